import { formatDay, offerUndo, type RequestError } from '@waymark/platform/web';
import { lazy, Suspense, useState } from 'react';
import styles from '../reviews.module.css';
import { useReviewsText } from '../reviews.text';
import type { Decision, Review } from '../workspace/use-review';
import { useAskForDecision, useWithdrawAsked } from './use-decisions';

const AskDialog = lazy(() => import('./ask-dialog'));

/** The decisions that executives ask for: added, reworded and withdrawn until they are taken. */
export function AskedDecisions({ review }: { review: Review }) {
  const t = useReviewsText();
  const [open, setOpen] = useState<Decision | 'new' | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const withdraw = useWithdrawAsked();
  const asked = (review.decisions ?? []).filter(({ askedId }) => askedId !== null);
  const ask = useAskForDecision();
  /** Nothing is erased: taking it back asks for the same again. */
  const withdrawOne = ({ askedId, askedVersion, kind, title, detail, action, proposedDueOn }: Decision) =>
    withdraw.mutate(
      { askedId: askedId!, version: askedVersion! },
      {
        onSuccess: () =>
          offerUndo({
            message: t('reviews.asked.withdrawn'),
            undo: async () => {
              await ask.mutateAsync({ input: { reviewId: review.id, kind: kind!, title, detail, actionId: action?.id ?? null, proposedDueOn } });
            },
          }),
        onError: (failure: RequestError) => setRefusal(failure.message),
      },
    );
  return (
    <div className="field">
      <h3 className={`label ${styles['title']}`}>{t('reviews.numbered', { number: 4, title: t('reviews.asked.title') })}</h3>
      <p className="hint">{t('reviews.asked.hint')}</p>
      {refusal === null ? null : (
        <p className="error" role="alert">
          {refusal}
        </p>
      )}
      {asked.length === 0 ? <p className="muted">{t('reviews.asked.none')}</p> : null}
      <ol>
        {asked.map((one, at) => (
          <li key={one.id} className="decision">
            <b>{at + 1}</b>
            <div>
              <AskedWords decision={one} />
              {one.viewerCan.revise.allowed ? (
                <div className="bar noprint">
                  <button type="button" className="btn quiet small" onClick={() => setOpen(one)}>
                    {t('reviews.asked.revise')} <span className="vh">{one.title}</span>
                  </button>
                  <button
                    type="button"
                    className="btn quiet small"
                    aria-disabled={withdraw.isPending || undefined}
                    onClick={() => withdrawOne(one)}
                  >
                    {t('reviews.asked.withdraw')} <span className="vh">{one.title}</span>
                  </button>
                </div>
              ) : null}
            </div>
          </li>
        ))}
      </ol>
      {review.viewerCan.write.allowed ? (
        <p className="mt-s noprint">
          <button type="button" className="btn" onClick={() => setOpen('new')}>
            {t('reviews.asked.add')}
          </button>
        </p>
      ) : null}
      {open === null ? null : (
        <Suspense fallback={null}>
          <AskDialog review={review} decision={open === 'new' ? null : open} onClose={() => setOpen(null)} />
        </Suspense>
      )}
    </div>
  );
}

/** What is asked for, with the action and the new date it would have. */
export function AskedWords({ decision }: { decision: Decision }) {
  const t = useReviewsText();
  const { kind, title, detail, action, proposedDueOn } = decision;
  return (
    <>
      <p>
        {kind === null ? null : <span className="b">{t(`reviews.decision.${kind}`)}: </span>}
        {title}
      </p>
      {detail === null ? null : <p className="muted">{detail}</p>}
      {action === null ? null : (
        <p className="due">
          {action.reference} {action.title}
          {proposedDueOn === null ? '' : `. ${t('reviews.decision.new_date', { day: formatDay(proposedDueOn) })}`}
        </p>
      )}
    </>
  );
}
