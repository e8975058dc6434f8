import type { AuditDetail } from '@waymark/platform/domain';
import { tx } from '@waymark/platform/server';
import type { ShownEntry } from './audit-subjects';

/** What of the log is asked for; null for all. */
export interface AccessQuestion {
  /** Entries before this one, the newest first. */
  readonly before: number | null;
  readonly kinds: readonly string[] | null;
  /** True for all kinds but these. */
  readonly isBesides: boolean;
  /** Who acted, or whom it is about. */
  readonly personId: string | null;
  /** Days where the organisation is, both included. */
  readonly fromOn: string | null;
  readonly untilOn: string | null;
  readonly timeZone: string;
  readonly first: number;
}

interface Row {
  readonly text: string;
}

const PAGE = `
  select text from platform.audit_entry
  where organisation_id = $1 and ($2::integer is null or sequence < $2)
    and ($3::text[] is null or (kind = any($3)) <> $4)
    and ($5::uuid is null or subject_id = $5 or text::jsonb ->> 'by' = $5::text)
    and ($6::date is null or at >= ($6::date)::timestamp at time zone $8)
    and ($7::date is null or at < ($7::date + 1)::timestamp at time zone $8)
  order by sequence desc limit $9`;

/** Entries of the chain of the organisation at hand, the newest first. */
export async function listEntries({ before, kinds, isBesides, personId, fromOn, untilOn, timeZone, first }: AccessQuestion): Promise<ShownEntry[]> {
  const rows = await tx().query<Row>(PAGE, [tx().organisationId, before, kinds, isBesides, personId, fromOn, untilOn, timeZone, first]);
  return rows.map(({ text }) => JSON.parse(text) as ShownEntry & { detail: AuditDetail });
}

const NOTED = 'select from platform.audit_entry where organisation_id = $1 and subject_id = $2 and kind = $3 and at >= $4 limit 1';

/** Whether such an entry about somebody was made since. */
export const isNotedSince = async (subjectId: string, kind: string, since: Date): Promise<boolean> =>
  // As text: of times of the clock it is thought that they never come again, and this one stays for an hour.
  (await tx().query(NOTED, [tx().organisationId, subjectId, kind, since.toISOString()])).length > 0;
