import { loader, tx } from '@waymark/platform/server';
import type { PaperAudience } from '@waymark/reviews/domain';
import type { DocumentFormat, DocumentState } from './document.enums';

/** One sort of document of one review. */
export interface DocumentName {
  readonly reviewId: string;
  readonly format: DocumentFormat;
  readonly audience: PaperAudience;
}

/** What was asked for, with the newest that can be fetched. */
export interface DocumentFacts extends DocumentName {
  readonly state: DocumentState;
  readonly progress: number;
  readonly problem: string | null;
  readonly askedAt: Date;
  readonly source: string | null;
  readonly paperVersion: number | null;
  readonly fingerprint: string | null;
  readonly madeAt: Date | null;
  readonly bytes: number | null;
}

const FACTS = `
  select asked.review_id as "reviewId", asked.format, asked.audience, asked.state, asked.progress, asked.problem, asked.asked_at as "askedAt",
         made.source, made.paper_version as "paperVersion", made.fingerprint, made.made_at as "madeAt", octet_length(made.bytes) as bytes
  from reviews.document_order asked
  left join lateral (
    select source, paper_version, fingerprint, made_at, bytes from reviews.document
    where organisation_id = asked.organisation_id and review_id = asked.review_id and format = asked.format and audience = asked.audience
    order by place desc limit 1
  ) made on true
  where asked.organisation_id = $1 and asked.review_id = any ($2)
  order by asked.review_id, asked.audience, array_position(array['pdf', 'word', 'excel', 'slides', 'highlight', 'highlight_word'], asked.format)`;

/** What was asked for of reviews, in every format and for every audience. */
export const loadDocuments = loader<string, readonly DocumentFacts[]>(async (reviewIds) => {
  const rows = await tx().query<DocumentFacts>(FACTS, [tx().organisationId, reviewIds]);
  return reviewIds.map((id) => rows.filter(({ reviewId }) => reviewId === id));
});

const ASK = `
  insert into reviews.document_order (review_id, format, audience, state, progress, asked_by, asked_at) values ($1, $2, $3, 'waiting', 0, $4, $5)
  on conflict (organisation_id, review_id, format, audience) do update
  set state = 'waiting', progress = 0, problem = null, asked_by = excluded.asked_by, asked_at = excluded.asked_at, version = document_order.version + 1`;

/** Writes down that somebody asks for a document; one that failed, or is out of date, waits again. */
export async function writeOrder({ reviewId, format, audience }: DocumentName, by: string, at: Date): Promise<void> {
  await tx().execute(ASK, [reviewId, format, audience, by, at.toISOString()]);
}

const MOVE = `
  update reviews.document_order set state = $5, progress = $6, problem = $7, version = version + 1
  where organisation_id = $1 and review_id = $2 and format = $3 and audience = $4 and (state, progress) is distinct from ($5::text, $6::integer)`;

/** Says how far a document is. */
export async function writeProgress({ reviewId, format, audience }: DocumentName, state: DocumentState, progress: number, problem: string | null = null): Promise<void> {
  await tx().execute(MOVE, [tx().organisationId, reviewId, format, audience, state, progress, problem]);
}

const ORDER = 'select asked_by as "askedBy", state from reviews.document_order where organisation_id = $1 and review_id = $2 and format = $3 and audience = $4 for update';

/** Who asked for a document last; whoever makes it waits for others that make the same. */
export async function lockOrder({ reviewId, format, audience }: DocumentName): Promise<{ readonly askedBy: string; readonly state: DocumentState } | null> {
  const [order] = await tx().query<{ askedBy: string; state: DocumentState }>(ORDER, [tx().organisationId, reviewId, format, audience]);
  return order ?? null;
}

const SOURCE = 'select source from reviews.document where organisation_id = $1 and review_id = $2 and format = $3 and audience = $4 order by place desc limit 1';

/** Of what the newest document of a sort was made; null where none was. */
export async function findNewestSource({ reviewId, format, audience }: DocumentName): Promise<string | null> {
  const [newest] = await tx().query<{ source: string }>(SOURCE, [tx().organisationId, reviewId, format, audience]);
  return newest?.source ?? null;
}

/** A document that was made. */
export interface MadeDocument {
  readonly source: string;
  readonly paperVersion: number;
  readonly fingerprint: string;
  readonly bytes: Buffer;
  readonly sha256: string;
  readonly at: Date;
}

const KEEP = `
  insert into reviews.document (review_id, format, audience, place, source, paper_version, fingerprint, bytes, sha256, made_at)
  select $2, $3, $4, 1 + coalesce(max(place), 0), $5, $6, $7, $8, $9, $10 from reviews.document
  where organisation_id = $1 and review_id = $2 and format = $3 and audience = $4`;

/** Keeps a document for ever. Its order must be locked. */
export async function keepDocument({ reviewId, format, audience }: DocumentName, { source, paperVersion, fingerprint, bytes, sha256, at }: MadeDocument): Promise<void> {
  await tx().execute(KEEP, [tx().organisationId, reviewId, format, audience, source, paperVersion, fingerprint, bytes, sha256, at.toISOString()]);
}

const BYTES = `
  select bytes, paper_version as "paperVersion" from reviews.document
  where organisation_id = $1 and review_id = $2 and format = $3 and audience = $4 and ($5::integer is null or paper_version = $5)
    and ($6::text is null or fingerprint = $6)
  order by place desc limit 1`;

/** Which one of several documents of a sort: of a version of the paper, and of the record or paper with a fingerprint; null for any. */
export interface DocumentWanted {
  readonly paperVersion: number | null;
  readonly fingerprint: string | null;
}

/** The newest document of a sort that is wanted; null where none was made. */
export async function findDocument({ reviewId, format, audience }: DocumentName, { paperVersion, fingerprint }: DocumentWanted): Promise<{ readonly bytes: Buffer; readonly paperVersion: number } | null> {
  const [document] = await tx().query<{ bytes: Buffer; paperVersion: number }>(BYTES, [tx().organisationId, reviewId, format, audience, paperVersion, fingerprint]);
  return document ?? null;
}
