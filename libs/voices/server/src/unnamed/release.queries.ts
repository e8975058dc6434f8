import { tx } from '@waymark/platform/server';

/** Words on their way out. */
export interface ReleasedPost {
  readonly id: string;
  readonly mark: string;
  readonly alias: string;
  readonly body: string;
  readonly editHash: string;
}

const DUE = `
  select held.id from voices.conversation held
  left join voices.unnamed_release last on last.organisation_id = held.organisation_id and last.conversation_id = held.id
  where held.organisation_id = $1 and held.kind = 'unnamed' and (last.released_on is null or last.released_on < $2)
    and exists (select from voices.unnamed_key key where key.organisation_id = held.organisation_id and key.conversation_id = held.id)
  order by held.id`;
const NOTE = `
  insert into voices.unnamed_release (conversation_id, released_on) values ($1, $2)
  on conflict (organisation_id, conversation_id) do update set released_on = excluded.released_on, version = unnamed_release.version + 1
  where unnamed_release.released_on < excluded.released_on`;
const ALIASES = 'select distinct mark, alias from voices.unnamed_post where organisation_id = $1 and conversation_id = $2';
const SHOW = `
  insert into voices.unnamed_post (id, conversation_id, mark, alias, body, edit_hash, released_on)
  select id, $1, mark, alias, body, edit_hash, $2
  from unnest($3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[]) with ordinality post (id, mark, alias, body, edit_hash, place)
  order by place on conflict do nothing`;
const EDIT = `
  update voices.unnamed_post set body = $4, edited_on = $5, version = version + 1
  where organisation_id = $1 and conversation_id = $2 and id = $3 and withdrawn_on is null and hidden_on is null`;
const TAKE_ISSUED = `
  delete from voices.credential_issued where organisation_id = $1 and conversation_id = $2
  returning round, person_id as "personId", blinded_hash as "blindedHash", issued_on::text as "issuedOn"`;
const PUT_ISSUED = `
  insert into voices.credential_issued (conversation_id, round, person_id, blinded_hash, issued_on)
  select $1, round, person, hash, day from unnest($2::integer[], $3::uuid[], $4::text[], $5::date[]) with ordinality issued (round, person, hash, day, place) order by place`;
const TOUCHED = `
  with taken as (
    delete from voices.unnamed_post where organisation_id = $1 and conversation_id = $2 and withdrawn_on is not null returning *
  )
  insert into voices.unnamed_post select * from taken order by random()`;

/** Conversations whose release of the day is due. */
export const listDue = async (today: string): Promise<string[]> => (await tx().query<{ id: string }>(DUE, [tx().organisationId, today])).map(({ id }) => id);

/** Writes down that the release of a day is done. @returns false when it was already */
export const noteRelease = async (conversationId: string, today: string): Promise<boolean> => (await tx().execute(NOTE, [conversationId, today])) > 0;

/** The names that authors have in a conversation, by mark. */
export async function findAliases(conversationId: string): Promise<Map<string, string>> {
  const rows = await tx().query<{ mark: string; alias: string }>(ALIASES, [tx().organisationId, conversationId]);
  return new Map(rows.map(({ mark, alias }) => [mark, alias]));
}

export async function showPosts(conversationId: string, posts: readonly ReleasedPost[], today: string): Promise<void> {
  const column = (name: keyof ReleasedPost) => posts.map((post) => post[name]);
  await tx().execute(SHOW, [conversationId, today, column('id'), column('mark'), column('alias'), column('body'), column('editHash')]);
}

export const editShown = (conversationId: string, id: string, body: string, on: string): Promise<number> => tx().execute(EDIT, [tx().organisationId, conversationId, id, body, on]);

/** One credential that was given out. */
export interface Issued {
  readonly round: number;
  readonly personId: string;
  readonly blindedHash: string;
  readonly issuedOn: string;
}

export const takeIssued = (conversationId: string): Promise<Issued[]> => tx().query<Issued>(TAKE_ISSUED, [tx().organisationId, conversationId]);

export async function putIssued(conversationId: string, issued: readonly Issued[]): Promise<void> {
  const column = (name: keyof Issued) => issued.map((each) => each[name]);
  await tx().execute(PUT_ISSUED, [conversationId, column('round'), column('personId'), column('blindedHash'), column('issuedOn')]);
}

/** Writes words anew that were taken back, some of them at once: the number of the transaction would tell the minute. */
export const rewriteTouched = (conversationId: string): Promise<number> => tx().execute(TOUCHED, [tx().organisationId, conversationId]);
