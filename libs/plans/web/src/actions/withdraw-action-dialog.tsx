import { ChangeForm, useChange, useKeptFacts, useMutationOf } from '@waymark/platform/web';
import { useState } from 'react';
import { SuccessorField } from '../changes/successor-field';
import { usePlansText } from '../plans.text';
import { planReaders } from '../plans/plan-readers';
import { WithdrawActionDocument } from './action-details.generated';
import { useActionChoices, type Action } from './use-action';

/** Takes the action out of the plan, with the reason and what takes its place. It cannot be undone, so it asks. */
export function WithdrawActionDialog({ action, onClose }: { action: Action; onClose: () => void }) {
  const t = usePlansText();
  const { mutateAsync } = useMutationOf(WithdrawActionDocument, { refreshes: planReaders });
  const [seen] = useState(action);
  const draftKey = `action:${seen.id}:withdraw`;
  const kept = useKeptFacts(draftKey, { successorId: '' });
  const { successorId } = kept.facts;
  const choices = useActionChoices(seen.planId).data;
  const change = useChange({ draftKey, asksReason: true, kept, onClose });
  const others = (choices?.plan?.objectives ?? [])
    .flatMap(({ outcomes }) => outcomes.flatMap(({ actions }) => actions))
    .filter(({ id, status }, at, all) => id !== seen.id && status !== 'WITHDRAWN' && all.findIndex((one) => one.id === id) === at);
  const save = () =>
    change.save({}, async ({ reason = '' }) => {
      await mutateAsync({ id: seen.id, version: seen.version, reason, successorId: successorId || undefined });
      return t('plans.withdrawn_now', { reference: seen.reference });
    });
  return (
    <ChangeForm
      title={t('plans.withdraw.title', { reference: seen.reference })}
      act={t('plans.withdraw')}
      change={change}
      reasonLabel={t('plans.withdraw.why')}
      onSave={() => void save()}
      onClose={onClose}
    >
      <p>{t(seen.planState === 'DRAFT' ? 'plans.withdraw.draft' : 'plans.withdraw.explain.action')}</p>
      <SuccessorField
        actions={others}
        value={successorId}
        error={change.problems.of('successorId')}
        onChange={(id) => kept.set({ successorId: id })}
      />
    </ChangeForm>
  );
}
