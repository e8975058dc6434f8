import type { HiddenReason, Kept, KeptFigure } from '@waymark/measures/domain';
import { addRows, tx } from '@waymark/platform/server';
import type { ReaderAudience } from './audience';

/** What was remembered of one period for one audience. It holds exact counts, and never leaves this folder. */
export interface LedgerEntry<Remembered> {
  readonly toOn: string;
  readonly audience: ReaderAudience;
  readonly kept: Remembered;
}

/** What is remembered of a figure. */
export interface KeptRecorded extends KeptFigure {
  /** Whether it followed from counts by group at any time: its bare number would give those away, whatever it is called since. */
  readonly isOfGroups?: true;
}

/** One more entry for the ledger. */
export interface NewLedgerEntry<Remembered> extends LedgerEntry<Remembered> {
  readonly release: number;
  readonly rulesRevision: number;
  readonly codes: Readonly<Record<string, HiddenReason>>;
}

const ENTRIES = `
  select distinct on (audience, to_on) audience, to_on::text as "toOn", kept
  from measures.release_ledger
  where organisation_id = $1 and measure_id = $2 and dimension is not distinct from $3
  order by audience, to_on, release desc`;

/** What is kept is kept as text, letter for letter: PostgreSQL would put the names in jsonb in an order of its own, and equal releases would no longer be told to be equal. */
async function list<Remembered>(measureId: string, dimension: string | null): Promise<LedgerEntry<Remembered>[]> {
  const rows = await tx().query<LedgerEntry<string>>(ENTRIES, [tx().organisationId, measureId, dimension]);
  return rows.map((row) => ({ ...row, kept: JSON.parse(row.kept) as Remembered }));
}

/** The newest entry of each period of a measure's own figures, in the order of the periods. */
export const listFigureLedger = (measureId: string): Promise<LedgerEntry<KeptRecorded>[]> => list(measureId, null);

/** The newest entry of each period of a breakdown, in the order of the periods. */
export const listBreakdownLedger = (measureId: string, dimension: string): Promise<LedgerEntry<Kept>[]> => list(measureId, dimension);

/** Writes into the ledger; nothing in it is ever changed. The dimension is null for a measure's own figures. */
export const addToLedger = (measureId: string, dimension: string | null, entries: readonly NewLedgerEntry<Kept | KeptRecorded>[]): Promise<void> =>
  addRows('measures.release_ledger', entries.map(({ toOn, audience, kept, release, rulesRevision, codes }) => ({
    measure_id: measureId, dimension, to_on: toOn, audience, release, rules_revision: rulesRevision, kept: JSON.stringify(kept), codes,
  })));
