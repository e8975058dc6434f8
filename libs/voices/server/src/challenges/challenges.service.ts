import { Inject, Injectable } from '@nestjs/common';
import { loadPeople, listActiveMembers } from '@waymark/organisations/server';
import { findSubject, requirePermit } from '@waymark/plans/server';
import { platformError } from '@waymark/platform/domain';
import { Clock, currentMember, type Member } from '@waymark/platform/server';
import { DEFAULT_PROMISE, toAnswerDueOn } from '@waymark/voices/domain';
import { getSubject } from '../comments/take-comment';
import { voicesError } from '../voices.errors';
import type { AnswerChallengeInput, JudgeAnswerInput, RaiseChallengeInput } from './challenge.inputs';
import type { Challenge, ChallengePayload } from './challenge.model';
import { canAcknowledge, canAnswer, canJudge, canNameRespondent, canRaise, canSupport, canTakeUp, canWithdraw, toRaisedAs } from './challenge.policy';
import { isInAnyGroup } from './is-in-any-group';
import { factsOf, getChallenge } from './read-challenge';
import { lockChallenge, type NewEvent, writeChallenge, writeEvent, writeSupport } from './write-challenge';

/** Challenges and their answers, as people make them. What a staff group does in its own name is in `for-groups.ts`. */
@Injectable()
export class ChallengesService {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  async raise({ subjectKind, subjectId, respondentId, title, markdown, days, workingDays }: RaiseChallengeInput): Promise<ChallengePayload> {
    const member = await currentMember();
    requirePermit(canRaise(member, await isInAnyGroup(member)));
    const subject = await getSubject(subjectKind, subjectId);
    if (respondentId === member.personId) throw voicesError('voices.challenge.respondent_is_raiser', { field: 'respondentId' });
    await this.requireRespondent(respondentId, member);
    const raisedOn = this.clock.today(member.timeZone);
    const promise = { days: days ?? DEFAULT_PROMISE.days, workingDays: workingDays ?? DEFAULT_PROMISE.workingDays };
    const challengeId = await writeChallenge({
      subjectKind, subjectId, planId: subject.planId, raisedAs: toRaisedAs(member), personId: member.personId, groupId: null, respondentId, title, markdown,
      raisedOn, raisedAt: this.clock.now(), answerDueOn: toAnswerDueOn(raisedOn, promise),
    });
    return { challengeId };
  }

  acknowledge = (id: string): Promise<ChallengePayload> => this.act(id, canAcknowledge, async () => ({ kind: 'acknowledged' }));

  /** @throws voices.challenge.changed when somebody answered since the page was read: nothing is saved, and both texts can be shown. */
  answer({ challengeId, seen, outcome, markdown, willHappen, byOn, actionId }: AnswerChallengeInput): Promise<ChallengePayload> {
    return this.act(challengeId, canAnswer, async () => {
      if (outcome !== 'not_accepted' && !willHappen) throw voicesError('voices.challenge.will_happen_needed', { field: 'willHappen' });
      if (actionId && !(await findSubject('action', actionId))) throw platformError('platform.not_found');
      return { kind: 'answered', outcome, markdown, willHappen, byOn, actionId };
    }, (challenge) => {
      const newer = challenge.events.slice(seen).findLast(({ kind }) => kind === 'answered');
      if (newer) throw voicesError('voices.challenge.changed', { by: newer.by?.name ?? 'Somebody', field: 'markdown' });
    });
  }

  judge({ challengeId, isSatisfied, words }: JudgeAnswerInput): Promise<ChallengePayload> {
    return this.act(challengeId, canJudge, async () => {
      if (!isSatisfied && !words) throw voicesError('voices.challenge.words_needed', { field: 'words' });
      return { kind: isSatisfied ? 'satisfied' : 'unsatisfied', markdown: words };
    });
  }

  withdraw = (id: string, words: string): Promise<ChallengePayload> => this.act(id, canWithdraw, async () => ({ kind: 'withdrawn', markdown: words }));

  takeUp = (id: string): Promise<ChallengePayload> => this.act(id, canTakeUp, async () => ({ kind: 'taken_to_sub_group' }));

  nameRespondent(id: string, respondentId: string): Promise<ChallengePayload> {
    return this.act(id, canNameRespondent, async (challenge, member) => {
      if (respondentId === challenge.raisedByPersonId) throw voicesError('voices.challenge.respondent_is_raiser', { field: 'respondentId' });
      await this.requireRespondent(respondentId, member);
      return { kind: 'respondent_changed', respondentId };
    });
  }

  async support(id: string, isGiven: boolean): Promise<ChallengePayload> {
    await lockChallenge(id);
    const [challenge, member] = [await getChallenge(id), await currentMember()];
    requirePermit(canSupport(factsOf(challenge), member));
    if (challenge.isSupported !== isGiven) await writeSupport(id, member.personId, isGiven);
    return { challengeId: id };
  }

  private async act(
    id: string,
    can: typeof canAnswer,
    toEvent: (challenge: Challenge, member: Member) => Promise<Omit<NewEvent, 'on' | 'at' | 'by'>>,
    refuseStale: (challenge: Challenge) => void = () => undefined,
  ): Promise<ChallengePayload> {
    await lockChallenge(id);
    const [challenge, member] = [await getChallenge(id), await currentMember()];
    refuseStale(challenge);
    requirePermit(can(factsOf(challenge), member));
    await writeEvent(id, { ...(await toEvent(challenge, member)), on: this.clock.today(member.timeZone), at: this.clock.now(), by: member.personId });
    return { challengeId: id };
  }

  /** Only somebody who can sign in can answer. */
  private async requireRespondent(personId: string, { timeZone }: Member): Promise<void> {
    const [found] = await listActiveMembers([personId], this.clock.today(timeZone));
    if (!found) throw voicesError('voices.challenge.respondent_cannot_sign_in', { name: (await loadPeople().load(personId)).name, field: 'respondentId' });
  }
}
