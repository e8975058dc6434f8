import { AUDIENCES } from '../audience';
import { sumOf } from '../count-table';
import type { SafeRow } from '../safe-table';
import type { History, Release } from './histories';

/** A promise that two releases of one history break between them. */
export interface BrokenPromise {
  readonly promise: 'moved_by_few' | 'public_sees_more' | 'shown_again';
  readonly code: string;
  readonly period: number;
}

/** Counts behind each cell of groups that a table shows. */
function listShown({ table, counts, grouping }: Release): Map<string, number> {
  const cells = table.rows.flatMap((row) => {
    const group = grouping.groups.find(({ code }) => code === row.code);
    return group ? table.parts.flatMap((part, at) => (row.counts[at] === null ? [] : [[`${grouping.key} ${row.code} ${part}`, sumOf(counts, group.categories, [part])] as const])) : [];
  });
  return new Map(cells);
}

/** Rows of which something is shown that the other table, of the same groups, hides. */
function listUncovered(hiding: Release, showing: Release): string[] {
  if (hiding.table.state === 'hidden') return showing.table.rows.filter((row) => row.counts.some((count) => count !== null)).map(({ code }) => code);
  if (hiding.grouping.key !== showing.grouping.key) return [];
  const uncovers = (row: SafeRow) => hiding.table.rows.some(({ code, counts }) => code === row.code && counts.some((count, at) => count === null && row.counts[at] !== null));
  return showing.table.rows.filter(uncovers).map(({ code }) => code);
}

const isBetterInformed = (one: Release, other: Release) => AUDIENCES.indexOf(one.audience) < AUDIENCES.indexOf(other.audience);

/** Every promise broken between the releases of a history; none, if all is well. */
export function listBroken({ releases, people, rules }: History): BrokenPromise[] {
  const broken: BrokenPromise[] = [];
  for (const [at, one] of releases.entries()) {
    const before = listShown(one);
    for (const [index, other] of releases.entries()) {
      if (index <= at) continue;
      const { period } = other;
      const isSame = one.period === period;
      if (isSame && one.step === other.step && isBetterInformed(one, other)) broken.push(...listUncovered(one, other).map((code) => ({ promise: 'public_sees_more' as const, code, period })));
      if (one.audience !== other.audience) continue;
      if (isSame && one.table.state === 'shown') broken.push(...listUncovered(one, other).map((code) => ({ promise: 'shown_again' as const, code, period })));
      if (!isSame && !(people === 'same_people' && Math.abs(one.period - period) === 1)) continue;
      for (const [code, count] of listShown(other)) {
        const moved = Math.abs(count - (before.get(code) ?? count));
        if (moved > 0 && moved < rules[one.audience].smallestMove) broken.push({ promise: 'moved_by_few', code, period });
      }
    }
  }
  return broken;
}
