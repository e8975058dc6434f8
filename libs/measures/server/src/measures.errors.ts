import { defineErrors } from '@waymark/platform/domain';

/** What can be wrong with a change of a measure; each sentence says what to do. */
export const measuresError = defineErrors({
  'measures.measure.other_plan': 'A measure can only move to an outcome of the same plan.',
  'measures.measure.owner_left': (facts: { name: string; field: string }) => `${facts.name} has left the organisation. Choose somebody else.`,
});
