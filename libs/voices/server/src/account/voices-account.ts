import { findSubject } from '@waymark/plans/server';
import { type Day, toDay } from '@waymark/platform/domain';
import { loader } from '@waymark/platform/server';
import { type AnswerOutcome, awaitsAnswer, type ChallengeState, toChallengeState } from '@waymark/voices/domain';
import { listEvents, listRaised, type RaisedChallenge, type RecordedEvent } from '../challenges/challenges.queries';
import { respondentOf } from '../challenges/read-challenge';
import { toPlainParagraphs } from './plain-paragraphs';
import { listRaisedIds, listSpoken, type SpokenRow, type SpokenStretch } from './spoken.queries';

/** A challenge with its answer as both stood at a moment, in plain words. */
export interface ChallengeAccount {
  readonly id: string;
  readonly number: number;
  readonly raisedBy: string;
  readonly raisedOn: Day;
  readonly respondentName: string;
  readonly answerDueOn: Day;
  readonly about: string;
  readonly actionId: string | null;
  readonly words: string;
  readonly answer: { readonly outcome: AnswerOutcome; readonly words: string; readonly willHappen: string | null; readonly byOn: Day | null; readonly answeredOn: Day } | null;
  readonly standing: Exclude<ChallengeState, 'acknowledged'>;
  /** What its raiser said of the answer. */
  readonly verdict: string | null;
}

/** What was said in the open about a plan in a stretch, and what was asked and answered. */
export interface VoicesAccount {
  readonly challenges: readonly ChallengeAccount[];
  readonly adviceCount: number;
  readonly supportCount: number;
  /** How many are told. */
  readonly challengeCount: number;
  /** How many of them wait for their first answer. */
  readonly unansweredCount: number;
  /** What staff groups and advisers said. */
  readonly statements: readonly { readonly by: string; readonly kind: 'advice' | 'support' | 'comment'; readonly about: string; readonly words: string; readonly on: Day }[];
}

/** What was spoken about, as people know it: "1.2.2 Review how we recruit". */
async function tellSubject(kind: string, id: string): Promise<string> {
  const subject = await findSubject(kind, id);
  return subject ? [subject.reference, subject.title].filter(Boolean).join(' ') : '';
}

function answerOf(events: readonly RecordedEvent[]): ChallengeAccount['answer'] {
  const answered = events.findLast(({ kind }) => kind === 'answered');
  if (!answered?.outcome) return null;
  const { outcome, markdown, willHappen, byOn, on } = answered;
  return { outcome, words: toPlainParagraphs(markdown ?? ''), willHappen, byOn, answeredOn: on };
}

async function toAccount(raised: RaisedChallenge, events: readonly RecordedEvent[], today: Day): Promise<ChallengeAccount> {
  const { id, number, raisedOn, answerDueOn, subjectKind, subjectId, markdown, title } = raised;
  const state = toChallengeState({ answerDueOn, events }, today);
  const verdict = events.findLast(({ kind }) => kind === 'satisfied' || kind === 'unsatisfied')?.markdown ?? null;
  return {
    id, number, raisedBy: raised.groupName ?? raised.raisedBy?.name ?? '', raisedOn, respondentName: respondentOf(raised, events).name, answerDueOn,
    about: await tellSubject(subjectKind, subjectId), actionId: subjectKind === 'action' ? subjectId : null, words: `${title}\n\n${toPlainParagraphs(markdown)}`,
    answer: answerOf(events), standing: state === 'acknowledged' ? 'awaiting' : state, verdict: verdict && toPlainParagraphs(verdict),
  };
}

/** Whether something is of the stretch. What a group did has a day and no time: on the first day it is rather told twice than never. */
const isOf = ({ from, since }: SpokenStretch, at: Date | null, on: Day): boolean => (at ? at > from : on >= since);

/** Raised in the stretch, something happened to it in the stretch, or somebody still waits. */
const isTold = ({ raisedAt, raisedOn }: RaisedChallenge, events: readonly RecordedEvent[], stretch: SpokenStretch): boolean =>
  isOf(stretch, raisedAt, raisedOn) || events.some(({ happenedAt, on }) => isOf(stretch, happenedAt, on)) || awaitsAnswer(events) || isBeforeSubGroup(events);

/** One that was taken to the sub-group is open until its raiser is satisfied. */
const isBeforeSubGroup = (events: readonly RecordedEvent[]): boolean =>
  events.some(({ kind }) => kind === 'taken_to_sub_group') && !['satisfied', 'withdrawn'].includes(events.findLast(({ kind }) => kind === 'satisfied' || kind === 'unsatisfied' || kind === 'withdrawn')?.kind ?? '');

async function listChallengeAccounts(stretch: SpokenStretch): Promise<ChallengeAccount[]> {
  const { until } = stretch;
  const ids = await listRaisedIds(stretch);
  if (ids.length === 0) return [];
  const [raised, events] = [await listRaised(ids), await listEvents(ids)];
  const told = ids.flatMap((id) => {
    const challenge = raised.get(id)!;
    const happened = (events.get(id) ?? []).filter(({ on }) => on <= until);
    return isTold(challenge, happened, stretch) ? [{ challenge, happened }] : [];
  });
  return Promise.all(told.map(({ challenge, happened }) => toAccount(challenge, happened, until)));
}

const toStatement = async ({ by, kind, subjectKind, subjectId, words, on }: SpokenRow): Promise<VoicesAccount['statements'][number]> => ({
  by, kind: kind === 'statement' ? 'comment' : kind, about: await tellSubject(subjectKind, subjectId), words: toPlainParagraphs(words), on,
});

async function tellVoicesAccount(stretch: SpokenStretch): Promise<VoicesAccount> {
  const challenges = await listChallengeAccounts(stretch);
  const spoken = await listSpoken(stretch);
  return {
    challenges,
    adviceCount: spoken.filter(({ kind }) => kind === 'advice').length,
    supportCount: spoken.filter(({ kind }) => kind === 'support').length,
    challengeCount: challenges.length,
    unansweredCount: challenges.filter(({ answer, standing }) => answer === null && standing !== 'withdrawn').length,
    statements: await Promise.all(spoken.filter(({ isHeard }) => isHeard).map(toStatement)),
  };
}

const SEPARATOR = ' ';

/** Told once for all audiences of a paper: what is said in the open is the same for everybody. */
const accounts = loader<string, VoicesAccount>((keys) =>
  Promise.all(keys.map((key) => {
    const [planId, begun, ended, timeZone] = key.split(SEPARATOR) as [string, string, string, string];
    const [from, at] = [new Date(begun), new Date(ended)];
    return tellVoicesAccount({ planId, from, since: toDay(from, timeZone), until: toDay(at, timeZone), at, timeZone });
  })));

/**
 * What was said in the open about a plan after one moment, as it stood at another: challenges raised since then, answered since then or still
 * open, with their answers; counts of advice and support; the words of staff groups and advisers. Never a word from inside a group.
 */
export const readVoicesAccount = ({ planId, from, at, timeZone }: Omit<SpokenStretch, 'since' | 'until'>): Promise<VoicesAccount> =>
  accounts().load([planId, from.toISOString(), at.toISOString(), timeZone].join(SEPARATOR));
