import { addDays, type Day, daysBetween } from '@waymark/platform/domain';
import { awaitsAnswer, type ChallengeEvent, type ChallengeEventKind } from './challenge-state';

/** The respondent is reminded so many days before an answer is due, and on the day itself. */
export const REMINDED_BEFORE = 3;

/** What somebody is to be told about a challenge, named after the event that says they were. */
export type Notice = Extract<ChallengeEventKind, 'respondent_told' | 'reminded' | 'sponsor_told'>;

export interface Noticed {
  readonly raisedOn: Day;
  readonly answerDueOn: Day;
  /** Whether a staff group raised it: then nobody is told at the hour at which a member acted, but with the next day's notices. */
  readonly isOfGroup: boolean;
  /** All that happened, the earliest first. */
  readonly events: readonly ChallengeEvent[];
}

/** What a group does that its respondent has to know. */
const NEWS: readonly ChallengeEventKind[] = ['satisfied', 'unsatisfied', 'withdrawn', 'taken_to_sub_group'];

function isNewsWaiting(events: readonly ChallengeEvent[]): boolean {
  const last = events.findLast(({ kind }) => kind === 'respondent_told' || NEWS.includes(kind));
  return last?.kind !== 'respondent_told';
}

function isReminderDue({ raisedOn, answerDueOn, events }: Noticed, today: Day): boolean {
  const firstOn = addDays(answerDueOn, -REMINDED_BEFORE);
  const wasRemindedSince = (day: Day) => events.some(({ kind, on }) => kind === 'reminded' && on >= day);
  if (today === answerDueOn) return !wasRemindedSince(answerDueOn);
  // A challenge that leaves no more time than that needs no reminder but the one on the day.
  const hasTime = daysBetween(raisedOn, answerDueOn) > REMINDED_BEFORE;
  return hasTime && today >= firstOn && today < answerDueOn && !wasRemindedSince(firstOn);
}

/** Who is to be told what about a challenge on a day. Told once, nobody is told again: the event that says so is among those it looks at. */
export function noticesDue(challenge: Noticed, today: Day): Notice[] {
  const { isOfGroup, answerDueOn, events } = challenge;
  const notices: Notice[] = isOfGroup && isNewsWaiting(events) ? ['respondent_told'] : [];
  if (!awaitsAnswer(events)) return notices;
  if (isReminderDue(challenge, today)) notices.push('reminded');
  const wasAnswered = events.some(({ kind }) => kind === 'answered' || kind === 'sponsor_told');
  if (today > answerDueOn && !wasAnswered) notices.push('sponsor_told');
  return notices;
}
