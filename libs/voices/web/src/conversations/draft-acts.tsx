import { PermitButton } from '@waymark/platform/web';
import { useState } from 'react';
import { useSpaceText } from '../group/space.text';
import { DropDraftDialog } from './drop-draft-dialog';
import { OpenVoteDialog } from './open-vote-dialog';
import { ReleaseDialog } from './release-dialog';
import type { DraftOnPage } from './use-drafts';

/** What can be done with a draft just now. What is over is not offered any more. */
export function DraftActs({ draft, organisation, onRevise }: { draft: DraftOnPage; organisation: string; onRevise: () => void }) {
  const t = useSpaceText();
  const [dialog, setDialog] = useState<'vote' | 'release' | 'drop' | null>(null);
  const { state, viewerCan } = draft;
  const close = () => setDialog(null);
  if (state === 'RELEASED' || state === 'DROPPED') return null;
  return (
    <>
      <div className="bar noprint">
        {state === 'PASSED' ? (
          <PermitButton className="btn primary" permit={viewerCan.release} onClick={() => setDialog('release')}>
            {t('space.release')}
          </PermitButton>
        ) : null}
        {state === 'OPEN' ? (
          <PermitButton className="btn primary" permit={viewerCan.openVote} onClick={() => setDialog('vote')}>
            {t('space.vote.open')}
          </PermitButton>
        ) : null}
        <PermitButton permit={viewerCan.revise} onClick={onRevise}>
          {t('space.draft.revise')}
        </PermitButton>
        {state === 'VOTING' ? null : (
          <PermitButton permit={viewerCan.drop} onClick={() => setDialog('drop')}>
            {t('space.draft.drop')}
          </PermitButton>
        )}
      </div>
      {dialog === 'vote' ? <OpenVoteDialog draftId={draft.id} onClose={close} /> : null}
      {dialog === 'release' ? <ReleaseDialog draftId={draft.id} organisation={organisation} onClose={close} /> : null}
      {dialog === 'drop' ? <DropDraftDialog draftId={draft.id} onClose={close} /> : null}
    </>
  );
}
