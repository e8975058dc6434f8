import type { PlanState } from '@waymark/plans/domain';
import { platformError } from '@waymark/platform/domain';
import { isUuid, take, tx } from '@waymark/platform/server';
import { plansError } from '../plans.errors';
import { ActionRow } from './action.entity';

/** What a change of an action needs to know of its plan. */
export interface PlanOfAction {
  readonly id: string;
  readonly state: PlanState;
  readonly parentId: string | null;
}

export interface TakenAction {
  readonly action: ActionRow;
  readonly plan: PlanOfAction;
}

/**
 * The plan is locked before its parts, always in that order, so that approving it and changing an action wait for each other
 * rather than for ever.
 */
const PLAN_SHARED = `
  select plan.id, plan.state, plan.parent_id as "parentId" from plans.plan
  where plan.organisation_id = $1 and plan.id = (select plan_id from plans.action where organisation_id = $1 and id = $2)
  for share`;

const PLAN_LOCKED = `
  select plan.id, plan.state, plan.parent_id as "parentId" from plans.plan
  where plan.organisation_id = $1 and plan.id = (select plan_id from plans.action where organisation_id = $1 and id = $2)
  for update`;

async function takeWith(statement: string, id: string): Promise<TakenAction> {
  const [plan] = isUuid(id) ? await tx().query<PlanOfAction>(statement, [tx().organisationId, id]) : [];
  if (!plan) throw platformError('platform.not_found');
  return { plan, action: await take(ActionRow, id) };
}

/** An action and its plan, to change what the plan says. The plan cannot be approved or closed meanwhile. */
export const takeToRevise = (id: string): Promise<TakenAction> => takeWith(PLAN_SHARED, id);

/** An action and its plan, to change the order of the plan: such changes wait in line. */
export const takeToMove = (id: string): Promise<TakenAction> => takeWith(PLAN_LOCKED, id);

/** @throws plans.plan.closed or plans.part.already_withdrawn */
export function requireOpen({ action, plan }: TakenAction): void {
  if (plan.state === 'closed') throw plansError('plans.plan.closed');
  if (action.withdrawnAt) throw plansError('plans.part.already_withdrawn');
}
