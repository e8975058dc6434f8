import type { GroupingOfScheme, Scheme } from '../breakdown/use-breakdown';

/** A key or code made of a name: "North and East" becomes north_and_east. */
export const toKey = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 40);

/** A key that nothing else has: a number is added where it must be. Keys begin with a letter. */
export function toFreeKey(name: string, taken: readonly string[], prefix: string): string {
  const base = /^[a-z]/.test(toKey(name)) ? toKey(name) : `${prefix}_${toKey(name)}`.replace(/_$/, '');
  if (!taken.includes(base)) return base;
  for (let at = 2; ; at += 1) if (!taken.includes(`${base}_${at}`)) return `${base}_${at}`;
}

export interface NamedCategory {
  code: string;
  name: string;
  kind: 'KNOWN' | 'UNKNOWN';
}

/**
 * The categories of a list, one name on each line. A name that was there before keeps its code, so that what was counted by it
 * stays the same category. Those not known have a category of their own, always.
 */
export function toCategories(lines: string, before: readonly Pick<NamedCategory, 'code' | 'name' | 'kind'>[], unknownName: string): NamedCategory[] {
  const names = [
    ...new Set(
      lines
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    ),
  ];
  const taken = before.map(({ code }) => code);
  const known = names.map((name): NamedCategory => {
    const kept = before.find((one) => one.kind === 'KNOWN' && one.name.toLowerCase() === name.toLowerCase());
    const code = kept?.code ?? toFreeKey(name, taken, 'category');
    taken.push(code);
    return { code, name, kind: 'KNOWN' };
  });
  const unknown = before.filter(({ kind }) => kind === 'UNKNOWN').map(({ code, name }): NamedCategory => ({ code, name, kind: 'UNKNOWN' }));
  return [...known, ...(unknown.length > 0 ? unknown : [{ code: toFreeKey('unknown', taken, 'category'), name: unknownName, kind: 'UNKNOWN' as const }])];
}

/** The groups that a name for each category makes, in the order in which they first occur. Those not known stay apart. */
export function toGroups(scheme: Pick<Scheme, 'categories'>, nameOf: (code: string) => string, unknownName: string): GroupingOfScheme['groups'] {
  const groups = new Map<string, GroupingOfScheme['groups'][number]>();
  for (const { code, name, kind } of scheme.categories) {
    const groupName = kind === 'UNKNOWN' ? unknownName : nameOf(code).trim() || name;
    const key = `${kind} ${groupName.toLowerCase()}`;
    const group = groups.get(key);
    if (group === undefined)
      groups.set(key, {
        code: toFreeKey(
          groupName,
          [...groups.values()].map((one) => one.code),
          'group',
        ),
        name: groupName,
        kind,
        categories: [code],
      });
    else group.categories.push(code);
  }
  return [...groups.values()];
}
