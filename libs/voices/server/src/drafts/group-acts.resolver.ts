import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { platformError } from '@waymark/platform/domain';
import { Clock, isUuid } from '@waymark/platform/server';
import { ChallengePayload } from '../challenges/challenge.model';
import { type GroupHand, judgeForGroup, takeToSubGroupForGroup, withdrawForGroup } from '../challenges/for-groups';
import { enterSpace, Knock, requireChair } from '../groups/door';
import { voicesError } from '../voices.errors';
import { GroupChallengeArgs, JudgeForGroupArgs, WithdrawGroupChallengeArgs } from './draft.inputs';

/** What a group does about its own challenges, by the hand of a chair: written down with a day, and nobody's name. */
@Resolver()
export class GroupActsResolver {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  @Mutation(() => ChallengePayload, { description: 'Says in the name of a group whether the answer to its challenge is enough; a chair does.' })
  @Knock()
  async judgeAnswerForGroup(@Args() { groupKey, challengeId, isSatisfied, words }: JudgeForGroupArgs): Promise<ChallengePayload> {
    const { hand, on } = await this.enter(groupKey, challengeId);
    if (!isSatisfied && !words) throw voicesError('voices.challenge.words_needed', { field: 'words' });
    await judgeForGroup(hand, challengeId, { isSatisfied, words: words ?? null, on });
    return { challengeId };
  }

  @Mutation(() => ChallengePayload, { description: 'Takes a challenge of a group back, which shows; a chair does.' })
  @Knock()
  async withdrawChallengeForGroup(@Args() { groupKey, challengeId, words }: WithdrawGroupChallengeArgs): Promise<ChallengePayload> {
    const { hand, on } = await this.enter(groupKey, challengeId);
    await withdrawForGroup(hand, challengeId, { words: words ?? null, on });
    return { challengeId };
  }

  @Mutation(() => ChallengePayload, { description: 'Takes a challenge of a group to the board sub-group, when its answer is overdue or was not enough; a chair does.' })
  @Knock()
  async takeChallengeToSubGroupForGroup(@Args() { groupKey, challengeId }: GroupChallengeArgs): Promise<ChallengePayload> {
    const { hand, on } = await this.enter(groupKey, challengeId);
    await takeToSubGroupForGroup(hand, challengeId, on);
    return { challengeId };
  }

  private async enter(groupKey: string, challengeId: string): Promise<{ hand: GroupHand; on: string }> {
    const inside = await enterSpace(groupKey);
    requireChair(inside);
    if (!isUuid(challengeId)) throw platformError('platform.not_found');
    return { hand: { groupId: inside.groupId, personId: inside.member.personId }, on: this.clock.today(inside.member.timeZone) };
  }
}
