import { ChangeForm, useChange, useMutationOf } from '@waymark/platform/web';
import { usePlansText } from '../plans.text';
import { ClosePlanDocument, ReopenPlanDocument } from './plan-acts.generated';
import { planReaders } from './plan-readers';
import type { Plan } from './use-plan';

/** Closes a plan, or opens it again. Either way the reason is kept. */
export function EndPlanForm({ plan, act, onClose }: { plan: Plan; act: 'close' | 'reopen'; onClose: () => void }) {
  const t = usePlansText();
  const close = useMutationOf(ClosePlanDocument, { refreshes: planReaders });
  const reopen = useMutationOf(ReopenPlanDocument, { refreshes: planReaders });
  const change = useChange({ draftKey: `plan:${plan.id}:${act}`, asksReason: true, onClose });
  const save = () =>
    change.save({}, async ({ reason = '' }) => {
      await (act === 'close' ? close : reopen).mutateAsync({ id: plan.id, version: plan.version, reason });
      return t(`plans.${act}.done`);
    });
  return (
    <ChangeForm
      title={t(`plans.${act}.title`)}
      act={t(`plans.${act}`)}
      change={change}
      onSave={() => void save()}
      onClose={onClose}
    >
      <p>{t(`plans.${act}.explain`)}</p>
    </ChangeForm>
  );
}
