import { addDays, type Day, daysBetween } from '@waymark/platform/domain';
import { DAYS_TO_COUNT, DAYS_UNTIL_ASKED, LETTERS_NEEDED } from './limits';

/** What a rule knows of words that wait: whose they are only as a mark that means nothing outside the conversation. */
export interface WaitingLetter {
  readonly mark: string;
  /** The day they were handed in. */
  readonly sinceOn: Day;
  /** The author agreed that they may be shown though few others wrote. */
  readonly mayGoAlone: boolean;
}

export interface Crowd {
  /** Credentials given out that count. */
  readonly counted: number;
  readonly needed: number;
}

/** Whether enough people hold a credential for one among them to stay unknown. */
export const isCrowd = ({ counted, needed }: Crowd): boolean => counted >= needed;

/**
 * What is shown this morning. Words of today wait for tomorrow, so that nobody who looks in at seven can tell who wrote at half
 * past six; fewer than three people wait for others, unless they agreed not to.
 */
export function chooseLetters<Letter extends WaitingLetter>(letters: readonly Letter[], crowd: Crowd, today: Day): Letter[] {
  if (!isCrowd(crowd)) return [];
  const ripe = letters.filter(({ sinceOn }) => sinceOn < today);
  const authors = new Set(ripe.map(({ mark }) => mark));
  return authors.size >= LETTERS_NEEDED ? ripe : ripe.filter(({ mayGoAlone }) => mayGoAlone);
}

/** Whether the author should be asked: may it be shown alone? */
export const asksToGoAlone = ({ sinceOn, mayGoAlone }: Omit<WaitingLetter, 'mark'>, today: Day): boolean => !mayGoAlone && daysBetween(sinceOn, today) >= DAYS_UNTIL_ASKED;

/** Members from this day or before count. */
export const countsSince = (today: Day): Day => addDays(today, -DAYS_TO_COUNT);
