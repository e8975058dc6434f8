import { type ActiveMember, listActiveMembers } from '@waymark/organisations/server';
import { type GroupStanding, isShutOut } from '@waymark/voices/domain';
import { isUuid, tx } from '@waymark/platform/server';

/** Somebody's place in a group. */
export interface Place {
  readonly id: string;
  readonly personId: string;
  readonly standing: GroupStanding;
  readonly isChair: boolean;
  readonly sinceOn: string;
}

const PLACES = `
  select place.id, place.person_id as "personId", place.state as standing, place.is_chair as "isChair", place.since_on::text as "sinceOn"
  from voices.group_member place
  join organisations.person on person.organisation_id = place.organisation_id and person.id = place.person_id
  where place.organisation_id = $1 and place.group_id = $2`;
const IN_STANDING = `${PLACES} and place.state = any($3) order by place.is_chair desc, lower(person.name), person.id`;
const OF_PERSON = `${PLACES} and place.person_id = $3 for update of place`;

/** The places of those who stand to a group in one of these ways: chairs first, then by name. */
export const listPlaces = (groupId: string, standings: readonly GroupStanding[]): Promise<Place[]> => tx().query<Place>(IN_STANDING, [tx().organisationId, groupId, standings]);

/** Somebody's place, locked to be changed; null when they never had one. */
export async function takePlace(groupId: string, personId: string): Promise<Place | null> {
  const [place] = isUuid(personId) ? await tx().query<Place>(OF_PERSON, [tx().organisationId, groupId, personId]) : [];
  return place ?? null;
}

/** Those of the people who could go in today if they are members: here, and without a role that shuts the door. */
export async function listAdmissible(personIds: readonly string[], today: string): Promise<ActiveMember[]> {
  return (await listActiveMembers(personIds, today)).filter(({ roles }) => !isShutOut(roles));
}

/** The people who may go in today, by their places. */
export async function listEntitled(groupId: string, today: string): Promise<{ personId: string; isChair: boolean }[]> {
  const places = await listPlaces(groupId, ['member']);
  const admissible = new Set((await listAdmissible(places.map(({ personId }) => personId), today)).map(({ id }) => id));
  return places.filter(({ personId }) => admissible.has(personId)).map(({ personId, isChair }) => ({ personId, isChair }));
}

const LOCK = 'select id from voices.staff_group where organisation_id = $1 and id = $2 for update';

/** Locks a group, so that changes of who is in and who chairs wait for each other. */
export async function lockGroup(groupId: string): Promise<void> {
  await tx().query(LOCK, [tx().organisationId, groupId]);
}
