import { defineErrors } from '@waymark/platform/domain';

/** What keeps an organisation's own list or grouping from being kept, beside what is wrong with it. */
export const categoriesError = defineErrors({
  'measures.scheme.key_taken': 'There is a list of categories with this key already. Choose another key.',
  'measures.scheme.changed': 'Somebody else has changed this list of categories. Look at it as it is now, then try again.',
  'measures.scheme.other_dimension': 'A list of categories stays with what its categories differ in. Define another list.',
  'measures.scheme.unknown': 'Choose one of the lists of categories.',
  'measures.grouping.key_taken': 'There is a grouping with this key already. A grouping never changes its meaning, so give the new one another key.',
  'measures.grouping.unknown': 'Choose one of the groupings of this list.',
});
