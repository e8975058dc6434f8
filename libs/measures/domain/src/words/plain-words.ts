import { addDays, type Day, toWords } from '@waymark/platform/domain';
import type { Frequency } from '../calendar/periods';

/** "1 figure", "3 figures". */
export const toCounted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** The day something is due: "March 2028" for the last day of a month, else the whole day. */
export const toDueWords = (day: Day): string => (addDays(day, 1).endsWith('-01') ? toWords(day).replace(/^\d+ /, '') : toWords(day));

const FREQUENCY_WORDS: Readonly<Record<Frequency, string>> = { monthly: 'monthly ', quarterly: 'quarterly ', six_monthly: 'six-monthly ', yearly: 'yearly ', once: '' };

/** What comes before "figure" to say how often there is one: "monthly ", or nothing. */
export const toFrequencyWord = (frequency: Frequency | null): string => (frequency === null ? '' : FREQUENCY_WORDS[frequency]);

/** The first letter as a capital, as a sentence begins. */
export const toSentenceStart = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "A", "A and B", "A, B and C". */
export const toList = (items: readonly string[]): string => (items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`);
