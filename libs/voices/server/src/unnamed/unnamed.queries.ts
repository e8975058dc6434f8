import { tx } from '@waymark/platform/server';

/** Words without a name as they are kept. */
export interface UnnamedPostRow {
  readonly id: string;
  readonly conversationId: string;
  readonly mark: string;
  readonly alias: string;
  readonly body: string;
  readonly releasedOn: string;
  readonly editedOn: string | null;
  readonly withdrawnOn: string | null;
  readonly hiddenOn: string | null;
  readonly isBlocked: boolean;
}

export interface QuestionRow {
  readonly postId: string;
  readonly words: string;
  readonly askedOn: string;
}

const POSTS = `
  select post.id, post.conversation_id as "conversationId", post.mark, post.alias, post.body, post.released_on::text as "releasedOn", post.edited_on::text as "editedOn",
         post.withdrawn_on::text as "withdrawnOn", post.hidden_on::text as "hiddenOn",
         exists (select from voices.unnamed_block block where block.organisation_id = post.organisation_id and block.conversation_id = post.conversation_id and block.mark = post.mark) as "isBlocked"
  from voices.unnamed_post post where post.organisation_id = $1`;
const OF_CONVERSATION = `${POSTS} and post.conversation_id = $2 and ($3::uuid is null or exists (
    select from voices.unnamed_post place where place.organisation_id = $1 and place.conversation_id = $2 and place.id = $3
      and (post.released_on < place.released_on or (post.released_on = place.released_on and post.id > place.id))
  ))
  order by post.released_on desc, post.id limit $4`;
const BY_ID = `${POSTS} and post.id = $2`;
const COUNT = 'select count(*)::int as count from voices.unnamed_post where organisation_id = $1 and conversation_id = $2';
const QUESTIONS = `
  select post_id as "postId", words, asked_on::text as "askedOn" from voices.unnamed_question
  where organisation_id = $1 and conversation_id = $2 and post_id = any($3) order by asked_on, id`;
const HIDE = 'update voices.unnamed_post set hidden_on = $3, version = version + 1 where organisation_id = $1 and id = $2';
const ASK = 'insert into voices.unnamed_question (conversation_id, post_id, words, asked_on) values ($1, $2, $3, $4)';
const BLOCK = 'insert into voices.unnamed_block (conversation_id, mark) values ($1, $2) on conflict (organisation_id, conversation_id, mark) do nothing';
const UNBLOCK = 'delete from voices.unnamed_block where organisation_id = $1 and conversation_id = $2 and mark = $3';
const IS_ISSUED = 'select exists (select from voices.credential_issued where organisation_id = $1 and conversation_id = $2 and round = 0 and person_id = $3) as found';

/** Words of a conversation, the newest day first and in no order within a day; one more than asked for tells that there are others. */
export const listUnnamedPosts = (conversationId: string, after: string | null, first: number): Promise<UnnamedPostRow[]> =>
  tx().query<UnnamedPostRow>(OF_CONVERSATION, [tx().organisationId, conversationId, after, first + 1]);

export async function findUnnamedPost(id: string): Promise<UnnamedPostRow | null> {
  const [post] = await tx().query<UnnamedPostRow>(BY_ID, [tx().organisationId, id]);
  return post ?? null;
}

export async function countUnnamedPosts(conversationId: string): Promise<number> {
  const [row] = await tx().query<{ count: number }>(COUNT, [tx().organisationId, conversationId]);
  return row!.count;
}

export const listQuestions = (conversationId: string, postIds: readonly string[]): Promise<QuestionRow[]> => tx().query<QuestionRow>(QUESTIONS, [tx().organisationId, conversationId, postIds]);

/** @param on the day; null brings the words back */
export const hidePost = (id: string, on: string | null): Promise<number> => tx().execute(HIDE, [tx().organisationId, id, on]);

export const askAbout = ({ id, conversationId }: UnnamedPostRow, words: string, on: string): Promise<number> => tx().execute(ASK, [conversationId, id, words, on]);

export const blockAuthor = ({ conversationId, mark }: UnnamedPostRow): Promise<number> => tx().execute(BLOCK, [conversationId, mark]);

export const unblockAuthor = ({ conversationId, mark }: UnnamedPostRow): Promise<number> => tx().execute(UNBLOCK, [tx().organisationId, conversationId, mark]);

/** Whether somebody was ever given a credential for a conversation. */
export async function isIssuedTo(personId: string, conversationId: string): Promise<boolean> {
  const [row] = await tx().query<{ found: boolean }>(IS_ISSUED, [tx().organisationId, conversationId, personId]);
  return row!.found;
}
