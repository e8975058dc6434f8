import { ChangeForm, DateField, TextField, useChange, useKeptFacts, useMutationOf } from '@waymark/platform/web';
import { usePlansText } from '../plans.text';
import { ApprovePlanDocument } from './plan-acts.generated';
import { planReaders } from './plan-readers';
import type { Plan } from './use-plan';

/** Records that a named body approved the plan. From then on each change of it is kept with its reason. */
export function ApproveForm({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const t = usePlansText();
  const approve = useMutationOf(ApprovePlanDocument, { refreshes: planReaders });
  const kept = useKeptFacts(`plan:${plan.id}:approve`, { approvedBy: '', approvedOn: plan.asAt });
  const { approvedBy, approvedOn } = kept.facts;
  const change = useChange({ draftKey: `plan:${plan.id}:approve`, asksReason: false, kept, onClose });
  const { of: errorOf } = change.problems;
  const missing = Object.values(plan.gaps).reduce((sum, count) => sum + count, 0);

  const save = () =>
    change.save(
      {
        approvedBy: approvedBy.trim() === '' && t('plans.approve.body_needed'),
        approvedOn:
          (approvedOn === '' && t('plans.approve.day_needed')) || (approvedOn > plan.asAt && t('plans.approve.day_future')),
      },
      async () => {
        await approve.mutateAsync({ id: plan.id, version: plan.version, approvedBy: approvedBy.trim(), approvedOn });
        return t('plans.approve.done');
      },
    );

  return (
    <ChangeForm title={t('plans.approve.title')} act={t('plans.approve')} change={change} onSave={() => void save()} onClose={onClose}>
      <p>{t('plans.approve.explain')}</p>
      {missing === 0 ? null : <p>{t('plans.approve.missing', { count: missing })}</p>}
      <TextField
        id="change-approvedBy"
        label={t('plans.approve.body')}
        hint={t('plans.approve.body_hint')}
        value={approvedBy}
        error={errorOf('approvedBy')}
        onChange={(event) => kept.set({ approvedBy: event.target.value })}
      />
      <DateField
        id="change-approvedOn"
        label={t('plans.approve.day')}
        max={plan.asAt}
        value={approvedOn}
        error={errorOf('approvedOn')}
        onChange={(event) => kept.set({ approvedOn: event.target.value })}
      />
    </ChangeForm>
  );
}
