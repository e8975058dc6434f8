import { defineErrors } from '@waymark/platform/domain';

/** What can be wrong with what somebody wants to say; each sentence says what to do. */
export const voicesError = defineErrors({
  'voices.comment.mention_unknown': (facts: { name: string; field: string }) => `${facts.name} cannot read this, so they cannot be mentioned here. Take the name out, or write it without the @.`,
  'voices.comment.changed': (facts: { current: string; field: string }) => `You changed this comment somewhere else: "${facts.current}". Nothing was overwritten; choose which words to keep.`,
  'voices.thread.turned': 'Somebody has just done that. Reload the page to see it.',
  'voices.answer.judged': 'This answer has been judged already. Reload the page to see it.',
});
