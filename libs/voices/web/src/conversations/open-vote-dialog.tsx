import { DateField, dayOf, Dialog } from '@waymark/platform/web';
import { useState } from 'react';
import { ActForm } from '../group/act-form';
import { useSpaceText } from '../group/space.text';
import { useAct } from '../group/use-act';
import { useOpenVote } from './use-drafts';

const usualDays = 7;
const longestDays = 60;
const inDays = (days: number): string => dayOf(new Date(Date.now() + days * 86_400_000));

/** Opens a vote on the words as they stand. */
export function OpenVoteDialog({ draftId, onClose }: { draftId: string; onClose: () => void }) {
  const t = useSpaceText();
  const act = useAct();
  const open = useOpenVote();
  const [closesOn, setClosesOn] = useState(() => inDays(usualDays));
  const save = async () => {
    const done = await act.run({ closesOn: closesOn === '' && t('space.vote.day_needed') }, async () => {
      await open.mutateAsync({ draftId, closesOn });
      return t('space.vote.opened');
    });
    if (done) onClose();
  };
  return (
    <Dialog title={t('space.vote.open')} onClose={onClose}>
      <ActForm act={act} does={t('space.vote.open')} onDo={() => void save()} onCancel={onClose}>
        <p>{t('space.vote.open_explain')}</p>
        <DateField
          id="closesOn"
          label={t('space.vote.closes_on')}
          hint={t('space.vote.closes_on_hint')}
          min={inDays(1)}
          max={inDays(longestDays)}
          value={closesOn}
          error={act.problems.of('closesOn')}
          onChange={(event) => setClosesOn(event.target.value)}
        />
      </ActForm>
    </Dialog>
  );
}
