import { tx } from '@waymark/platform/server';
import type { TimePlace } from '../cursor';

/** Where something on a time line is kept. */
export interface TimelinePlace extends TimePlace {
  readonly kind: 'update' | 'evidence' | 'change';
}

/** Evidence of an update is shown with it; a withdrawal is an update already. */
const HAPPENED = `
  select id, recorded_at as at, 'update' as kind from plans.status_update where organisation_id = $1 and action_id = $2
  union all
  select id, recorded_at, 'evidence' from plans.evidence where organisation_id = $1 and action_id = $2 and status_update_id is null
  union all
  select id, changed_at, 'change' from plans.plan_change
  where organisation_id = $1 and action_id = $2 and not (subject = 'action' and kind = 'withdrawn')`;

const PAGE = `
  select id, at::text as at, kind from (${HAPPENED}) happened
  where $3::timestamptz is null or (happened.at, happened.id) < ($3, $4::uuid)
  order by happened.at desc, happened.id desc
  limit $5`;

const TOTALS = `
  select count(*)::int as total, (count(*) filter (where kind = 'update'))::int as "updateCount" from (${HAPPENED}) happened`;

/** What happened to an action, the latest first, beginning after a place. */
export const listTimeline = (actionId: string, after: TimePlace | null, first: number): Promise<TimelinePlace[]> =>
  tx().query<TimelinePlace>(PAGE, [tx().organisationId, actionId, after?.at ?? null, after?.id ?? null, first]);

/** How much happened in all. */
export async function countTimeline(actionId: string): Promise<{ total: number; updateCount: number }> {
  const [totals] = await tx().query<{ total: number; updateCount: number }>(TOTALS, [tx().organisationId, actionId]);
  return totals!;
}
