import { ActionForm } from '../actions/action-form';
import { AssignForm } from '../changes/assign-form';
import { MoveForm } from '../changes/move-form';
import { WithdrawForm } from '../changes/withdraw-form';
import { ObjectiveForm } from '../objectives/objective-form';
import { MeasureForm } from '../outcomes/measure-form';
import { OutcomeForm } from '../outcomes/outcome-form';
import { ApproveForm } from './approve-form';
import { EndPlanForm } from './end-plan-form';
import type { PlanChange } from './plan-change';
import { usePlanOnPage } from './plan-on-page';
import { findPlace } from './plan-places';
import type { Plan } from './use-plan';

export interface PlanChangeDialogProps {
  plan: Plan;
  change: PlanChange;
  onClose: () => void;
}

/** The form of the act that somebody has begun. Fetched when the first one is begun: most readers never change a plan. */
export default function PlanChangeDialog({ plan, change, onClose }: PlanChangeDialogProps) {
  const { selection } = usePlanOnPage();
  const common = { plan, onClose };
  switch (change.act) {
    case 'approve':
      return <ApproveForm {...common} />;
    case 'close':
    case 'reopen':
      return <EndPlanForm {...common} act={change.act} />;
    case 'assign':
      return <AssignForm {...common} actionIds={change.actionIds} onAssigned={() => selection.set([])} />;
    case 'add':
      return <PartForm {...common} part={change.part} id={null} parentId={change.parentId} />;
    case 'revise':
      return <PartForm {...common} part={change.part} id={change.id} parentId={null} />;
  }
  const found = findPlace(plan, change.part, change.id);
  if (found === null) return null;
  return change.act === 'move' ? (
    <MoveForm {...common} part={change.part} found={found} place={change.place} />
  ) : (
    <WithdrawForm {...common} part={change.part} found={found} />
  );
}

interface PartFormProps {
  plan: Plan;
  part: 'objective' | 'outcome' | 'action' | 'measure';
  id: string | null;
  parentId: string | null;
  onClose: () => void;
}

/** Adds a part (no id) or changes its words. */
function PartForm({ plan, part, id, parentId, onClose }: PartFormProps) {
  switch (part) {
    case 'objective':
      return <ObjectiveForm plan={plan} objective={id === null ? null : (findPlace(plan, part, id)?.subject ?? null)} onClose={onClose} />;
    case 'outcome': {
      const found = id === null ? null : findPlace(plan, part, id);
      return <OutcomeForm plan={plan} objectiveId={parentId ?? found?.parentId ?? ''} outcome={found?.subject ?? null} onClose={onClose} />;
    }
    case 'action':
      return <ActionForm plan={plan} outcomeId={parentId} action={id === null ? null : (findPlace(plan, part, id)?.subject ?? null)} onClose={onClose} />;
    case 'measure': {
      const found = id === null ? null : findPlace(plan, part, id);
      return <MeasureForm plan={plan} outcomeId={parentId ?? found?.parentId ?? ''} measure={found?.subject ?? null} onClose={onClose} />;
    }
  }
}
