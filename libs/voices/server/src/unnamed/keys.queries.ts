import { tx } from '@waymark/platform/server';

/** The conversation that words without a name are for. */
export interface UnnamedConversation {
  readonly id: string;
  readonly groupId: string;
  readonly closedOn: string | null;
}

/** A key as it is kept; the private half is sealed. */
export interface KeptKey {
  readonly round: number;
  readonly publicKey: string;
  readonly sealed: string;
}

const LOCK = `select pg_advisory_xact_lock(hashtextextended('unnamed/' || $1, 0))`;
const CONVERSATION = `
  select id, group_id as "groupId", closed_on::text as "closedOn" from voices.conversation where organisation_id = $1 and id = $2 and kind = 'unnamed'`;
const KEYS = `
  select round, public_key as "publicKey", sealed_private_key as sealed from voices.unnamed_key
  where organisation_id = $1 and conversation_id = $2 and (round = 0 or round = (
    select max(round) from voices.unnamed_key where organisation_id = $1 and conversation_id = $2
  ))
  order by round`;
const ADD = 'insert into voices.unnamed_key (conversation_id, round, public_key, sealed_private_key) values ($1, $2, $3, $4)';
const HOLDERS = 'select person_id as "personId" from voices.credential_issued where organisation_id = $1 and conversation_id = $2 and round = $3';
const COUNTED = `
  select count(*)::int as count from voices.credential_issued issued
  join voices.conversation held on held.organisation_id = issued.organisation_id and held.id = issued.conversation_id
  join voices.group_member place on place.organisation_id = held.organisation_id and place.group_id = held.group_id and place.person_id = issued.person_id
  where issued.organisation_id = $1 and issued.conversation_id = $2 and issued.round = $3 and place.state = 'member' and place.since_on <= $4`;

/** All that happens to the words of a conversation happens one after the other. Held until the transaction ends. */
export const lockUnnamed = async (conversationId: string): Promise<void> => void (await tx().query(LOCK, [conversationId]));

/** A conversation without names; null when there is none such. */
export async function findUnnamed(id: string): Promise<UnnamedConversation | null> {
  const [found] = await tx().query<UnnamedConversation>(CONVERSATION, [tx().organisationId, id]);
  return found ?? null;
}

/** The key that stays, and that of the round; none before anybody came. */
export const listKeys = (conversationId: string): Promise<KeptKey[]> => tx().query<KeptKey>(KEYS, [tx().organisationId, conversationId]);

export const addKey = async (conversationId: string, { round, publicKey, sealed }: KeptKey): Promise<void> => void (await tx().execute(ADD, [conversationId, round, publicKey, sealed]));

/** Who was given a credential in a round. */
export const listHolders = async (conversationId: string, round: number): Promise<string[]> =>
  (await tx().query<{ personId: string }>(HOLDERS, [tx().organisationId, conversationId, round])).map(({ personId }) => personId);

/** How many of them count: members since a day or before. */
export async function countHolders(conversationId: string, round: number, since: string): Promise<number> {
  const [row] = await tx().query<{ count: number }>(COUNTED, [tx().organisationId, conversationId, round, since]);
  return row!.count;
}
