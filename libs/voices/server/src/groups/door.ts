import { platformError } from '@waymark/platform/domain';
import { currentMember, isUuid, loader, type Member, Requires, tx } from '@waymark/platform/server';
import { type GroupStanding, isShutOut, mayEnter } from '@waymark/voices/domain';

/** Whoever stands inside a group's space. Everything inside is reached through one of these. */
export interface Inside {
  readonly groupId: string;
  readonly isChair: boolean;
  readonly member: Member;
}

/**
 * The door of every field that leads inside. Anybody may knock: who may not come in hears "not found" from the rule of the door,
 * the same as when nothing is there. No idempotency key is kept, because it would tie a person to a digest of their words or vote.
 */
export const Knock = () => Requires('voices.space.knock', { keepsAnswer: false });

interface Found {
  readonly groupId: string;
  readonly standing: GroupStanding;
  readonly isChair: boolean;
}

const PLACE = `select place.group_id as "groupId", place.state as standing, place.is_chair as "isChair" from voices.group_member place`;
const OF_KEY = `${PLACE} join voices.staff_group held on held.organisation_id = place.organisation_id and held.id = place.group_id
  where place.organisation_id = $1 and place.person_id = $2 and held.key = $3`;
const OF_CONVERSATION = `${PLACE} join voices.conversation held on held.organisation_id = place.organisation_id and held.group_id = place.group_id
  where place.organisation_id = $1 and place.person_id = $2 and held.id = $3`;
const OF_DRAFT = `${PLACE} join voices.draft held on held.organisation_id = place.organisation_id and held.group_id = place.group_id
  where place.organisation_id = $1 and place.person_id = $2 and held.id = $3`;
const OF_POST = `${PLACE} join voices.conversation held on held.organisation_id = place.organisation_id and held.group_id = place.group_id
  join voices.post on post.organisation_id = held.organisation_id and post.conversation_id = held.id
  where place.organisation_id = $1 and place.person_id = $2 and post.id = $3`;

const OF_UNNAMED_POST = `${PLACE} join voices.conversation held on held.organisation_id = place.organisation_id and held.group_id = place.group_id
  join voices.unnamed_post post on post.organisation_id = held.organisation_id and post.conversation_id = held.id
  where place.organisation_id = $1 and place.person_id = $2 and post.id = $3`;

/**
 * Whoever a role shuts out is turned away before anything is read; for everybody else it is one statement, whether what they name
 * is there or not. Roles and membership were read in the same transaction, by whoever kept the outer door.
 */
async function enter(sql: string, which: string): Promise<Inside> {
  const member = await currentMember();
  if (isShutOut(member.roles)) throw platformError('platform.not_found');
  const [found] = await tx().query<Found>(sql, [tx().organisationId, member.personId, which]);
  if (!found || !mayEnter({ roles: member.roles, standing: found.standing, isActive: true })) throw platformError('platform.not_found');
  return { groupId: found.groupId, isChair: found.isChair, member };
}

const enterById = (sql: string) => async (id: string): Promise<Inside> => {
  if (!isUuid(id)) throw platformError('platform.not_found');
  return enter(sql, id);
};

/** Goes into the space of a group. @throws platform.not_found for everybody who may not. */
export const enterSpace = (groupKey: string): Promise<Inside> => enter(OF_KEY, groupKey);

/** Goes to a conversation. @throws platform.not_found */
export const enterConversation = enterById(OF_CONVERSATION);

/** Goes to a draft. @throws platform.not_found */
export const enterDraft = enterById(OF_DRAFT);

/** Goes to a post of somebody who gave their name. @throws platform.not_found */
export const enterPost = enterById(OF_POST);

/** Goes to words that somebody said without a name. @throws platform.not_found */
export const enterUnnamedPost = enterById(OF_UNNAMED_POST);

const OF_VIEWER = `${PLACE} where place.organisation_id = $1 and place.person_id = $2 and place.group_id = any($3)`;

/** The viewer's place in groups whose door they have passed already: one statement for everything on a page. @throws platform.not_found */
export const loadInside = loader<string, Inside>(async (groupIds) => {
  const member = await currentMember();
  const places = isShutOut(member.roles) ? [] : await tx().query<Found>(OF_VIEWER, [tx().organisationId, member.personId, groupIds]);
  const entered = new Map(places.filter(({ standing }) => mayEnter({ roles: member.roles, standing, isActive: true })).map(({ groupId, isChair }) => [groupId, { groupId, isChair, member }]));
  return groupIds.map((id) => entered.get(id) ?? platformError('platform.not_found'));
});

/** The chair's own doors: a member who is no chair is told so. */
export function requireChair({ isChair }: Inside): void {
  if (!isChair) throw platformError('platform.forbidden', { reason: 'Only the chairs of the group can do this.' });
}
