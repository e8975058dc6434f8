import { loadPeople } from '@waymark/organisations/server';
import { platformError } from '@waymark/platform/domain';
import { currentMember, loader, tx } from '@waymark/platform/server';
import { toToldCount } from '@waymark/voices/domain';
import type { MonthlyCount, SpeakUpRoute, StaffGroup } from './group.model';

type Row = Omit<StaffGroup, 'chairs' | 'memberCount' | 'hasChair'> & { readonly chairIds: string[] };

/** A group's outside, with what the viewer themselves is to it. Nobody's place is read but the chairs' and their own. */
const GROUPS = `
  select held.id, held.key, held.name, held.purpose, held.terms, held.sponsor_id as "sponsorId", held.answer_days as "answerDays", held.counts_working_days as "countsWorkingDays",
         held.minimum_support as "minimumSupport", held.vote_rule as "voteRule", held.vote_quorum as "voteQuorum", held.routes, held.opened_on::text as "openedOn", held.version,
         place.state as "viewerStanding", coalesce(place.is_chair, false) as "isViewerChair",
         (select count(*)::int from voices.group_member inside where inside.organisation_id = held.organisation_id and inside.group_id = held.id and inside.state = 'member') as members,
         array(select chair.person_id::text from voices.group_member chair where chair.organisation_id = held.organisation_id and chair.group_id = held.id and chair.is_chair order by chair.since_on, chair.person_id) as "chairIds"
  from voices.staff_group held
  left join voices.group_member place on place.organisation_id = held.organisation_id and place.group_id = held.id and place.person_id = $2
  where held.organisation_id = $1`;
const ALL = `${GROUPS} order by lower(held.name), held.id`;
const BY_ID = `${GROUPS} and held.id = $3`;
const BY_KEY = `${GROUPS} and held.key = $3`;

async function toGroup({ chairIds, ...row }: Row): Promise<StaffGroup> {
  const chairs = await loadPeople().loadMany(chairIds);
  return { ...row, chairs: chairs.flatMap((chair) => (chair instanceof Error ? [] : [chair])), hasChair: chairIds.length > 0, memberCount: toToldCount(row.members) };
}

async function listGroupsBy(sql: string, ...which: string[]): Promise<StaffGroup[]> {
  const { personId } = await currentMember();
  const rows = await tx().query<Row>(sql, [tx().organisationId, personId, ...which]);
  return Promise.all(rows.map(toGroup));
}

/** All staff groups, by name. */
export const listGroups = (): Promise<StaffGroup[]> => listGroupsBy(ALL);

/** A group by id; null when there is none. */
export const findGroup = async (id: string): Promise<StaffGroup | null> => (await listGroupsBy(BY_ID, id))[0] ?? null;

/** A group by its part of the address; null when there is none. */
export const findGroupByKey = async (key: string): Promise<StaffGroup | null> => (await listGroupsBy(BY_KEY, key))[0] ?? null;

const BY_IDS = `${GROUPS} and held.id = any($3)`;

/** Groups by id, as other things name them: in one statement. */
export const loadGroup = loader<string, StaffGroup>(async (ids) => {
  const { personId } = await currentMember();
  const rows = await tx().query<Row>(BY_IDS, [tx().organisationId, personId, ids]);
  const found = new Map((await Promise.all(rows.map(toGroup))).map((group) => [group.id, group]));
  return ids.map((id) => found.get(id) ?? platformError('platform.not_found'));
});

const ROUTES = 'select name, how from voices.speak_up_route where organisation_id = $1 order by place';

/** Where else people can be heard, by the organisation's own word. */
export const listRoutes = (): Promise<SpeakUpRoute[]> => tx().query<SpeakUpRoute>(ROUTES, [tx().organisationId]);

const MONTHS = `
  select to_char(month, 'YYYY-MM-DD') as month, (
    select count(*)::int from voices.conversation held
    where held.organisation_id = $1 and held.group_id = $2 and held.opened_on >= month and held.opened_on < month + interval '1 month'
  ) as count
  from generate_series(date_trunc('month', $3::date) - interval '11 months', date_trunc('month', $3::date), interval '1 month') month
  order by month desc`;
const OPEN_CHALLENGES = `
  select count(*)::int as count from voices.challenge held
  where held.organisation_id = $1 and held.raised_by_group = $2 and not exists (
    select from voices.challenge_event event where event.organisation_id = held.organisation_id and event.challenge_id = held.id and event.kind in ('answered', 'withdrawn')
  )`;

/** How many conversations began in each of the last twelve months. */
export const countConversations = (groupId: string, today: string): Promise<MonthlyCount[]> => tx().query<MonthlyCount>(MONTHS, [tx().organisationId, groupId, today]);

/** How many challenges of a group wait for an answer. */
export async function countOpenChallenges(groupId: string): Promise<number> {
  const [row] = await tx().query<{ count: number }>(OPEN_CHALLENGES, [tx().organisationId, groupId]);
  return row!.count;
}
