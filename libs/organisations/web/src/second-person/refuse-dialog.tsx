import { DraftField, useDraft } from '@waymark/platform/web';
import { ActDialog } from '../acts/act-dialog';
import { useAct } from '../acts/use-act';
import { useOrganisationsText } from '../organisations.text';
import { titleOf } from './change-words';
import { useRefuseChange, type ProposedChange } from './use-second-person';

/** Turns a change down, with the reason that whoever asked is owed. */
export function RefuseDialog({ change, onClose }: { change: ProposedChange; onClose: () => void }) {
  const t = useOrganisationsText();
  const refuse = useRefuseChange();
  const act = useAct(onClose);
  const reason = useDraft(`refuse:${change.id}`);
  const save = () =>
    act.save({ reason: reason.text.trim() === '' && t('organisations.proposal.reason_needed') }, async () => {
      await refuse.mutateAsync({ id: change.id, reason: reason.text.trim() });
      reason.clear();
      return t('organisations.proposal.refused', { name: change.proposedBy.name });
    });
  return (
    <ActDialog title={t('organisations.proposal.refuse.title', { change: titleOf(change, t) })} does={t('organisations.proposal.refuse')} act={act} onSave={() => void save()} onClose={onClose}>
      <DraftField
        id="act-reason"
        label={t('organisations.proposal.reason')}
        hint={t('organisations.proposal.reason.hint', { name: change.proposedBy.name })}
        draft={reason}
        error={act.problems.of('reason')}
        onSave={() => void save()}
      />
    </ActDialog>
  );
}
