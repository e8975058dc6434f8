import type { StandingPlace, StandingTotals } from './published.queries';

/** As PostgreSQL orders them: by the bytes of their names, then by their fingerprints. */
const inOrder = (a: StandingPlace, b: StandingPlace): number => Buffer.compare(Buffer.from(a.sortName), Buffer.from(b.sortName)) || (a.fingerprint < b.fingerprint ? -1 : a.fingerprint > b.fingerprint ? 1 : 0);

/** The beginnings of the lists of several databases as one. What moves between two of them while they are read may be in both: it stands once. */
export function joinRows<Row extends StandingPlace>(lists: readonly (readonly Row[])[]): readonly Row[] {
  if (lists.length === 1) return lists[0]!;
  return lists
    .flat()
    .sort(inOrder)
    .filter((row, at, all) => at === 0 || inOrder(all[at - 1]!, row) !== 0);
}

/** The sums of several databases as one. */
export const addTotals = (all: readonly StandingTotals[]): StandingTotals =>
  all.reduce((sum, one) => Object.fromEntries(Object.entries(sum).map(([name, count]) => [name, count + one[name as keyof StandingTotals]])) as unknown as StandingTotals);
