import { Inject } from '@nestjs/common';
import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { ActionLink, loadActionLink } from '@waymark/plans/server';
import { currentMember, Requires } from '@waymark/platform/server';
import { AcceptAnswerArgs, AcceptAnswerForGroupArgs, AnswerAdviceInput } from '../comments/comment.inputs';
import { Comment, CommentPayload } from '../comments/comment.model';
import { canJudge } from '../comments/comment.policy';
import { getComment } from '../comments/take-comment';
import { enterSpace, Knock, requireChair } from '../groups/door';
import { AdviceService } from './advice.service';
import { AdviceAnswer, AdviceAnswerViewerCan } from './answer.model';
import { loadAnswers } from './answers.queries';

@Resolver(() => Comment)
export class AdviceResolver {
  constructor(@Inject(AdviceService) private readonly service: AdviceService) {}

  @Mutation(() => CommentPayload, { description: 'Says what was done with advice.' })
  @Requires('voices.comment.write')
  answerAdvice(@Args('input', { description: 'The answer.' }) input: AnswerAdviceInput): Promise<CommentPayload> {
    return this.service.answer(input);
  }

  @Mutation(() => CommentPayload, { description: 'Says whether the answer to one’s own advice is enough.' })
  @Requires('voices.comment.write')
  acceptAnswer(@Args() judgement: AcceptAnswerArgs): Promise<CommentPayload> {
    return this.service.judge(judgement);
  }

  @Mutation(() => CommentPayload, { description: 'Says in the name of a group whether the answer to its advice is enough; a chair does.' })
  @Knock()
  async acceptAnswerForGroup(@Args() { groupKey, ...judgement }: AcceptAnswerForGroupArgs): Promise<CommentPayload> {
    const inside = await enterSpace(groupKey);
    requireChair(inside);
    return this.service.judgeForGroup({ groupId: inside.groupId, personId: inside.member.personId }, judgement, inside.member.timeZone);
  }

  @ResolveField(() => [AdviceAnswer], { description: 'Of advice: what was done with it, the earliest first.' })
  answers({ id, kind }: Comment): Promise<AdviceAnswer[]> | AdviceAnswer[] {
    return kind === 'advice' ? loadAnswers().load(id) : [];
  }
}

@Resolver(() => AdviceAnswer)
export class AdviceAnswerResolver {
  @ResolveField(() => ActionLink, { nullable: true, description: 'The action that carries it.' })
  action({ actionId }: AdviceAnswer): Promise<ActionLink | null> | null {
    return actionId ? loadActionLink().load(actionId) : null;
  }

  @ResolveField(() => AdviceAnswerViewerCan, { description: 'What the viewer may do with it, and if not, why.' })
  async viewerCan(answer: AdviceAnswer): Promise<AdviceAnswerViewerCan> {
    return { judge: canJudge(await getComment(answer.commentId), answer, await currentMember()) };
  }
}
