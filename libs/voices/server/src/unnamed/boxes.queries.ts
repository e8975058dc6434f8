import { tx } from '@waymark/platform/server';

/** A letter box as it is kept. */
export interface KeptBox {
  readonly id: string;
  readonly sealed: string;
}

/** Words that are out. */
export interface ShownPost {
  readonly id: string;
  readonly conversationId: string;
  readonly mark: string;
  readonly editHash: string;
  readonly withdrawnOn: string | null;
  readonly hiddenOn: string | null;
}

const TAKE = 'delete from voices.letter_box where organisation_id = $1 and conversation_id = $2 and id = $3 returning id, sealed';
const TAKE_ALL = 'delete from voices.letter_box where organisation_id = $1 and conversation_id = $2 returning id, sealed';
const PUT = 'insert into voices.letter_box (id, conversation_id, sealed) select id, $1, sealed from unnest($2::uuid[], $3::text[]) with ordinality box (id, sealed, place) order by place';
const POST = `
  select id, conversation_id as "conversationId", mark, edit_hash as "editHash", withdrawn_on::text as "withdrawnOn", hidden_on::text as "hiddenOn"
  from voices.unnamed_post where organisation_id = $1 and id = $2`;
const WITHDRAW = `
  update voices.unnamed_post set withdrawn_on = $4, body = '', version = version + 1
  where organisation_id = $1 and conversation_id = $2 and id = any($3) and withdrawn_on is null`;
const BLOCKED = 'select mark from voices.unnamed_block where organisation_id = $1 and conversation_id = $2';

/** Takes a letter box out, so that it can be put back as a new row: a row that is changed would count how often. */
export async function takeBox(conversationId: string, id: string): Promise<KeptBox | null> {
  const [box] = await tx().query<KeptBox>(TAKE, [tx().organisationId, conversationId, id]);
  return box ?? null;
}

export const takeBoxes = (conversationId: string): Promise<KeptBox[]> => tx().query<KeptBox>(TAKE_ALL, [tx().organisationId, conversationId]);

/** Puts letter boxes (back), in the order given. */
export const putBoxes = async (conversationId: string, boxes: readonly KeptBox[]): Promise<void> =>
  void (await tx().execute(PUT, [conversationId, boxes.map(({ id }) => id), boxes.map(({ sealed }) => sealed)]));

/** Words that are out, by id, whatever the conversation. */
export async function findShown(id: string): Promise<ShownPost | null> {
  const [post] = await tx().query<ShownPost>(POST, [tx().organisationId, id]);
  return post ?? null;
}

/** Takes words back that are out: they are gone, the place stays. */
export const withdrawShown = (conversationId: string, ids: readonly string[], on: string): Promise<number> => tx().execute(WITHDRAW, [tx().organisationId, conversationId, ids, on]);

/** The marks of authors whom the chairs let say no more here. */
export const listBlocked = async (conversationId: string): Promise<Set<string>> =>
  new Set((await tx().query<{ mark: string }>(BLOCKED, [tx().organisationId, conversationId])).map(({ mark }) => mark));
