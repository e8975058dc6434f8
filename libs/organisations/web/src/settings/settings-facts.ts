/** What a form of settings holds: each field as text, as it stands in its input. */
export type SettingsFacts = Record<string, string>;

/** Only what is different: two people who change different fields then both have their way. */
export const changedFacts = <Facts extends SettingsFacts>(before: Facts, after: Facts): Partial<Facts> =>
  Object.fromEntries(Object.entries(after).filter(([field, value]) => value.trim() !== before[field])) as Partial<Facts>;

/** What a draft says of fields that the form has; one of another release may hold others. */
export function readKept<Facts extends SettingsFacts>(text: string, begun: Facts): Partial<Facts> {
  if (text === '') return {};
  try {
    return Object.fromEntries(Object.entries(JSON.parse(text) as object).filter(([field, value]) => field in begun && typeof value === 'string')) as Partial<Facts>;
  } catch {
    return {};
  }
}
