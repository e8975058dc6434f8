import { groupCells, parsePastedBreakdown, type CategoryScheme, type PastedBreakdown } from '@waymark/measures/domain';
import type { MeasureToFill } from '../figures/use-measure';
import type { GroupingOfScheme, Scheme } from './use-breakdown';

type Use = MeasureToFill['breakdownUses'][number];

/** The list of categories as the domain reads it. */
const toDomainScheme = (scheme: Scheme): CategoryScheme => ({
  ...scheme,
  categories: scheme.categories.map((category) => ({ ...category, kind: category.kind === 'KNOWN' ? 'known' : 'unknown' })),
});

/** The names the columns of a rate may have beside "with" and "of". */
const namesOf = (part: string, { definition }: Pick<MeasureToFill, 'definition'>): string[] => {
  const words = part === 'with' ? definition.numeratorWords : part === 'of' ? definition.denominatorWords : null;
  return words === null ? [] : [words];
};

/** What a pasted text means for one way of breaking down; null while nothing is pasted. */
export function readPasted(text: string, scheme: Scheme, use: Use, measure: Pick<MeasureToFill, 'definition'>): PastedBreakdown | null {
  if (text.trim() === '') return null;
  return parsePastedBreakdown(
    text,
    toDomainScheme(scheme),
    use.parts.map((part) => ({ code: part, names: namesOf(part, measure) })),
  );
}

/** How many people each group has, as it will be shown: of a rate all of them, of parts all parts together. */
export function groupSizes(pasted: PastedBreakdown, grouping: Pick<GroupingOfScheme, 'groups'>, use: Pick<Use, 'shape'>): { name: string; count: number }[] {
  const cells = groupCells(pasted.cells, { groups: grouping.groups.map((group) => ({ ...group, kind: group.kind === 'KNOWN' ? ('known' as const) : ('unknown' as const) })) });
  return grouping.groups.map(({ code, name }) => ({
    name,
    count: cells.filter(({ group, part }) => group === code && (use.shape === 'PARTS' || part === 'of')).reduce((sum, { count }) => sum + count, 0),
  }));
}

/**
 * The figure of the period that the counts add up to, where the measure's figure is of that sort: for a rate its two numbers,
 * for a count everybody.
 */
export function addsUpTo(
  pasted: PastedBreakdown,
  use: Pick<Use, 'shape'>,
  { definition }: Pick<MeasureToFill, 'definition'>,
): { value: number; numerator: number | null; denominator: number | null } | null {
  const [numerator = 0, denominator = 0] = pasted.sums;
  if (use.shape === 'RATE' && definition.unit === 'PERCENT') return denominator === 0 ? null : { value: (100 * numerator) / denominator, numerator, denominator };
  if (definition.unit === 'COUNT') return { value: use.shape === 'RATE' ? numerator : pasted.sums.reduce((sum, count) => sum + count, 0), numerator: null, denominator: null };
  return null;
}
