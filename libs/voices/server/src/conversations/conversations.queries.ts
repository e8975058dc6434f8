import { isUuid, tx } from '@waymark/platform/server';
import type { Conversation } from './conversation.model';

const CONVERSATIONS = `
  select held.id, held.group_id as "groupId", held.kind, held.purpose, held.title, held.opened_by as "openedById", held.opened_on::text as "openedOn", held.closed_on::text as "closedOn",
         coalesce(said.count, 0)::int as "postCount", said.newest as "lastPostAt"
  from voices.conversation held
  left join lateral (
    select count(*) as count, max(posted_at) as newest from voices.post where organisation_id = held.organisation_id and conversation_id = held.id
  ) said on true
  where held.organisation_id = $1`;
const BY_ID = `${CONVERSATIONS} and held.id = $2 and held.group_id = $3`;
const OF_GROUP = `${CONVERSATIONS} and held.group_id = $2 and ($3::uuid is null or (held.opened_on, held.id) < (
    select place.opened_on, place.id from voices.conversation place where place.organisation_id = $1 and place.group_id = $2 and place.id = $3
  ))
  order by held.opened_on desc, held.id desc limit $4`;
const COUNT = 'select count(*)::int as count from voices.conversation where organisation_id = $1 and group_id = $2';
const LOCK = 'select id from voices.conversation where organisation_id = $1 and id = $2 for update';

/** A conversation of a group whose door was passed. */
export async function findConversation(id: string, groupId: string): Promise<Conversation | null> {
  const [found] = await tx().query<Conversation>(BY_ID, [tx().organisationId, id, groupId]);
  return found ?? null;
}

/** Conversations of a group, the newest first; one more than asked for tells that there are others. */
export const listConversations = (groupId: string, after: string | null, first: number): Promise<Conversation[]> =>
  tx().query<Conversation>(OF_GROUP, [tx().organisationId, groupId, after && isUuid(after) ? after : null, first + 1]);

/** How many conversations a group has. */
export async function conversationsOf(groupId: string): Promise<number> {
  const [row] = await tx().query<{ count: number }>(COUNT, [tx().organisationId, groupId]);
  return row!.count;
}

/** Locks a conversation until the transaction ends, so that posts have places and nothing is said in a closed one. */
export async function lockConversation(id: string): Promise<void> {
  await tx().query(LOCK, [tx().organisationId, id]);
}
