const WORDS = {
  reviews: 'organisations.erase.place.reviews',
  voices: 'organisations.erase.place.voices',
  plans: 'organisations.erase.place.plans',
  measures: 'organisations.erase.place.measures',
  organisations: 'organisations.erase.place.organisations',
  platform: 'organisations.erase.place.history',
} as const;

const RECORDS = new Set(['reviews.paper', 'reviews.record', 'reviews.addendum', 'reviews.sign_off']);

/** The words for a table in which a name still stands. */
function placeWords(table: string) {
  if (RECORDS.has(table)) return 'organisations.erase.place.records' as const;
  return WORDS[table.split('.')[0] as keyof typeof WORDS] ?? 'organisations.erase.place.organisations';
}

export type PlaceWords = ReturnType<typeof placeWords>;

interface Place {
  readonly table: string;
  readonly count: number;
  readonly isFixed: boolean;
}

/** Places as people think of them: several tables are one place. */
export function inWords(places: readonly Place[]): { readonly words: PlaceWords; readonly count: number; readonly isFixed: boolean }[] {
  const found = new Map<string, { words: PlaceWords; count: number; isFixed: boolean }>();
  for (const { table, count, isFixed } of places) {
    const words = placeWords(table);
    const place = found.get(`${words}${isFixed}`) ?? { words, count: 0, isFixed };
    place.count += count;
    found.set(`${words}${isFixed}`, place);
  }
  return [...found.values()];
}
