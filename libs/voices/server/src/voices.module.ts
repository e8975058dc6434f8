import { Inject, Module } from '@nestjs/common';
import { Clock } from '@waymark/platform/server';
import { PlansModule } from '@waymark/plans/server';
import { ChallengeMail } from './challenges/challenge-mail';
import { ChallengeEventResolver, ChallengePageResolver, ChallengePayloadResolver, ChallengesResolver } from './challenges/challenges.resolver';
import { ChallengesService } from './challenges/challenges.service';
import { readChallengesBy } from './challenges/read-challenge';
import { TellAboutChallengesJob } from './challenges/tell-about-challenges.job';
import { CommentPayloadResolver, CommentsResolver } from './comments/comments.resolver';
import { CommentsService } from './comments/comments.service';
import { ConversationPayloadResolver, ConversationsResolver } from './conversations/conversations.resolver';
import { ConversationsService } from './conversations/conversations.service';
import { PostPayloadResolver, PostsResolver } from './conversations/posts.resolver';
import { CloseVotesJob } from './drafts/close-votes.job';
import { ConversationDraftResolver, DraftPayloadResolver, DraftsResolver } from './drafts/drafts.resolver';
import { DraftsService } from './drafts/drafts.service';
import { GroupActsResolver } from './drafts/group-acts.resolver';
import { GroupsResolver, MembersResolver } from './groups/groups.resolver';
import { GroupsService } from './groups/groups.service';
import { MembersService } from './groups/members.service';

export const voicesResolvers = [
  ChallengesResolver,
  ChallengeEventResolver,
  ChallengePageResolver,
  ChallengePayloadResolver,
  CommentsResolver,
  CommentPayloadResolver,
  GroupsResolver,
  MembersResolver,
  ConversationsResolver,
  ConversationPayloadResolver,
  PostsResolver,
  PostPayloadResolver,
  DraftsResolver,
  ConversationDraftResolver,
  DraftPayloadResolver,
  GroupActsResolver,
];

/** What members of staff groups do among themselves. */
const space = [GroupsService, MembersService, ConversationsService, DraftsService, CloseVotesJob];

/** Advice, support and challenge: in the open, and in the safe space of a staff group. */
@Module({ imports: [PlansModule], providers: [...voicesResolvers, ChallengesService, ChallengeMail, TellAboutChallengesJob, CommentsService, ...space] })
export class VoicesModule {
  constructor(@Inject(Clock) clock: Clock) {
    readChallengesBy(clock);
  }
}
