import type { SafeTable } from '@waymark/measures/domain';
import { tx } from '@waymark/platform/server';
import { type ComparedBy, findMainLine, toShownRatio } from '../breakdowns/main-ratio';
import { findGrouping, readCatalogue } from '../categories/own-categories.queries';
import type { ReaderAudience } from './audience';
import { RULES_REVISION } from './rules-in-force';

interface Row extends ComparedBy {
  readonly toOn: string;
  readonly audience: ReaderAudience;
  readonly groupingKey: string;
  readonly safe: SafeTable;
  readonly isOfOlderRules: boolean;
}

/** Tables of breakdowns that compare by ratio, as they were last released. */
const TABLES = `
  select distinct on (released.to_on, released.audience)
         released.to_on::text as "toOn", released.audience, released.grouping_key as "groupingKey", released.safe,
         released.rules_revision < ${RULES_REVISION} as "isOfOlderRules",
         used.compares, used.comparator_group as "comparatorGroup", used.comparator_on_top as "comparatorOnTop", used.shape
  from measures.breakdown_release released
  join measures.breakdown_use used on used.organisation_id = released.organisation_id and used.measure_id = released.measure_id
    and used.dimension = released.dimension and used.ended_at is null and used.compares = 'ratio'
  where released.organisation_id = $1 and released.measure_id = $2 and released.to_on = any($3::date[])
  order by released.to_on, released.audience, released.dimension, released.release desc`;

/** A ratio as the breakdown of its period shows it to an audience; null where that shows none. */
export interface ShownRatio {
  readonly toOn: string;
  readonly audience: ReaderAudience;
  readonly value: number | null;
}

/**
 * The figures of a ratio that follow from the breakdown of their period as it is shown: a ratio worked out from exact counts
 * would give hidden ones away. Periods without such a breakdown are not among them.
 */
export async function listShownRatios(measureId: string, toOns: readonly string[]): Promise<ShownRatio[]> {
  const rows = await tx().query<Row>(TABLES, [tx().organisationId, measureId, toOns]);
  if (rows.length === 0) return [];
  const catalogue = await readCatalogue();
  return rows.flatMap(({ toOn, audience, groupingKey, safe, isOfOlderRules, ...by }) => {
    const grouping = findGrouping(catalogue, groupingKey);
    if (!grouping || !findMainLine(by, grouping)) return [];
    return [{ toOn, audience, value: isOfOlderRules ? null : toShownRatio(safe, by, grouping) }];
  });
}
