import type { KeptRelease } from './kept';
import { type Knowledge, type Secret, toCount, toKnowledge } from './known-sums';
import { type Bounds, type LinearSystem, toBounder } from './linear-bounds';

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
interface Unknowns {
  readonly of: (keys: readonly string[]) => number[];
  /** How many people each stands for. */
  readonly counts: readonly number[];
}

function toUnknowns(knowledge: readonly Knowledge[]): Unknowns {
  const uses = new Map<string, number[]>();
  const lists = knowledge.flatMap(({ sums, ceilings, secrets }) => [...sums, ...ceilings, ...secrets].map(({ keys }) => keys));
  for (const [at, keys] of lists.entries()) {
    for (const key of keys) {
      const list = uses.get(key);
      if (list) list.push(at);
      else uses.set(key, [at]);
    }
  }
  const bySignature = new Map<string, number>();
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  for (const [key, list] of uses) {
    const signature = list.join();
    const number = bySignature.get(signature) ?? bySignature.size;
    bySignature.set(signature, number);
    numbers.set(key, number);
    counts[number] = (counts[number] ?? 0) + toCount(key);
  }
  return { of: (keys) => [...new Set(keys.map((key) => numbers.get(key)!))], counts };
}

/** The sums that a reader knows, once each. */
function toSystem(knowledge: readonly Knowledge[], unknowns: Unknowns): LinearSystem {
  const toRows = (sums: Knowledge['sums']) => [...new Map(sums.map(({ keys, value }) => ({ of: unknowns.of(keys), value })).map((row) => [JSON.stringify(row), row])).values()];
  return { equal: toRows(knowledge.flatMap(({ sums }) => sums)), atMost: toRows(knowledge.flatMap(({ ceilings }) => ceilings)) };
}

/**
 * A quick proof that a sum is protected: people of an unknown in it could be of another that is in the same sums, and the other
 * way round, and nobody would notice. Spares most of the linear programs.
 */
function toExchange(system: LinearSystem, { counts }: Unknowns): (target: readonly number[]) => number {
  const uses = counts.map(() => '');
  for (const [at, { of }] of [...system.equal, ...system.atMost].entries()) for (const unknown of of) uses[unknown] += ` ${at}`;
  const byUse = new Map<string, number[]>();
  for (const [unknown, use] of uses.entries()) byUse.set(use, [...(byUse.get(use) ?? []), unknown]);
  return (target) => {
    const within = target.map((unknown) => {
      const others = byUse.get(uses[unknown]!)!.filter((other) => !target.includes(other));
      return others.length === 0 ? 0 : counts[unknown]! + Math.max(...others.map((other) => counts[other]!));
    });
    return Math.max(0, ...within);
  };
}

/**
 * The last check before anything is shown: works out, for everything hidden, the least and the most it can be for a reader who
 * knows all the sums shown to them.
 * @returns the first thing hidden that the new release would bound too closely; null when there is none.
 */
export function findExposed({ releases }: Reader, parts: readonly string[]): Secret | null {
  const knowledge = releases.map(({ release }) => toKnowledge(release, parts));
  const unknowns = toUnknowns(knowledge);
  const system = toSystem(knowledge, unknowns);
  const exchange = toExchange(system, unknowns);
  const boundsOf = toBounder(system);
  const isNarrow = ({ least, most }: Bounds, width: number) => most - least < width;
  const isKnownAlready = (target: readonly number[], width: number) => {
    const old = knowledge.filter((_, at) => !releases[at]!.isNew);
    return isNarrow(toBounder(toSystem(old, unknowns))(target), width);
  };
  for (const [at, { width }] of releases.entries()) {
    if (width === null) continue;
    const exposed = knowledge[at]!.secrets.find(({ keys }) => {
      const target = unknowns.of(keys);
      return exchange(target) < width && isNarrow(boundsOf(target), width) && !isKnownAlready(target, width);
    });
    if (exposed) return exposed;
  }
  return null;
}
