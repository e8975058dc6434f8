import { Menu, PermitButton } from '@waymark/platform/web';
import { ChevronDown } from 'lucide-react';
import { lazy, Suspense, useState, type ComponentType } from 'react';
import { useReviewsText } from '../reviews.text';
import type { Review } from '../workspace/use-review';

/** What every dialog of a review is given. */
export interface ReviewDialogProps {
  review: Review;
  onClose: () => void;
}

const dialogs = {
  moveOn: lazy(() => import('./move-on-dialog')),
  sendBack: lazy(() => import('./send-back-dialog')),
  approve: lazy(() => import('../signing/approve-dialog')),
  freeze: lazy(() => import('../signing/freeze-dialog')),
  dates: lazy(() => import('./dates-dialog')),
  signers: lazy(() => import('./signers-dialog')),
  cancel: lazy(() => import('./cancel-dialog')),
  replace: lazy(() => import('./replace-dialog')),
} satisfies Record<string, ComponentType<ReviewDialogProps>>;

type DialogName = keyof typeof dialogs;

/** The way forward as a button, and what is done more seldom behind More. */
export function MovingActs({ review }: { review: Review }) {
  const t = useReviewsText();
  const [open, setOpen] = useState<DialogName | null>(null);
  const { viewerCan, stage, state } = review;
  const forward: DialogName = stage === 'BOARD' ? 'approve' : 'moveOn';
  const seldom: [Exclude<DialogName, 'moveOn'>, boolean][] = [
    ['sendBack', viewerCan.sendBack.allowed],
    ['freeze', viewerCan.freeze.allowed],
    ['dates', viewerCan.changeDates.allowed],
    ['signers', viewerCan.changeDates.allowed],
    ['replace', viewerCan.cancel.allowed],
    ['cancel', viewerCan.cancel.allowed],
  ];
  const shown = seldom.filter(([, allowed]) => allowed);
  const Dialog = open === null ? null : dialogs[open];
  const isOver = state === 'SEALED' || state === 'CANCELLED';
  return (
    <>
      {isOver || stage === 'PUBLISHED' || review.questions === null ? null : (
        <PermitButton className="btn primary" permit={forward === 'approve' ? viewerCan.approve : viewerCan.moveOn} onClick={() => setOpen(forward)}>
          {t(`reviews.forward.${stage}`)}
        </PermitButton>
      )}
      {shown.length === 0 ? null : (
        <Menu
          align="end"
          button={
            <>
              {t('reviews.more')}
              <ChevronDown size={16} aria-hidden="true" />
            </>
          }
        >
          {shown.map(([name]) => (
            <button key={name} type="button" onClick={() => setOpen(name)}>
              {t(`reviews.act.${name}`)}
            </button>
          ))}
        </Menu>
      )}
      {Dialog === null ? null : (
        <Suspense fallback={null}>
          <Dialog review={review} onClose={() => setOpen(null)} />
        </Suspense>
      )}
    </>
  );
}
