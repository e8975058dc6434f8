import type { StatusCount } from '@waymark/plans/domain';
import { deliveryStatuses, isLive } from '@waymark/plans/domain';
import { loader, tx } from '@waymark/platform/server';
import type { Plan } from './plan.model';

/**
 * All plans of the organisation, the current one first: the whole organisation's before its teams', active before draft before
 * closed, the latest first. There are few of them, so that one statement answers for the plan, the one above and those beneath.
 */
const PLANS = `
  select plan.id, plan.title, plan.summary, plan.state, plan.starts_on::text as "startsOn", plan.ends_on::text as "endsOn", plan.version,
         plan.approved_by as "approvedBy", plan.approved_on::text as "approvedOn", plan.closed_on::text as "closedOn",
         plan.close_reason as "closeReason", plan.parent_id as "parentId", plan.team_id as "teamId", team.name as "teamName"
  from plans.plan
  left join organisations.team on team.organisation_id = plan.organisation_id and team.id = plan.team_id
  where plan.organisation_id = $1
  order by plan.parent_id is not null, array_position(array['active', 'draft', 'closed'], plan.state),
           coalesce(plan.closed_on, plan.approved_on) desc nulls last, plan.opened_at desc, plan.id`;

const allPlans = loader<'all', Plan[]>(async () => [await tx().query<Plan>(PLANS, [tx().organisationId])]);

/** All plans of the organisation, the current one first. Read once in a request. */
export const listPlans = (): Promise<Plan[]> => allPlans().load('all');

/** A plan by id; without one, the organisation's current plan. Null when there is none. */
export async function findPlan(id: string | null | undefined): Promise<Plan | null> {
  const plans = await listPlans();
  return (id ? plans.find((plan) => plan.id === id) : plans.find((plan) => plan.parentId === null)) ?? null;
}

const COUNTS = `
  select plan_id as "planId", status, count(*)::int as count
  from plans.action where organisation_id = $1 and plan_id = any($2) and keeps_place
  group by plan_id, status`;

/** Live actions by status, for many plans in one statement. */
export const loadPlanCounts = loader<string, StatusCount[]>(async (planIds) => {
  const rows = await tx().query<StatusCount & { planId: string }>(COUNTS, [tx().organisationId, planIds]);
  return planIds.map((id) => {
    const found = new Map(rows.filter((row) => row.planId === id).map((row) => [row.status, row.count]));
    return deliveryStatuses.filter((status) => isLive({ status })).map((status) => ({ status, count: found.get(status) ?? 0 }));
  });
});

