import { listActiveMembers } from '@waymark/organisations/server';
import { platformError, toWords } from '@waymark/platform/domain';
import { Clock, currentMember, isUuid, loader } from '@waymark/platform/server';
import { clockStoppedOn, firstAnsweredOn, readClock, toChallengeState } from '@waymark/voices/domain';
import { renderMarkdown } from '../markdown/render-markdown';
import type { AnswerClock, Challenge } from './challenge.model';
import { countSupport, listEvents, listRaised, type RaisedChallenge, type RecordedEvent } from './challenges.queries';

const inDays = (count: number) => `${count} ${count === 1 ? 'day' : 'days'}`;

/** The clock in words, the same for both sides. */
function toClockText({ daysSince, daysLeft, daysOverdue }: Omit<AnswerClock, 'text' | 'dueOn'>, dueOn: string, stoppedBy: 'answer' | 'raiser' | null): string {
  if (stoppedBy === 'raiser') return `Taken back after ${inDays(daysSince)}`;
  if (stoppedBy === 'answer') return daysOverdue > 0 ? `Answered after ${inDays(daysSince)}, ${inDays(daysOverdue)} late` : `Answered after ${inDays(daysSince)}`;
  if (daysOverdue > 0) return `${inDays(daysSince)}, answer was due on ${toWords(dueOn)}`;
  return daysLeft === 0 ? 'Answer due today' : `Answer due on ${toWords(dueOn)}, in ${inDays(daysLeft)}`;
}

/** Who is to answer now: the last one named. */
export const respondentOf = (raised: RaisedChallenge, events: readonly RecordedEvent[]) => events.findLast(({ kind }) => kind === 'respondent_changed')?.respondent ?? raised.respondent;

interface Around {
  readonly support: { readonly count: number; readonly mine: boolean } | undefined;
  readonly here: ReadonlySet<string>;
  readonly today: string;
}

function toChallenge(raised: RaisedChallenge, events: readonly RecordedEvent[], { support, here, today }: Around): Challenge {
  const { markdown, answerDueOn, fewestCounted, ...facts } = raised;
  const stoppedOn = clockStoppedOn(events);
  const clock = readClock({ raisedOn: raised.raisedOn, answerDueOn, stoppedOn }, today);
  const respondent = respondentOf(raised, events);
  const stoppedBy = stoppedOn === null ? null : firstAnsweredOn(events) ? 'answer' : 'raiser';
  return {
    ...facts, respondent, respondentId: respondent.id, respondentIsHere: here.has(respondent.id), html: renderMarkdown(markdown), state: toChallengeState({ answerDueOn, events }, today),
    clock: { ...clock, dueOn: answerDueOn, text: toClockText(clock, answerDueOn, stoppedBy) },
    events: events.map(({ on, markdown: words, ...event }) => ({ ...event, happenedOn: on, html: words && renderMarkdown(words) })),
    supportCount: support && support.count >= fewestCounted ? support.count : null, isSupported: support?.mine ?? false,
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
  const raised = await listRaised(ids);
  const events = await listEvents(ids);
  const support = await countSupport(ids, personId);
  const eventsOf = (id: string) => events.get(id) ?? [];
  const respondents = [...raised.values()].map((challenge) => respondentOf(challenge, eventsOf(challenge.id)).id);
  const here = new Set((await listActiveMembers(respondents, today)).map(({ id }) => id));
  return ids.map((id) => {
    const challenge = raised.get(id);
    return challenge ? toChallenge(challenge, eventsOf(id), { support: support.get(id), here, today }) : null;
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
  raisedByPersonId: challenge.raisedByPersonId, respondentId: challenge.respondentId, respondentIsHere: challenge.respondentIsHere, state: challenge.state,
  events: challenge.events.map(({ kind, happenedOn }) => ({ kind, on: happenedOn })),
});
