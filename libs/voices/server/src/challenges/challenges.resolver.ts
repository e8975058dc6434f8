import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ActionLink, findSubject, loadActionLink } from '@waymark/plans/server';
import { platformError } from '@waymark/platform/domain';
import { currentMember, isUuid, Permit, Requires } from '@waymark/platform/server';
import { SubjectLink } from '../comments/comment.model';
import { AnswerChallengeInput, ChallengesArgs, JudgeAnswerInput, RaiseChallengeInput, WithdrawChallengeArgs } from './challenge.inputs';
import { Challenge, ChallengeEvent, ChallengePage, ChallengePayload, ChallengeViewerCan } from './challenge.model';
import { canAcknowledge, canAnswer, canJudge, canNameRespondent, canRaise, canSupport, canTakeUp, canWithdraw } from './challenge.policy';
import { findChallengeId } from './challenges.queries';
import { ChallengesService } from './challenges.service';
import { isInAnyGroup } from './is-in-any-group';
import { listChallenges } from './list-challenges';
import { factsOf, getChallenge } from './read-challenge';

const ONE = { type: () => ID, description: 'The challenge.' };

@Resolver(() => Challenge)
export class ChallengesResolver {
  constructor(@Inject(ChallengesService) private readonly service: ChallengesService) {}

  @Query(() => Challenge, { nullable: true, description: 'A challenge by its number; null when there is none.' })
  @Requires('voices.read')
  async challenge(@Args('number', { type: () => Int, description: 'Its number in the organisation.' }) number: number): Promise<Challenge | null> {
    const id = await findChallengeId(number);
    return id ? getChallenge(id) : null;
  }

  @Query(() => ChallengePage, { description: 'Challenges: those that wait for an answer first, by when it is due; then the others, the newest first.' })
  @Requires('voices.read')
  challenges(@Args() asked: ChallengesArgs): Promise<ChallengePage> {
    if (typeof asked.subjectId === 'string' && !isUuid(asked.subjectId)) throw platformError('platform.not_found');
    return listChallenges(asked);
  }

  @Mutation(() => ChallengePayload, { description: 'Raises a challenge in one’s own name: it names who is to answer and by when.' })
  @Requires('voices.challenge.take_part')
  raiseChallenge(@Args('input', { description: 'What to ask, and whom.' }) input: RaiseChallengeInput): Promise<ChallengePayload> {
    return this.service.raise(input);
  }

  @Mutation(() => ChallengePayload, { description: 'Says that the person named has read it and will answer.' })
  @Requires('voices.challenge.take_part')
  acknowledgeChallenge(@Args('id', ONE) id: string): Promise<ChallengePayload> {
    return this.service.acknowledge(id);
  }

  @Mutation(() => ChallengePayload, { description: 'Answers a challenge. An answer is never changed, only followed by another.' })
  @Requires('voices.challenge.take_part')
  answerChallenge(@Args('input', { description: 'The answer.' }) input: AnswerChallengeInput): Promise<ChallengePayload> {
    return this.service.answer(input);
  }

  @Mutation(() => ChallengePayload, { description: 'Says whether the answer to one’s own challenge is enough.' })
  @Requires('voices.challenge.take_part')
  judgeAnswer(@Args('input', { description: 'What its raiser says.' }) input: JudgeAnswerInput): Promise<ChallengePayload> {
    return this.service.judge(input);
  }

  @Mutation(() => ChallengePayload, { description: 'Takes one’s own challenge back, which shows.' })
  @Requires('voices.challenge.take_part')
  withdrawChallenge(@Args() { id, words }: WithdrawChallengeArgs): Promise<ChallengePayload> {
    return this.service.withdraw(id, words);
  }

  @Mutation(() => ChallengePayload, { description: 'Takes one’s own challenge to the board sub-group: when its answer is overdue or was not enough.' })
  @Requires('voices.challenge.take_part')
  takeChallengeToSubGroup(@Args('id', ONE) id: string): Promise<ChallengePayload> {
    return this.service.takeUp(id);
  }

  @Mutation(() => ChallengePayload, { description: 'Names somebody else to answer, where the person named has left.' })
  @Requires('voices.challenge.name_respondent')
  nameRespondent(@Args('id', ONE) id: string, @Args('respondentId', { type: () => ID, description: 'Who is to answer.' }) respondentId: string): Promise<ChallengePayload> {
    return this.service.nameRespondent(id, respondentId);
  }

  @Mutation(() => ChallengePayload, { description: 'Adds the viewer’s support.' })
  @Requires('voices.comment.write')
  supportChallenge(@Args('id', ONE) id: string): Promise<ChallengePayload> {
    return this.service.support(id, true);
  }

  @Mutation(() => ChallengePayload, { description: 'Takes the viewer’s support back.' })
  @Requires('voices.comment.write')
  takeBackSupport(@Args('id', ONE) id: string): Promise<ChallengePayload> {
    return this.service.support(id, false);
  }

  @ResolveField(() => SubjectLink, { nullable: true, description: 'What it is about; null once that has left a draft.' })
  async subject({ subjectKind, subjectId }: Challenge): Promise<SubjectLink | null> {
    return (await findSubject(subjectKind, subjectId)) as SubjectLink | null;
  }

  @ResolveField(() => ChallengeViewerCan, { description: 'What the viewer may do with it, and if not, why.' })
  async viewerCan(challenge: Challenge): Promise<ChallengeViewerCan> {
    const [facts, member] = [factsOf(challenge), await currentMember()];
    return {
      acknowledge: canAcknowledge(facts, member), answer: canAnswer(facts, member), judge: canJudge(facts, member), withdraw: canWithdraw(facts, member),
      takeUp: canTakeUp(facts, member), support: canSupport(facts, member), nameRespondent: canNameRespondent(facts, member),
    };
  }
}

@Resolver(() => ChallengePage)
export class ChallengePageResolver {
  @ResolveField(() => Permit, { description: 'Whether the viewer may raise a challenge in their own name, and if not, why.' })
  async canRaise(): Promise<Permit> {
    const member = await currentMember();
    return canRaise(member, await isInAnyGroup(member));
  }
}

@Resolver(() => ChallengeEvent)
export class ChallengeEventResolver {
  @ResolveField(() => ActionLink, { nullable: true, description: 'Of an answer: the action that carries it.' })
  async action({ actionId }: ChallengeEvent): Promise<ActionLink | null> {
    return actionId ? loadActionLink().load(actionId) : null;
  }
}

@Resolver(() => ChallengePayload)
export class ChallengePayloadResolver {
  @ResolveField(() => Challenge, { description: 'The challenge as it is now.' })
  challenge({ challengeId }: ChallengePayload): Promise<Challenge> {
    return getChallenge(challengeId);
  }
}
