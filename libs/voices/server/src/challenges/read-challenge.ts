import { platformError, toWords } from '@waymark/platform/domain';
import { Clock, currentMember, isUuid, loader } from '@waymark/platform/server';
import { awaitsAnswer, firstAnsweredOn, readClock, toChallengeState } from '@waymark/voices/domain';
import { renderMarkdown } from '../markdown/render-markdown';
import type { AnswerClock, Challenge } from './challenge.model';
import { countSupport, loadEvents, loadRaised, type RaisedChallenge, type RecordedEvent } from './challenges.queries';

/** So many must support a challenge before their number is told: fewer would point at somebody. */
export const FEWEST_COUNTED = 5;

const inDays = (count: number) => `${count} ${count === 1 ? 'day' : 'days'}`;

/** The clock in words, the same for both sides. */
function toClockText({ daysSince, daysLeft, daysOverdue }: Omit<AnswerClock, 'text' | 'dueOn'>, dueOn: string, isAnswered: boolean): string {
  if (isAnswered) return daysOverdue > 0 ? `Answered after ${inDays(daysSince)}, ${inDays(daysOverdue)} late` : `Answered after ${inDays(daysSince)}`;
  if (daysOverdue > 0) return `${inDays(daysSince)}, answer was due on ${toWords(dueOn)}`;
  return daysLeft === 0 ? 'Answer due today' : `Answer due on ${toWords(dueOn)}, in ${inDays(daysLeft)}`;
}

function toChallenge(raised: RaisedChallenge, events: readonly RecordedEvent[], support: { count: number; mine: boolean } | undefined, today: string): Challenge {
  const { markdown, answerDueOn, ...facts } = raised;
  const answeredOn = firstAnsweredOn(events);
  const clock = readClock({ raisedOn: raised.raisedOn, answerDueOn, answeredOn }, today);
  const respondent = events.findLast(({ kind }) => kind === 'respondent_changed')?.respondent ?? raised.respondent;
  return {
    ...facts, respondent, respondentId: respondent.id, groupName: null, html: renderMarkdown(markdown), state: toChallengeState({ answerDueOn, events }, today),
    clock: { ...clock, dueOn: answerDueOn, text: toClockText(clock, answerDueOn, answeredOn !== null) },
    events: events.map(({ on, markdown: words, ...event }) => ({ ...event, happenedOn: on, html: words && renderMarkdown(words) })),
    supportCount: support && support.count >= FEWEST_COUNTED ? support.count : null, isSupported: support?.mine ?? false,
  };
}

let clock: Clock | null = null;

/** The clock that challenges are read by; set once by the module. */
export function readChallengesBy(given: Clock): void {
  clock = given;
}

/** Challenges by id, with all that happened to them. */
export const loadChallenge = loader<string, Challenge | null>(async (ids) => {
  const { personId, timeZone } = await currentMember();
  const today = clock!.today(timeZone);
  const raised = await loadRaised().loadMany(ids);
  const events = await loadEvents().loadMany(ids);
  const support = await countSupport(ids, personId);
  return raised.map((challenge, index) => {
    const happened = events[index];
    return challenge && !(challenge instanceof Error) && Array.isArray(happened) ? toChallenge(challenge, happened, support.get(challenge.id), today) : null;
  });
});

/** @throws platform.not_found */
export async function getChallenge(id: string): Promise<Challenge> {
  const challenge = isUuid(id) ? await loadChallenge().load(id) : null;
  if (!challenge) throw platformError('platform.not_found');
  return challenge;
}

/** What a policy asks about a challenge. */
export const factsOf = (challenge: Challenge) => ({
  raisedByPersonId: challenge.raisedByPersonId, respondentId: challenge.respondentId, respondentHasLeft: challenge.respondent.hasLeft, state: challenge.state,
  events: challenge.events.map(({ kind, happenedOn }) => ({ kind, on: happenedOn })),
});

/** Whether a challenge waits for an answer today. */
export const isAwaiting = ({ state, events }: Challenge): boolean => state !== 'withdrawn' && state !== 'satisfied' && awaitsAnswer(events.map(({ kind, happenedOn }) => ({ kind, on: happenedOn })));
