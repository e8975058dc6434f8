import type { PlanState } from '@waymark/plans/domain';
import { all, allow, deny, type Permit } from '@waymark/platform/domain';
import { plansPermissions } from '../plans.permissions';

/** What a policy asks about whoever wants to act. */
export interface Holder {
  readonly permissions: ReadonlySet<string>;
}

interface PlanFacts {
  readonly state: PlanState;
}

const CLOSED = 'This plan is closed, so it can no longer be changed. Reopen it first.';

const holds = ({ permissions }: Holder, permission: keyof typeof plansPermissions): Permit =>
  permissions.has(permission) ? allow : deny(plansPermissions[permission].refusal);
const isNotClosed = ({ state }: PlanFacts): Permit => (state === 'closed' ? deny(CLOSED) : allow);

/** Adding, rewording, moving and withdrawing what is in a plan. */
export const canChangeStructure = (plan: PlanFacts, holder: Holder): Permit => all(holds(holder, 'plans.structure.change'), isNotClosed(plan));

/** Recording which body approved a draft. */
export const canApprove = (plan: PlanFacts, holder: Holder): Permit =>
  all(holds(holder, 'plans.plan.approve'), plan.state === 'draft' ? allow : deny('This plan has been approved already.'));

/** Closing an active plan, or reopening a closed one. */
export const canClose = (plan: PlanFacts, holder: Holder): Permit =>
  all(holds(holder, 'plans.plan.approve'), plan.state === 'draft' ? deny('A draft has not begun, so there is nothing to close.') : allow);

/** Taking a plan out as a file; the context that makes files declares the permission. */
export const canExport = ({ permissions }: Holder): Permit => (permissions.has('interchange.export') ? allow : deny('You cannot take this plan out as a file. Ask an executive.'));

/** Bringing a file into a plan; the context that reads files declares the permission. */
export const canImport = (plan: PlanFacts, { permissions }: Holder): Permit =>
  all(permissions.has('interchange.import') ? allow : deny('Only an executive can bring a file into the plan. Ask one of them.'), isNotClosed(plan));
