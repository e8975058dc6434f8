import { type ExportedFile, tx } from '@waymark/platform/server';
import { type DocumentFormat, documentKinds } from './document.enums';

/** What one statement lists without its content, which is read file by file: a document may be long. */
interface Listed {
  readonly id: string;
  readonly path: string;
}

const RECORDS = `
  select record.id, 'reviews/' || review.number || '/record-' || record.audience || '.json' as path
  from reviews.record join reviews.review on review.organisation_id = record.organisation_id and review.id = record.review_id
  where record.organisation_id = $1 order by review.number, record.audience`;

const PAPERS = `
  select paper.id, 'reviews/' || review.number || '/paper-' || paper.version || '-' || paper.audience || '.json' as path
  from reviews.paper join reviews.review on review.organisation_id = paper.organisation_id and review.id = paper.review_id
  where paper.organisation_id = $1 order by review.number, paper.version, paper.audience`;

const DOCUMENTS = `
  select document.id, 'reviews/' || review.number || '/' || document.audience || '-' || document.place || '-' as path, document.format
  from reviews.document join reviews.review on review.organisation_id = document.organisation_id and review.id = document.review_id
  where document.organisation_id = $1 order by review.number, document.audience, document.format, document.place`;

const TEMPLATES = `select id, 'reviews/word-template-' || row_number() over (order by id) || '.docx' as path from reviews.word_template where organisation_id = $1 order by id`;

const TEXT_OF_RECORD = 'select text as content from reviews.record where organisation_id = $1 and id = $2';
const TEXT_OF_PAPER = 'select text as content from reviews.paper where organisation_id = $1 and id = $2';
const BYTES_OF_DOCUMENT = 'select bytes as content from reviews.document where organisation_id = $1 and id = $2';
const BYTES_OF_TEMPLATE = 'select bytes as content from reviews.word_template where organisation_id = $1 and id = $2';

async function* one(statement: string, id: string): AsyncGenerator<Buffer> {
  const [found] = await tx().query<{ content: string | Buffer }>(statement, [tx().organisationId, id]);
  yield Buffer.from(found!.content as string);
}

const list = <Row extends Listed>(statement: string): Promise<Row[]> => tx().query<Row>(statement, [tx().organisationId]);

/** The very text of what was frozen and sealed, the documents made of it, and the template they are made with. */
export async function* reviewFiles(): AsyncGenerator<ExportedFile> {
  for (const { id, path } of await list(RECORDS)) yield { path, chunks: one(TEXT_OF_RECORD, id) };
  for (const { id, path } of await list(PAPERS)) yield { path, chunks: one(TEXT_OF_PAPER, id) };
  for (const { id, path, format } of await list<Listed & { format: DocumentFormat }>(DOCUMENTS)) yield { path: `${path}${documentKinds[format].file}`, chunks: one(BYTES_OF_DOCUMENT, id) };
  for (const { id, path } of await list(TEMPLATES)) yield { path, chunks: one(BYTES_OF_TEMPLATE, id) };
}
