import type { SafeTable } from '@waymark/measures/domain';
import { loader, currentMember, tx } from '@waymark/platform/server';
import { audienceOf, type ReaderAudience } from './audience';
import { RULES_REVISION } from './rules-in-force';

/** A breakdown of one period as one audience may see it. */
export interface PublishedBreakdown {
  readonly fromOn: string;
  readonly toOn: string;
  /** Null while it is worked out afresh under stricter rules: then nothing of it is shown. */
  readonly safe: SafeTable | null;
  readonly groupingKey: string;
  readonly asAtOn: string;
  readonly source: string | null;
  readonly revision: number;
  readonly correctedReason: string | null;
}

interface Row extends PublishedBreakdown {
  readonly measureId: string;
  readonly dimension: string;
}

const PUBLISHED = `
  select distinct on (measure_id, dimension, to_on)
         measure_id as "measureId", dimension, from_on::text as "fromOn", to_on::text as "toOn",
         case when rules_revision < ${RULES_REVISION} then null else safe end as safe, grouping_key as "groupingKey",
         as_at_on::text as "asAtOn", source, revision, corrected_reason as "correctedReason"
  from measures.breakdown_release
  where organisation_id = $1 and measure_id = any($2) and audience in ('everyone', $3)
  order by measure_id, dimension, to_on, release desc`;

/** The breakdowns of a measure by a dimension as an audience may see them, in the order of their periods. */
export async function findPublishedBreakdowns(measureId: string, dimension: string, audience: ReaderAudience): Promise<PublishedBreakdown[]> {
  const rows = await tx().query<Row>(PUBLISHED, [tx().organisationId, [measureId], audience]);
  return rows.filter((row) => row.dimension === dimension);
}

/** All breakdowns of many measures as the viewer may see them, by dimension; one statement. */
export const loadPublishedBreakdowns = loader<string, ReadonlyMap<string, PublishedBreakdown[]>>(async (measureIds) => {
  const rows = await tx().query<Row>(PUBLISHED, [tx().organisationId, measureIds, audienceOf(await currentMember())]);
  const found = new Map(measureIds.map((id) => [id, new Map<string, PublishedBreakdown[]>()]));
  for (const row of rows) {
    const byDimension = found.get(row.measureId)!;
    byDimension.set(row.dimension, [...(byDimension.get(row.dimension) ?? []), row]);
  }
  return measureIds.map((id) => found.get(id)!);
});
