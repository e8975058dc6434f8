import { type ActivityPlace, type ActivitySource, registerActivity, type Subject, type TimePlace } from '@waymark/plans/server';
import { currentMember, tx } from '@waymark/platform/server';
import { countThreads, listThreads } from '../comments/comments.queries';

const comments: ActivitySource = {
  group: 'comments',
  list: async (subject, after, first) => (await listThreads(subject, after, first)).map((place) => ({ ...place, kind: 'comment' })),
  count: countThreads,
};

/** Of a staff group's challenge only the day is known: it stands where that day began. */
const CHALLENGES = `
  select id, at::text as at, 'challenge' as kind from (
    select id, coalesce(raised_at, raised_on::timestamp at time zone $4) as at from voices.challenge where organisation_id = $1 and subject_id = $2 and subject_kind = $3
  ) raised
  where $5::timestamptz is null or (at, id) < ($5, $6::uuid) order by raised.at desc, id desc limit $7`;
const COUNT = 'select count(*)::int as total from voices.challenge where organisation_id = $1 and subject_id = $2 and subject_kind = $3';

const challenges: ActivitySource = {
  group: 'challenges',

  async list({ kind, id }: Subject, after: TimePlace | null, first: number) {
    const { timeZone } = await currentMember();
    return tx().query<ActivityPlace>(CHALLENGES, [tx().organisationId, id, kind, timeZone, after?.at ?? null, after?.id ?? null, first]);
  },

  async count({ kind, id }: Subject) {
    const [row] = await tx().query<{ total: number }>(COUNT, [tx().organisationId, id, kind]);
    return row!.total;
  },
};

/** What people say is among the things that happen. */
export function registerVoicesActivity(): void {
  registerActivity('comments', comments);
  registerActivity('challenges', challenges);
}
