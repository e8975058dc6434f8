import { toAuditLine, type AuditEntry } from '@waymark/platform/domain';
import { tx } from '../database/request-scope';
import { type ContextExports, exported, type ExportedFile, leftOut } from './export-catalogue';

const SOME_ENTRIES = `
  select sequence, text, hash, previous_hash as "previousHash"
  from platform.audit_entry where organisation_id = $1 and sequence > $2 order by sequence limit 1000`;

interface EntryRow {
  readonly sequence: number;
  readonly text: string;
  readonly hash: string;
  readonly previousHash: string;
}

/** The audit chain, some entries at a time, as `waymark verify --chain` reads it. */
async function* chainLines(): AsyncGenerator<Buffer> {
  for (let last = 0; ; ) {
    const rows = await tx().query<EntryRow>(SOME_ENTRIES, [tx().organisationId, last]);
    if (rows.length === 0) return;
    const lines = rows.map(({ text, hash, previousHash }) => `${toAuditLine({ entry: JSON.parse(text) as AuditEntry, hash, previousHash })}\n`);
    yield Buffer.from(lines.join(''));
    last = rows.at(-1)!.sequence;
  }
}

async function* files(): AsyncGenerator<ExportedFile> {
  yield { path: 'audit/chain.jsonl', chunks: chainLines() };
}

/** The platform's own tables. The history is told of exported tables alone, without their columns that are left out. */
export const platformExports: ContextExports = {
  tables: {
    'platform.history': exported(),
    'platform.audit_entry': leftOut('It goes along as audit/chain.jsonl, in the form in which it can be checked.'),
    'platform.audit_head': leftOut('It is the last line of audit/chain.jsonl.'),
    'platform.content_change': leftOut('Marks that tell one state of the rows from another; they hold nothing of what changed.'),
    'platform.idempotency': leftOut('Answers kept for a week for retries; they repeat what stands in other tables.'),
    'platform.placement': leftOut('It says in which database of this installation the organisation is.'),
    'platform.mail': leftOut('Letters on their way may hold links that let somebody in.'),
  },
  files,
};
