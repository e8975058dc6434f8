import { tx } from '@waymark/platform/server';
import { countTimeline, listTimeline } from '../updates/timeline.queries';
import { type ActivityPlace, type ActivitySource, registerActivity } from './activity-sources';
import type { Subject } from './subject-sources';

const OF_SUBJECT = 'from plans.plan_change where organisation_id = $1 and plan_id = $2 and subject_id = $3';
const CHANGES = `
  select id, changed_at::text as at, 'change' as kind ${OF_SUBJECT} and ($4::timestamptz is null or (changed_at, id) < ($4, $5::uuid))
  order by changed_at desc, id desc limit $6`;
const COUNT = `select count(*)::int as total ${OF_SUBJECT}`;

/** Of an action: updates, evidence and changes of the plan. Of any other part: changes of the plan. */
const planActivity: ActivitySource = {
  group: 'updates',

  list({ kind, id, planId }: Subject, after, first) {
    if (kind === 'action') return listTimeline(id, after, first);
    return tx().query<ActivityPlace>(CHANGES, [tx().organisationId, planId, id, after?.at ?? null, after?.id ?? null, first]);
  },

  async count({ kind, id, planId }: Subject) {
    if (kind === 'action') return (await countTimeline(id)).total;
    const [row] = await tx().query<{ total: number }>(COUNT, [tx().organisationId, planId, id]);
    return row!.total;
  },
};

/** What happens to the parts of a plan. */
export const registerPlanActivity = (): void => registerActivity('plans', planActivity);
