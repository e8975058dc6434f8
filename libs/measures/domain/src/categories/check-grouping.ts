import { categoryError } from './category-errors';
import { findTwice, isCode } from './check-scheme';
import { type CategoryGroup, type Grouping, type GroupSubtotal, isCoarser } from './grouping';
import type { CategoryScheme } from './scheme';

function tidyGroup(group: CategoryGroup, scheme: CategoryScheme): CategoryGroup {
  const [code, name] = [group.code.trim(), group.name.trim()];
  if (!isCode(code)) throw categoryError('measures.grouping.bad_code', { code: group.code });
  if (name === '') throw categoryError('measures.grouping.group_name_needed', { code });
  if (group.categories.length === 0) throw categoryError('measures.grouping.empty_group', { group: name });
  const kinds = group.categories.map((category) => {
    const found = scheme.categories.find((candidate) => candidate.code === category);
    if (!found) throw categoryError('measures.grouping.category_unknown', { category, scheme: scheme.name });
    return found.kind;
  });
  if (kinds.some((kind) => kind !== group.kind)) throw categoryError('measures.grouping.mixed_kinds', { group: name });
  return { ...group, code, name };
}

/** Every category of the scheme in exactly one group. */
function assertPartition(groups: readonly CategoryGroup[], scheme: CategoryScheme): void {
  const nameOf = (code: string) => scheme.categories.find((category) => category.code === code)?.name ?? code;
  const placed = groups.flatMap(({ categories }) => categories);
  const twice = placed.find((category, index) => placed.indexOf(category) !== index);
  if (twice !== undefined) throw categoryError('measures.grouping.category_twice', { category: nameOf(twice) });
  const missing = scheme.categories.filter(({ code }) => !placed.includes(code)).map(({ name }) => name);
  if (missing.length > 0) throw categoryError('measures.grouping.category_missing', { categories: missing });
}

function tidySubtotal(subtotal: GroupSubtotal, groups: readonly CategoryGroup[]): GroupSubtotal {
  const name = subtotal.name.trim();
  const code = subtotal.code.trim();
  const members = new Set(subtotal.groups);
  const areKnown = [...members].every((member) => groups.some((group) => group.code === member && group.kind === 'known'));
  if (!isCode(code)) throw categoryError('measures.grouping.bad_code', { code: subtotal.code });
  if (name === '' || members.size < 2 || !areKnown) throw categoryError('measures.grouping.bad_subtotal', { subtotal: name || code });
  return { code, name, groups: [...members] };
}

/**
 * An organisation's own grouping, tidied, or the reason it cannot be used.
 * @param coarser the grouping it names to fall back to; null where it names none.
 * @throws DomainError
 */
export function checkGrouping(draft: Grouping, scheme: CategoryScheme, coarser: Grouping | null): Grouping {
  const name = draft.name.trim();
  if (name === '') throw categoryError('measures.grouping.name_needed');
  const groups = draft.groups.map((group) => tidyGroup(group, scheme));
  const subtotals = draft.subtotals.map((subtotal) => tidySubtotal(subtotal, groups));
  const code = findTwice([...groups, ...subtotals].map((line) => line.code));
  if (code !== null) throw categoryError('measures.grouping.code_twice', { code });
  const twice = findTwice([...groups, ...subtotals].map((line) => line.name));
  if (twice !== null) throw categoryError('measures.grouping.name_twice', { name: twice });
  assertPartition(groups, scheme);
  if (groups.filter(({ kind }) => kind === 'known').length < 2) throw categoryError('measures.grouping.too_few');
  const isLink = coarser === null || (coarser.schemeKey === scheme.key && coarser.groups.length < groups.length && isCoarser(coarser, { groups }));
  if (!isLink) throw categoryError('measures.grouping.not_coarser', { coarser: coarser!.name });
  return { ...draft, name, groups, subtotals, schemeKey: scheme.key, dimension: scheme.dimension, coarser: coarser?.key ?? null };
}
