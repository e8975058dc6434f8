const WORDS = {
  reviews: 'organisations.erase.place.reviews',
  voices: 'organisations.erase.place.voices',
  plans: 'organisations.erase.place.plans',
  measures: 'organisations.erase.place.measures',
  organisations: 'organisations.erase.place.organisations',
} as const;

const RECORDS = new Set(['reviews.paper', 'reviews.record', 'reviews.addendum', 'reviews.sign_off']);

/** The words for a table in which a name still stands. */
export function placeWords(table: string) {
  if (RECORDS.has(table)) return 'organisations.erase.place.records' as const;
  return WORDS[table.split('.')[0] as keyof typeof WORDS] ?? 'organisations.erase.place.organisations';
}
