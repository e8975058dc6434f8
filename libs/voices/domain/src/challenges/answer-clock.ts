import { addDays, type Day, daysBetween } from '@waymark/platform/domain';

/** How long somebody has to answer. */
export interface AnswerPromise {
  /** 14 unless the organisation or the group promised otherwise. */
  readonly days: number;
  /** Whether Saturdays and Sundays do not count. Public holidays do: they differ from place to place. */
  readonly workingDays: boolean;
}

export const DEFAULT_PROMISE: AnswerPromise = { days: 14, workingDays: false };
export const FEWEST_DAYS = 1;
export const MOST_DAYS = 90;

const isWeekend = (day: Day): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/** The day by which a challenge raised on a day is to be answered; that day itself is not counted. */
export function toAnswerDueOn(raisedOn: Day, { days, workingDays }: AnswerPromise): Day {
  if (!workingDays) return addDays(raisedOn, days);
  let day = raisedOn;
  for (let left = days; left > 0; ) {
    day = addDays(day, 1);
    if (!isWeekend(day)) left -= 1;
  }
  return day;
}

/** The same clock for both sides: how long it has run, and how long there is left or is overdue. */
export interface AnswerClock {
  readonly daysSince: number;
  /** Days until the answer is due; 0 on the day itself and when it is overdue. */
  readonly daysLeft: number;
  readonly daysOverdue: number;
}

/** Reads the clock on a day. It stops on the day of the first answer, or on that on which the challenge was taken back. */
export function readClock({ raisedOn, answerDueOn, stoppedOn }: { readonly raisedOn: Day; readonly answerDueOn: Day; readonly stoppedOn: Day | null }, today: Day): AnswerClock {
  const until = stoppedOn ?? today;
  const left = daysBetween(until, answerDueOn);
  return { daysSince: daysBetween(raisedOn, until), daysLeft: Math.max(0, left), daysOverdue: Math.max(0, -left) };
}
