import { categoryError } from './category-errors';
import type { Category, CategoryScheme } from './scheme';

const MOST_CATEGORIES = 60;
const CODE = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,39}$/;

/** Whether a text can be the code of a category, group or total. */
export const isCode = (text: string): boolean => CODE.test(text);

/** The first text that is there twice, whatever its case and spaces. */
export function findTwice(texts: readonly string[]): string | null {
  const seen = new Set<string>();
  for (const text of texts) {
    const key = text.trim().toLowerCase();
    if (seen.has(key)) return text;
    seen.add(key);
  }
  return null;
}

function tidyCategory({ code, name, kind, aliases = [] }: Category): Category {
  const tidied = { code: code.trim(), name: name.trim(), kind, aliases: aliases.map((alias) => alias.trim()).filter(Boolean) };
  if (!isCode(tidied.code)) throw categoryError('measures.scheme.bad_code', { code });
  if (tidied.name === '') throw categoryError('measures.scheme.category_name_needed', { code });
  return tidied;
}

/**
 * An organisation's own list of categories, tidied, or the reason it cannot be used. There must be a category for those not
 * known: without one they would be counted with others, or not at all.
 * @throws DomainError
 */
export function checkScheme(draft: CategoryScheme): CategoryScheme {
  const name = draft.name.trim();
  if (name === '') throw categoryError('measures.scheme.name_needed');
  if (draft.categories.length > MOST_CATEGORIES) throw categoryError('measures.scheme.too_many', { most: MOST_CATEGORIES });
  const categories = draft.categories.map(tidyCategory);
  const code = findTwice(categories.map((category) => category.code));
  if (code !== null) throw categoryError('measures.scheme.code_twice', { code });
  const twice = findTwice(categories.map((category) => category.name));
  if (twice !== null) throw categoryError('measures.scheme.name_twice', { name: twice });
  if (categories.filter(({ kind }) => kind === 'known').length < 2) throw categoryError('measures.scheme.too_few');
  if (!categories.some(({ kind }) => kind === 'unknown')) throw categoryError('measures.scheme.unknown_needed');
  return { ...draft, name, categories };
}
