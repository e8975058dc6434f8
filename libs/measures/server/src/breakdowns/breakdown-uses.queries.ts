import { toDimensionName } from '@waymark/measures/domain';
import { loader, tx } from '@waymark/platform/server';
import { findGrouping, loadCatalogue } from '../categories/own-categories.queries';
import { toEnteredParts } from './entered-parts';
import type { BreakdownUse } from './breakdown-use.model';

type Row = Omit<BreakdownUse, 'dimensionName' | 'groupingName'> & { readonly measureId: string };

const USES = `
  select id, version, measure_id as "measureId", dimension, scheme_key as "schemeKey", grouping_key as "groupingKey", shape, parts, compares,
         comparator_group as "comparatorGroup", comparator_on_top as "comparatorOnTop"
  from measures.breakdown_use
  where organisation_id = $1 and measure_id = any($2) and ended_at is null
  order by dimension`;

/** By what measures are broken down; of many in one statement. */
export const loadBreakdownUses = loader<string, BreakdownUse[]>(async (measureIds) => {
  const rows = await tx().query<Row>(USES, [tx().organisationId, measureIds]);
  const catalogue = rows.length > 0 ? await loadCatalogue() : null;
  const uses = new Map<string, BreakdownUse[]>(measureIds.map((id) => [id, []]));
  for (const { measureId, ...row } of rows) {
    const groupingName = findGrouping(catalogue!, row.groupingKey)?.name ?? '';
    uses.get(measureId)?.push({ ...row, parts: toEnteredParts(row), dimensionName: toDimensionName(row.dimension), groupingName });
  }
  return measureIds.map((id) => uses.get(id)!);
});
