import { type ReaderAudience, readerAudiences } from './audience';
import type { LedgerEntry } from './ledger.queries';

type ByAudience<T> = Readonly<Partial<Record<ReaderAudience, T>>>;
type Ledger<Remembered> = readonly LedgerEntry<Remembered>[];

const each = <T>(work: (audience: ReaderAudience) => T): ByAudience<T> => Object.fromEntries(readerAudiences.map((audience) => [audience, work(audience)]));

/** What was released of a period, by audience. */
export const earlierOf = <Remembered>(ledger: Ledger<Remembered>, toOn: string): ByAudience<Remembered | null> =>
  each((audience) => ledger.find((entry) => entry.audience === audience && entry.toOn === toOn)?.kept ?? null);

/** What was released of the periods just before and just after, by audience. */
export const besidesOf = <Remembered>(ledger: Ledger<Remembered>, toOn: string): ByAudience<readonly Remembered[]> =>
  each((audience) => {
    const others = ledger.filter((entry) => entry.audience === audience && entry.toOn !== toOn).sort((one, other) => (one.toOn < other.toOn ? -1 : 1));
    const before = others.filter((entry) => entry.toOn < toOn).at(-1);
    const after = others.find((entry) => entry.toOn > toOn);
    return [before, after].flatMap((entry) => (entry ? [entry.kept] : []));
  });

/** The ledger with an entry put in the place of the one before for the same period and audience. */
export const withEntry = <Remembered>(ledger: Ledger<Remembered>, entry: LedgerEntry<Remembered>): LedgerEntry<Remembered>[] => [
  ...ledger.filter(({ audience, toOn }) => audience !== entry.audience || toOn !== entry.toOn),
  entry,
];
