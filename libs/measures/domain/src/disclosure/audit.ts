import type { KeptRelease } from './kept';
import { type Knowledge, type Secret, toKnowledge } from './known-sums';
import { toBounds } from './linear-bounds';

/** What one reader knows: everything released to them, and how far apart the bounds of what each release hides must stay. */
export interface Reader {
  readonly releases: readonly { readonly release: KeptRelease; readonly width: number | null }[];
}

/** Unknowns that always appear together are one unknown: only their sum matters to anything. */
function toUnknowns(knowledge: readonly Knowledge[]): (keys: readonly string[]) => number[] {
  const uses = new Map<string, number[]>();
  const lists = knowledge.flatMap(({ sums, ceilings, secrets }) => [...sums.map(({ keys }) => keys), ...ceilings.map(({ keys }) => keys), ...secrets.map(({ keys }) => keys)]);
  lists.forEach((keys, at) => keys.forEach((key) => uses.set(key, [...(uses.get(key) ?? []), at])));
  const numbers = new Map<string, number>();
  const numberOf = (key: string) => {
    const signature = (uses.get(key) ?? []).join();
    if (!numbers.has(signature)) numbers.set(signature, numbers.size);
    return numbers.get(signature)!;
  };
  return (keys) => [...new Set(keys.map(numberOf))];
}

/**
 * The last check before anything is shown: works out, for everything hidden, the least and the most it can be for a reader who
 * knows all the sums shown to them.
 * @returns the first thing hidden that is bounded too closely; null when nothing is.
 */
export function findExposed({ releases }: Reader, parts: readonly string[]): Secret | null {
  const knowledge = releases.map(({ release }) => toKnowledge(release, parts));
  const unknownsOf = toUnknowns(knowledge);
  const toRows = (sums: Knowledge['sums']) => sums.map(({ keys, value }) => ({ of: unknownsOf(keys), value }));
  const once = <T>(rows: T[]) => [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
  const system = { equal: once(knowledge.flatMap(({ sums }) => toRows(sums))), atMost: once(knowledge.flatMap(({ ceilings }) => toRows(ceilings))) };
  for (const [release, { width }] of releases.entries()) {
    if (width === null) continue;
    const { secrets } = knowledge[release]!;
    const bounds = toBounds(system, secrets.map(({ keys }) => unknownsOf(keys)));
    const exposed = bounds.findIndex(({ least, most }) => most - least < width);
    if (exposed >= 0) return secrets[exposed]!;
  }
  return null;
}
