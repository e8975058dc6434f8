import { requirePermit } from '@waymark/plans/server';
import { deny, type Day, platformError } from '@waymark/platform/domain';
import { type AnswerPromise, canBeTakenUp, toAnswerDueOn } from '@waymark/voices/domain';
import { getSubject } from '../comments/take-comment';
import type { Challenge } from './challenge.model';
import { requireRespondent } from './require-respondent';
import { getChallenge } from './read-challenge';
import { lockChallenge, writeChallenge, writeEvent } from './write-challenge';

/** What a staff group asks in its own name: the text and nothing of how it came about. */
export interface GroupChallenge {
  readonly groupId: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly respondentId: string;
  readonly title: string;
  readonly markdown: string;
  readonly on: Day;
  readonly promise: AnswerPromise;
}

/**
 * Raises a challenge in a group's name: with a day and no time, and nobody as its author. Gives its id. Its respondent hears of it
 * with the next day's notices: a mail written now would tell the hour, which nothing else does.
 */
export async function raiseForGroup({ groupId, subjectKind, subjectId, respondentId, title, markdown, on, promise }: GroupChallenge): Promise<string> {
  const { planId } = await getSubject(subjectKind, subjectId);
  await requireRespondent(respondentId, on);
  const { id } = await writeChallenge({
    subjectKind, subjectId, planId, raisedAs: 'group', personId: null, groupId, respondentId, title, markdown, raisedOn: on, raisedAt: null, answerDueOn: toAnswerDueOn(on, promise),
  });
  return id;
}

/** The chair by whose hand a group acts. Looked at and not written down. */
export interface GroupHand {
  readonly groupId: string;
  readonly personId: string;
}

/**
 * A challenge of this group, locked; whoever calls has looked whether the viewer may act for the group. Whoever is asked, or has
 * answered, has no hand in it, though they chair the group: they would judge themselves.
 * @throws platform.not_found for any other challenge.
 */
async function takeOf({ groupId, personId }: GroupHand, challengeId: string): Promise<Challenge> {
  await lockChallenge(challengeId);
  const challenge = await getChallenge(challengeId);
  if (challenge.raisedByGroupId !== groupId) throw platformError('platform.not_found');
  const hasAnswered = challenge.events.some(({ kind, by }) => kind === 'answered' && by?.id === personId);
  if (challenge.respondentId === personId || hasAnswered) requirePermit(deny('You are asked to answer this challenge, so another chair decides about it.'));
  if (challenge.state === 'withdrawn') requirePermit(deny('This challenge was taken back.'));
  return challenge;
}

/** Says in the group's name whether the newest answer is enough. */
export async function judgeForGroup(hand: GroupHand, challengeId: string, { isSatisfied, words, on }: { readonly isSatisfied: boolean; readonly words: string | null; readonly on: Day }): Promise<void> {
  const challenge = await takeOf(hand, challengeId);
  const last = challenge.events.findLast(({ kind }) => ['answered', 'satisfied', 'unsatisfied'].includes(kind));
  if (last?.kind !== 'answered') requirePermit(deny('There is no answer to judge.'));
  await writeEvent(challengeId, { kind: isSatisfied ? 'satisfied' : 'unsatisfied', on, markdown: words });
}

/** Takes a challenge back in the group's name, which shows. */
export async function withdrawForGroup(hand: GroupHand, challengeId: string, { words, on }: { readonly words: string | null; readonly on: Day }): Promise<void> {
  const challenge = await takeOf(hand, challengeId);
  if (challenge.state === 'satisfied') requirePermit(deny('This challenge is settled.'));
  await writeEvent(challengeId, { kind: 'withdrawn', on, markdown: words });
}

/** Takes a challenge to the board sub-group in the group's name: when its answer is overdue or was not enough. */
export async function takeToSubGroupForGroup(hand: GroupHand, challengeId: string, on: Day): Promise<void> {
  const challenge = await takeOf(hand, challengeId);
  if (!canBeTakenUp(challenge.state)) requirePermit(deny('A challenge goes to the board sub-group when its answer is overdue or was not enough.'));
  await writeEvent(challengeId, { kind: 'taken_to_sub_group', on });
}
