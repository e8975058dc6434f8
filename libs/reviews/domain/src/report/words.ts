import { addDays, type Day, isDay, toDay, toWords } from '@waymark/platform/domain';
import type { DeliveryStatus } from '@waymark/plans/domain';
import type { FollowUpStanding, Instant } from '../document/review-paper';
import type { RecordDecision, ReviewStageKind } from '../document/review-record';

/** How an action stands, in words; the same as everywhere in the product. */
export const statusWords: Readonly<Record<DeliveryStatus, string>> = {
  complete: 'Complete',
  on_track: 'On track',
  at_risk: 'At risk',
  off_track: 'Off track',
  not_started: 'Not started',
  paused: 'Paused',
  withdrawn: 'Withdrawn',
};

/** The order of every table of statuses. */
export const statusOrder: readonly DeliveryStatus[] = ['complete', 'on_track', 'at_risk', 'off_track', 'not_started', 'paused', 'withdrawn'];

/** A delivery status that says as much as the standing of a measure: its shape and colours are used. What is still to be done is never red. */
const standingLooks: Readonly<Record<string, DeliveryStatus>> = {
  met: 'complete',
  ahead: 'on_track',
  as_expected: 'on_track',
  behind: 'at_risk',
  off_course: 'off_track',
  not_met: 'off_track',
};
export const lookOfStanding = (standing: string): DeliveryStatus => standingLooks[standing.toLowerCase()] ?? 'not_started';

export const followUpWords: Readonly<Record<FollowUpStanding, string>> = { open: 'Open', on_track: 'On track', at_risk: 'At risk', done: 'Done', dropped: 'Dropped' };
export const followUpLooks: Readonly<Record<FollowUpStanding, DeliveryStatus>> = { open: 'not_started', on_track: 'on_track', at_risk: 'at_risk', done: 'complete', dropped: 'withdrawn' };

export const outcomeWords: Readonly<Record<RecordDecision['outcome'], string>> = {
  open: 'Not yet decided',
  agreed: 'Agreed',
  agreed_with_changes: 'Agreed with changes',
  not_agreed: 'Not agreed',
  deferred: 'Put off',
  noted: 'Noted',
};

export const stageWords: Readonly<Record<ReviewStageKind, string>> = {
  prepare: 'Prepare',
  executive: 'Executive review',
  sub_group: 'Board sub-group',
  board: 'Board',
  published: 'Published',
};

/** "1 action", "3 actions"; "no actions" reads better than a nought. */
export const toCounted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** "A", "A and B", "A, B and C". */
export const toList = (items: readonly string[]): string => (items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`);

export const toSentenceStart = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** In a sentence, unless its first word is a name or stays in capitals. */
export const toSentenceMiddle = (text: string): string => (/^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text);

/** Ends with a full stop, whoever wrote it. */
export const toSentence = (text: string): string => (/[.?!…]["”’)]?$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);

/** The day of an instant where the organisations are. */
export const dayOf = (instant: Instant): Day => toDay(new Date(instant), 'Europe/London');
export const instantWords = (instant: Instant): string => toWords(dayOf(instant));

const monthOf = (day: Day): string => toWords(day).replace(/^\d+ /, '');

/** "April to September 2026" where it begins and ends with a month, else the days. */
export function toPeriod(from: Day, to: Day): string {
  const isWhole = from.endsWith('-01') && addDays(to, 1).endsWith('-01');
  const [begin, end] = isWhole ? [monthOf(from), monthOf(to)] : [toWords(from), toWords(to)];
  if (begin === end) return end;
  const isOneYear = from.slice(0, 4) === to.slice(0, 4);
  return `${isOneYear ? begin.replace(/ \d{4}$/, '') : begin} to ${end}`;
}

/** What stood before or stands now in a change of the plan: days are kept as they are in the record, and read as words. */
export const toReadable = (text: string | null): string => (text === null ? '' : isDay(text) ? toWords(text) : text);

/** Sentences apart by empty lines, each a paragraph. */
export const toParagraphs = (words: string): string[] =>
  words
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '');
