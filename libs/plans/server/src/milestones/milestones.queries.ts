import { groupBy } from '@waymark/plans/domain';
import { loader, tx } from '@waymark/platform/server';
import type { Milestone } from './milestone.model';

type Row = Omit<Milestone, 'isOverdue'> & { readonly actionId: string };

const OF_ACTIONS = `
  select id, action_id as "actionId", title, due_on::text as "dueOn", reached_on::text as "reachedOn", version
  from plans.milestone where organisation_id = $1 and action_id = any($2) and withdrawn_at is null
  order by position, id`;

/** The milestones of an action that stand, in order; asked for many actions at once. */
export const loadMilestones = loader<string, Row[]>(async (actionIds) => {
  const found = groupBy(await tx().query<Row>(OF_ACTIONS, [tx().organisationId, actionIds]), (row) => row.actionId);
  return actionIds.map((id) => found.get(id) ?? []);
});

const NEXT = `select coalesce(max(position), 0) + 1 as position from plans.milestone where organisation_id = $1 and action_id = $2`;

/** The position after all others. */
export async function nextPosition(actionId: string): Promise<number> {
  const [row] = await tx().query<{ position: number }>(NEXT, [tx().organisationId, actionId]);
  return row!.position;
}
