import { defineErrors } from '@waymark/platform/domain';

/** What an organisation's own list of categories or grouping is refused for. */
export const categoryError = defineErrors({
  'measures.scheme.name_needed': 'Give the list of categories a name.',
  'measures.scheme.too_few': 'Give at least two categories that say something, beside those for "not known".',
  'measures.scheme.too_many': (facts: { most: number }) => `A list can have up to ${facts.most} categories. Group some of them.`,
  'measures.scheme.unknown_needed': 'Add a category for people of whom it is not known, so that nobody has to be left out.',
  'measures.scheme.bad_code': (facts: { code: string }) => `"${facts.code}" cannot be a code. Use letters, digits, "_", "-" or ".", up to 40 of them.`,
  'measures.scheme.category_name_needed': (facts: { code: string }) => `Give the category "${facts.code}" a name.`,
  'measures.scheme.code_twice': (facts: { code: string }) => `The code "${facts.code}" is there twice. Each category needs one of its own.`,
  'measures.scheme.name_twice': (facts: { name: string }) => `Two categories are called "${facts.name}". Give one of them another name.`,
  'measures.grouping.name_needed': 'Give the grouping a name.',
  'measures.grouping.too_few': 'Give at least two groups that say something, beside those for "not known".',
  'measures.grouping.group_name_needed': (facts: { code: string }) => `Give the group "${facts.code}" a name.`,
  'measures.grouping.bad_code': (facts: { code: string }) => `"${facts.code}" cannot be a code. Use letters, digits, "_", "-" or ".", up to 40 of them.`,
  'measures.grouping.code_twice': (facts: { code: string }) => `The code "${facts.code}" is there twice. Each group and total needs one of its own.`,
  'measures.grouping.name_twice': (facts: { name: string }) => `Two groups are called "${facts.name}". Give one of them another name.`,
  'measures.grouping.empty_group': (facts: { group: string }) => `Choose the categories that belong to "${facts.group}", or remove the group.`,
  'measures.grouping.category_missing': (facts: { categories: readonly string[] }) => `Say which group these belong to: ${facts.categories.join(', ')}.`,
  'measures.grouping.category_twice': (facts: { category: string }) => `"${facts.category}" is in two groups. Each category belongs to one.`,
  'measures.grouping.category_unknown': (facts: { category: string; scheme: string }) => `"${facts.category}" is not a category of ${facts.scheme}.`,
  'measures.grouping.mixed_kinds': (facts: { group: string }) => `"${facts.group}" holds categories that are known and others that are not. Keep those not known in a group of their own.`,
  'measures.grouping.bad_subtotal': (facts: { subtotal: string }) => `The total "${facts.subtotal}" needs a name, and two or more of the groups that say something.`,
  'measures.grouping.not_coarser': (facts: { coarser: string }) => `"${facts.coarser}" does not put together whole groups of this one, so small groups cannot be rolled up to it. Choose another, or none.`,
});
