import { type Day, toDay } from '@waymark/platform/domain';
import { currentMember } from '@waymark/platform/server';
import type { AdviceAnswer } from '../advice/answer.model';
import { loadAnswers } from '../advice/answers.queries';
import type { Challenge, ChallengeEvent } from '../challenges/challenge.model';
import { loadChallenge } from '../challenges/read-challenge';
import type { Comment } from '../comments/comment.model';
import { loadComment } from '../comments/comments.queries';
import type { SaidPlace } from './said-and-done.queries';
import type { SaidAndDone, WhatWasDone } from './said-and-done.model';

/** What the raiser said of the newest answer: nothing yet is null. */
function verdictOn(events: readonly ChallengeEvent[], answered: ChallengeEvent): boolean | null {
  const verdict = events.slice(events.indexOf(answered)).find(({ kind }) => kind === 'satisfied' || kind === 'unsatisfied');
  return verdict ? verdict.kind === 'satisfied' : null;
}

function doneAbout(events: readonly ChallengeEvent[]): WhatWasDone | null {
  const answered = events.findLast(({ kind }) => kind === 'answered');
  if (!answered) return null;
  const { happenedOn, by, html, outcome, willHappen, byOn, actionId } = answered;
  return { answeredOn: happenedOn, by, html: html ?? '', outcome, whatChanged: willHappen, byOn, actionId, isEnough: verdictOn(events, answered) };
}

function ofChallenge({ id, raisedOn, raisedBy, groupName, title, html, number, state, clock, events, subjectKind, subjectId }: Challenge): SaidAndDone {
  return { id, kind: 'challenge', saidOn: raisedOn, by: raisedBy, groupName, title, html, challengeNumber: number, state, clock, done: doneAbout(events), subjectKind, subjectId };
}

function ofAdvice({ id, writtenOn, author, groupName, html, subjectKind, subjectId }: Comment, answer: AdviceAnswer, answeredOn: Day): SaidAndDone {
  const { answeredBy, html: answerHtml, whatChanged, actionId, isAccepted } = answer;
  const done = { answeredOn, by: answeredBy, html: answerHtml, outcome: null, whatChanged, byOn: null, actionId, isEnough: isAccepted };
  return { id, kind: 'advice', saidOn: writtenOn, by: author, groupName, title: null, html: html ?? '', challengeNumber: null, state: null, clock: null, done, subjectKind, subjectId };
}

const isThere = <T>(found: T | Error | null): found is T => found !== null && !(found instanceof Error);

/** Reads what was said at places, in their order. */
export async function readSaidAndDone(places: readonly SaidPlace[]): Promise<SaidAndDone[]> {
  const { timeZone } = await currentMember();
  const idsOf = (wanted: string) => places.filter(({ kind }) => kind === wanted).map(({ id }) => id);
  const challenges = await loadChallenge().loadMany(idsOf('challenge'));
  const comments = await loadComment().loadMany(idsOf('advice'));
  const answers = await loadAnswers().loadMany(idsOf('advice'));
  const said = new Map<string, SaidAndDone>();
  for (const challenge of challenges.filter(isThere<Challenge>)) said.set(challenge.id, ofChallenge(challenge));
  for (const [index, comment] of comments.entries()) {
    const given = answers[index];
    const newest = Array.isArray(given) ? given.at(-1) : undefined;
    if (isThere<Comment>(comment) && newest) said.set(comment.id, ofAdvice(comment, newest, toDay(newest.answeredAt, timeZone)));
  }
  return places.flatMap(({ id }) => said.get(id) ?? []);
}
