import type { CategoryScheme } from '../categories/scheme';

/** A text as it is compared: without case, accents, punctuation and doubled spaces; "&" is "and". */
export const toTextKey = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * Finds the category a text means: by code, name, another spelling, or code and name together ("A - White British").
 * Where two categories of a scheme share a spelling, a code comes before a name and a name before another spelling.
 * @returns a function that gives the code, or null.
 */
export function makeCategoryFinder({ categories }: Pick<CategoryScheme, 'categories'>): (text: string) => string | null {
  const codes = new Map<string, string>();
  const add = (spelling: string, code: string) => {
    const key = toTextKey(spelling);
    if (key !== '' && !codes.has(key)) codes.set(key, code);
  };
  for (const { code } of categories) add(code, code);
  for (const { code, name } of categories) add(name, code);
  for (const { code, name } of categories) add(`${code} ${name}`, code);
  for (const { code, aliases = [] } of categories) for (const alias of aliases) add(alias, code);
  return (text) => codes.get(toTextKey(text)) ?? null;
}
