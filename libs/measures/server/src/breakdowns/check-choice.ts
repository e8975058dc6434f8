import type { Grouping } from '@waymark/measures/domain';
import { type Catalogue, covers, findGrouping, findScheme } from '../categories/own-categories.queries';
import { breakdownError } from './breakdown.errors';
import type { BreakdownUseRow } from './breakdown-use.entity';
import type { ChooseBreakdownInput } from './breakdown.inputs';
import { toKeptParts } from './entered-parts';

/** How a measure is to be broken down, checked against the lists and groupings there are. */
export type CheckedChoice = Pick<BreakdownUseRow, 'dimension' | 'schemeKey' | 'groupingKey' | 'shape' | 'parts' | 'compares' | 'comparatorGroup' | 'comparatorOnTop'>;

/** Lower, middle and upper: the parts a race disparity ratio compares. */
const TIERS = 3;

type GivenChoice = Omit<ChooseBreakdownInput, 'measureId' | 'reason'>;

function checkParts({ shape, parts }: GivenChoice): string[] {
  const named = (parts ?? []).map((part) => part.trim()).filter(Boolean);
  if (shape === 'parts' && (named.length === 0 || new Set(named).size !== named.length)) throw breakdownError('measures.breakdown.parts_needed', { field: 'parts' });
  return toKeptParts(shape, named);
}

function checkComparison(given: GivenChoice, grouping: Grouping): Pick<CheckedChoice, 'compares' | 'comparatorGroup' | 'comparatorOnTop'> {
  const { compares, comparatorGroup, comparatorOnTop } = given;
  if (!compares || compares === 'none') return { compares: 'none', comparatorGroup: null, comparatorOnTop: false };
  const isOfTiers = compares === 'ratio' && checkParts(given).length === TIERS;
  if (given.shape !== 'rate' && !isOfTiers) throw breakdownError('measures.breakdown.rate_needed', { field: 'shape' });
  if (!comparatorGroup && compares !== 'index') throw breakdownError('measures.breakdown.comparator_needed', { field: 'comparatorGroup' });
  const codes = [...grouping.groups, ...grouping.subtotals].map(({ code }) => code);
  if (comparatorGroup && !codes.includes(comparatorGroup)) throw breakdownError('measures.breakdown.comparator_unfit', { field: 'comparatorGroup' });
  return { compares, comparatorGroup: comparatorGroup ?? null, comparatorOnTop: comparatorOnTop ?? false };
}

/** @throws measures.breakdown.* with what does not fit */
export function checkChoice(given: GivenChoice, catalogue: Catalogue): { readonly choice: CheckedChoice; readonly grouping: Grouping } {
  const { dimension, schemeKey, groupingKey, shape } = given;
  const scheme = findScheme(catalogue, schemeKey);
  if (!scheme) throw breakdownError('measures.breakdown.scheme_unknown', { field: 'schemeKey' });
  if (scheme.dimension !== dimension) throw breakdownError('measures.breakdown.other_dimension', { field: 'schemeKey' });
  const grouping = findGrouping(catalogue, groupingKey);
  if (!grouping || !covers(grouping, scheme)) throw breakdownError('measures.breakdown.grouping_unfit', { field: 'groupingKey' });
  return { choice: { dimension, schemeKey, groupingKey, shape, parts: checkParts(given), ...checkComparison(given, grouping) }, grouping };
}
