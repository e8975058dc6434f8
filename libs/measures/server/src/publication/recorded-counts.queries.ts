import type { Counts, TableShape } from '@waymark/measures/domain';
import { tx } from '@waymark/platform/server';

/** The newest counts of one period, as they were recorded: exact. They never leave this folder. */
export interface RecordedCounts {
  readonly fromOn: string;
  readonly revision: number;
  readonly schemeKey: string;
  readonly schemeRevision: number;
  readonly shape: TableShape;
  readonly asAtOn: string;
  readonly source: string | null;
  readonly reason: string | null;
  readonly groupingKey: string | null;
  readonly parts: string[] | null;
  readonly counts: Counts;
}

interface Row extends Omit<RecordedCounts, 'counts'> {
  readonly id: string;
}

const NEWEST = `
  select breakdown.id, breakdown.from_on::text as "fromOn", breakdown.revision, breakdown.scheme_key as "schemeKey", breakdown.scheme_revision as "schemeRevision", breakdown.shape,
         breakdown.as_at_on::text as "asAtOn", breakdown.source, breakdown.reason, used.grouping_key as "groupingKey", used.parts
  from measures.breakdown
  left join measures.breakdown_use used on used.organisation_id = breakdown.organisation_id and used.measure_id = breakdown.measure_id
    and used.dimension = breakdown.dimension and used.ended_at is null and used.shape = breakdown.shape
  where breakdown.organisation_id = $1 and breakdown.measure_id = $2 and breakdown.dimension = $3 and breakdown.to_on = $4
  order by breakdown.revision desc limit 1`;

const CELLS = `select category, part, count from measures.breakdown_cell where organisation_id = $1 and breakdown_id = $2`;

/** The newest counts of a period, with how they are to be shown; null when there are none. */
export async function findRecordedCounts(measureId: string, dimension: string, toOn: string): Promise<RecordedCounts | null> {
  const [row] = await tx().query<Row>(NEWEST, [tx().organisationId, measureId, dimension, toOn]);
  if (!row) return null;
  const { id, ...recorded } = row;
  const counts: Record<string, Record<string, number>> = {};
  for (const { category, part, count } of await tx().query<{ category: string; part: string; count: number }>(CELLS, [tx().organisationId, id])) {
    counts[category] = { ...counts[category], [part]: count };
  }
  return { ...recorded, counts };
}
