import type { KeptRelease } from './kept';
import { type Knowledge, type Secret, toKnowledge } from './known-sums';
import { type Bounds, type LinearSystem, toBounds } from './linear-bounds';

/** What one reader would know. */
export interface Reader {
  readonly releases: readonly ReaderRelease[];
}

/** A release as one reader has it. */
export interface ReaderRelease {
  readonly release: KeptRelease;
  /** How far apart the bounds of what it hides must stay; null where hiding that from this reader is not its matter. */
  readonly width: number | null;
  /** Whether it is the one to be judged; the others are out already and cannot be taken back. */
  readonly isNew: boolean;
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

/** The sums that a reader knows, once each. */
function toSystem(knowledge: readonly Knowledge[], unknownsOf: (keys: readonly string[]) => number[]): LinearSystem {
  const toRows = (sums: Knowledge['sums']) => [...new Map(sums.map(({ keys, value }) => ({ of: unknownsOf(keys), value })).map((row) => [JSON.stringify(row), row])).values()];
  return { equal: toRows(knowledge.flatMap(({ sums }) => sums)), atMost: toRows(knowledge.flatMap(({ ceilings }) => ceilings)) };
}

/**
 * The last check before anything is shown: works out, for everything hidden, the least and the most it can be for a reader who
 * knows all the sums shown to them.
 * @returns the first thing hidden that the new release would bound too closely; null when there is none.
 */
export function findExposed({ releases }: Reader, parts: readonly string[]): Secret | null {
  const knowledge = releases.map(({ release }) => toKnowledge(release, parts));
  const unknownsOf = toUnknowns(knowledge);
  const system = toSystem(knowledge, unknownsOf);
  const known = toSystem(
    knowledge.filter((_, at) => !releases[at]!.isNew),
    unknownsOf,
  );
  for (const [at, { width }] of releases.entries()) {
    if (width === null) continue;
    const { secrets } = knowledge[at]!;
    const targets = secrets.map(({ keys }) => unknownsOf(keys));
    const bounds = toBounds(system, targets);
    const isNarrow = ({ least, most }: Bounds) => most - least < width;
    const exposed = secrets.findIndex((_, index) => isNarrow(bounds[index]!) && !isNarrow(toBounds(known, [targets[index]!])[0]!));
    if (exposed >= 0) return secrets[exposed]!;
  }
  return null;
}
