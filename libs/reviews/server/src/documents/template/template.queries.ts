import { createHash, randomBytes } from 'node:crypto';
import { tx } from '@waymark/platform/server';

/** The look in force as it is told of: all but its bytes. */
export interface TemplateFacts {
  readonly fileName: string | null;
  readonly bytes: number | null;
  readonly setBy: string;
  readonly setAt: Date;
}

const NEWEST = 'from reviews.word_template where organisation_id = $1 order by place desc limit 1';

/** What was set last; null where nothing ever was. */
export async function findTemplateFacts(): Promise<TemplateFacts | null> {
  const [facts] = await tx().query<TemplateFacts>(`select file_name as "fileName", octet_length(bytes) as bytes, set_by as "setBy", set_at as "setAt" ${NEWEST}`, [tx().organisationId]);
  return facts ?? null;
}

export interface Template {
  readonly bytes: Buffer;
  readonly sha256: string;
}

/** The Word document that gives this organisation's documents their look; null where they have ours. */
export async function findTemplate(): Promise<Template | null> {
  const [template] = await tx().query<Template | { bytes: null }>(`select bytes, sha256 ${NEWEST}`, [tx().organisationId]);
  return template?.bytes ? template : null;
}

const KEEP = `
  insert into reviews.word_template (place, file_name, bytes, sha256, set_by, set_at)
  select 1 + coalesce(max(place), 0), $2, $3, $4, $5, $6 from reviews.word_template where organisation_id = $1`;

/** Sets another look, or none. */
export async function keepTemplate(file: { readonly name: string; readonly bytes: Buffer } | null, by: string, at: Date): Promise<void> {
  const sha256 = file && createHash('sha256').update(file.bytes).digest('hex');
  await tx().execute(KEEP, [tx().organisationId, file?.name ?? null, file?.bytes ?? null, sha256, by, at.toISOString()]);
}

const hashTicket = (ticket: string): string => createHash('sha256').update(ticket).digest('hex');

const GIVE = `
  insert into reviews.word_template_ticket (person_id, file_name, size, ticket_hash, expires_at) values ($1, $2, $3, $4, $5)
  on conflict (organisation_id, person_id) do update
  set file_name = excluded.file_name, size = excluded.size, ticket_hash = excluded.ticket_hash, expires_at = excluded.expires_at, used_at = null, version = word_template_ticket.version + 1`;

/** A ticket nobody can guess, for one file of a person. Only its hash is kept; the one before is over. */
export async function giveTicket({ fileName, size, personId, until }: { readonly fileName: string; readonly size: number; readonly personId: string; readonly until: Date }): Promise<string> {
  const ticket = randomBytes(32).toString('base64url');
  await tx().execute(GIVE, [personId, fileName, size, hashTicket(ticket), until.toISOString()]);
  return ticket;
}

const CLAIM = `
  update reviews.word_template_ticket set used_at = $4, version = version + 1
  where organisation_id = $1 and ticket_hash = $2 and person_id = $3 and used_at is null and expires_at > $4 returning file_name as "fileName", size`;

/** Uses up a ticket: whoever comes second gets nothing. */
export async function claimTicket(ticket: string, personId: string, now: Date): Promise<{ readonly fileName: string; readonly size: number } | null> {
  const [claimed] = await tx().query<{ fileName: string; size: number }>(CLAIM, [tx().organisationId, hashTicket(ticket), personId, now.toISOString()]);
  return claimed ?? null;
}

/** The review whose paper is the newest; null while there is none. */
export async function findNewestReport(): Promise<string | null> {
  const [newest] = await tx().query<{ id: string }>('select r.id from reviews.review r where r.organisation_id = $1 and exists (select 1 from reviews.paper p where p.organisation_id = r.organisation_id and p.review_id = r.id) order by r.number desc limit 1', [tx().organisationId]);
  return newest?.id ?? null;
}
