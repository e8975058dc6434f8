import { defineErrors } from '@waymark/platform/domain';

/** What a chart refuses. */
export const chartError = defineErrors({
  'measures.chart.duplicate_day': (facts: { on: string }) => `There are two figures for ${facts.on}. Keep one, or correct the other's date.`,
  'measures.chart.not_a_number': (facts: { on: string }) => `The figure for ${facts.on} is not a number a chart can show.`,
  'measures.chart.reason_needed': (facts: { on: string }) => `Say why the figure for ${facts.on} is left out of the limits.`,
  'measures.chart.fixed_too_early': 'Limits can be fixed after 12 points or more, counted in whole points.',
});
