import { Inject, Injectable } from '@nestjs/common';
import { getOrganisation } from '@waymark/organisations/server';
import { findSubject, requirePermit } from '@waymark/plans/server';
import { platformError } from '@waymark/platform/domain';
import { Clock, currentMember, isUuid, type Member } from '@waymark/platform/server';
import { toAnswerDueOn } from '@waymark/voices/domain';
import { getSubject } from '../comments/take-comment';
import { voicesError } from '../voices.errors';
import type { AnswerChallengeInput, JudgeAnswerInput, RaiseChallengeInput } from './challenge.inputs';
import type { Challenge, ChallengePayload } from './challenge.model';
import { ChallengeMail } from './challenge-mail';
import { canAcknowledge, canAnswer, canJudge, canNameRespondent, canRaise, canSupport, canTakeUp, canWithdraw, toRaisedAs } from './challenge.policy';
import { isInAnyGroup } from './is-in-any-group';
import { factsOf, getChallenge } from './read-challenge';
import { requireRespondent } from './require-respondent';
import { lockChallenge, type NewEvent, writeChallenge, writeEvent, writeSupport } from './write-challenge';

/** Challenges and their answers, as people make them. What a staff group does in its own name is in `for-groups.ts`. */
@Injectable()
export class ChallengesService {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ChallengeMail) private readonly mail: ChallengeMail,
  ) {}

  async raise({ subjectKind, subjectId, respondentId, title, markdown, days, workingDays }: RaiseChallengeInput): Promise<ChallengePayload> {
    const member = await currentMember();
    requirePermit(canRaise(member, await isInAnyGroup(member)));
    const subject = await getSubject(subjectKind, subjectId);
    if (respondentId === member.personId) throw voicesError('voices.challenge.respondent_is_raiser', { field: 'respondentId' });
    const raisedOn = this.clock.today(member.timeZone);
    await requireRespondent(respondentId, raisedOn);
    const { challengeDays, isChallengeInWorkingDays } = await getOrganisation();
    const promise = { days: days ?? challengeDays, workingDays: workingDays ?? isChallengeInWorkingDays };
    const answerDueOn = toAnswerDueOn(raisedOn, promise);
    const { id, number } = await writeChallenge({
      subjectKind, subjectId, planId: subject.planId, raisedAs: toRaisedAs(member), personId: member.personId, groupId: null, respondentId, title, markdown,
      raisedOn, raisedAt: this.clock.now(), answerDueOn,
    });
    await this.mail.tell('asked', { number, answerDueOn }, [respondentId], raisedOn);
    return { challengeId: id };
  }

  acknowledge = (id: string): Promise<ChallengePayload> => this.act(id, canAcknowledge, async () => ({ kind: 'acknowledged' }));

  /** @throws voices.challenge.changed when somebody answered since the page was read: nothing is saved, and both texts can be shown. */
  answer({ challengeId, seen, outcome, markdown, willHappen, byOn, actionId }: AnswerChallengeInput): Promise<ChallengePayload> {
    return this.act(challengeId, canAnswer, async (_challenge, member) => {
      if (byOn && byOn < this.clock.today(member.timeZone)) throw voicesError('voices.challenge.by_on_past', { field: 'byOn' });
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
      await requireRespondent(respondentId, this.clock.today(member.timeZone));
      return { kind: 'respondent_changed', respondentId };
    });
  }

  async support(id: string, isGiven: boolean): Promise<ChallengePayload> {
    if (!isUuid(id)) throw platformError('platform.not_found');
    await lockChallenge(id);
    const [challenge, member] = [await getChallenge(id), await currentMember()];
    requirePermit(canSupport(factsOf(challenge), member));
    if (challenge.isSupported !== isGiven) await writeSupport(id, member.personId, isGiven);
    return { challengeId: id };
  }

  /** Whoever is concerned hears of it at once: what people do in their own name has an hour anyway. */
  private async tellOthers({ number, clock, raisedByPersonId, respondentId }: Challenge, { kind, on, by, respondentId: named }: NewEvent): Promise<void> {
    const challenge = { number, answerDueOn: clock.dueOn };
    if (kind === 'answered' && raisedByPersonId) await this.mail.tell('answered', challenge, [raisedByPersonId], on);
    if (kind === 'respondent_changed') await this.mail.tell('asked', challenge, [named!], on);
    if (by !== raisedByPersonId) return;
    await this.mail.tell('moved_on', challenge, [respondentId], on);
    if (kind === 'taken_to_sub_group') await this.mail.tellHolders('taken_up', challenge, 'reviewer', on);
  }

  private async act(
    id: string,
    can: typeof canAnswer,
    toEvent: (challenge: Challenge, member: Member) => Promise<Omit<NewEvent, 'on' | 'at' | 'by'>>,
    refuseStale: (challenge: Challenge) => void = () => undefined,
  ): Promise<ChallengePayload> {
    if (!isUuid(id)) throw platformError('platform.not_found');
    await lockChallenge(id);
    const [challenge, member] = [await getChallenge(id), await currentMember()];
    refuseStale(challenge);
    requirePermit(can(factsOf(challenge), member));
    const event = { ...(await toEvent(challenge, member)), on: this.clock.today(member.timeZone), at: this.clock.now(), by: member.personId };
    await writeEvent(id, event);
    await this.tellOthers(challenge, event);
    return { challengeId: id };
  }
}
