import { defineErrors } from '@waymark/platform/domain';

const inWords = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

/** What can be wrong with a breakdown; each sentence says what to do. */
export const breakdownError = defineErrors({
  'measures.breakdown.not_chosen': 'Choose first by what this measure is broken down.',
  'measures.breakdown.scheme_unknown': 'Choose one of the lists of categories.',
  'measures.breakdown.other_dimension': 'This list of categories is about something else. Choose one for this breakdown.',
  'measures.breakdown.grouping_unfit': 'Choose a grouping of the chosen list of categories.',
  'measures.breakdown.comparator_unfit': 'Choose one of the groups shown to compare the others with.',
  'measures.breakdown.comparator_needed': 'Choose the group that the others are compared with.',
  'measures.breakdown.parts_needed': 'Name at least two parts, each once.',
  'measures.breakdown.rate_needed': 'To compare groups, count how many with something, of how many. Only a ratio can also be made of three parts: lower, middle and upper.',
  'measures.breakdown.shape_fixed': 'Counts have been recorded in this shape already, so it stays as it is. Choose another dimension, or keep the shape and its parts.',
  'measures.breakdown.category_unknown': (facts: { categories: readonly string[]; scheme: string; field: string }) =>
    `${inWords(facts.categories)}: not in the list "${facts.scheme}". Check the spelling, or use the codes of the list.`,
  'measures.breakdown.category_twice': (facts: { categories: readonly string[]; field: string }) => `${inWords(facts.categories)}: there twice. Keep one of them.`,
  'measures.breakdown.part_unknown': (facts: { parts: readonly string[]; expected: readonly string[]; field: string }) =>
    `${inWords(facts.parts)}: not a part of this breakdown. Its parts are ${inWords(facts.expected)}.`,
  'measures.breakdown.of_missing': (facts: { categories: readonly string[]; field: string }) => `${inWords(facts.categories)}: enter both how many with it, and of how many.`,
  'measures.breakdown.more_than_all': (facts: { categories: readonly string[]; field: string }) => `${inWords(facts.categories)}: there cannot be more with it than there are. Check both numbers.`,
  'measures.breakdown.nobody': 'These counts add up to nobody. Enter at least one person.',
  'measures.breakdown.other_total': (facts: { periodText: string; field: string }) =>
    `These counts do not add up to the figure recorded for ${facts.periodText}. Check the counts, or correct that figure first.`,
  'measures.breakdown.other_period': (facts: { periodText: string; field: string }) =>
    `The figure recorded up to this day is for ${facts.periodText}. Use the same first day.`,
  'measures.breakdown.exists': (facts: { periodText: string; revision: number; field: string }) =>
    `There are counts for ${facts.periodText} already. To correct them, say why.`,
  'measures.breakdown.changed': (facts: { periodText: string; revision: number; field: string }) =>
    `The counts for ${facts.periodText} were corrected while you were working on them. Nothing was overwritten; look at them as they are now.`,
  'measures.breakdown.not_counted': 'This measure counts no people, so it cannot be broken down. Say first that it counts people.',
  'measures.breakdown.no_figures': 'A milestone or a statement of evidence has no figures to break down.',
});
