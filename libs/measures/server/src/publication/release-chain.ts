import { type Grouping, RATE_PARTS, type TableGrouping, toFullGrouping, toGroupingChain } from '@waymark/measures/domain';
import { type Catalogue, covers, findScheme } from '../categories/own-categories.queries';
import type { RecordedCounts } from './recorded-counts.queries';

const toTableGrouping = ({ key, groups, subtotals }: Grouping): TableGrouping => ({
  key,
  groups: groups.map(({ code, categories, kind }) => ({ code, categories, kind })),
  subtotals: subtotals.map((subtotal) => ({ code: subtotal.code, of: subtotal.groups })),
});

/**
 * The grouping chosen and the coarser ones it may be rolled up to, as far as they know every category that was counted; else each
 * category for itself, by the list it was counted by.
 */
export function toReleaseChain({ schemeKey, schemeRevision, groupingKey }: Pick<RecordedCounts, 'schemeKey' | 'schemeRevision' | 'groupingKey'>, catalogue: Catalogue): TableGrouping[] {
  const scheme = findScheme(catalogue, schemeKey, schemeRevision);
  if (!scheme) throw new Error('A breakdown was counted by a list of categories that is gone.');
  const chain = groupingKey === null ? [] : toGroupingChain(groupingKey, catalogue.groupings).filter((grouping) => covers(grouping, scheme));
  return (chain.length > 0 ? chain : [toFullGrouping(scheme)]).map(toTableGrouping);
}

/** The parts counted, in their order. */
export const toReleaseParts = ({ shape, parts, counts }: Pick<RecordedCounts, 'shape' | 'parts' | 'counts'>): string[] =>
  shape === 'rate' ? [...RATE_PARTS] : (parts ?? [...new Set(Object.values(counts).flatMap((cells) => Object.keys(cells)))].sort());
