import { Inject, Module } from '@nestjs/common';
import { Clock } from '@waymark/platform/server';
import { PlansModule } from '@waymark/plans/server';
import { AdviceAnswerResolver, AdviceResolver } from './advice/advice.resolver';
import { AdviceService } from './advice/advice.service';
import { ChallengeMail } from './challenges/challenge-mail';
import { ChallengeEventResolver, ChallengePageResolver, ChallengePayloadResolver, ChallengesResolver } from './challenges/challenges.resolver';
import { ChallengesService } from './challenges/challenges.service';
import { readChallengesBy } from './challenges/read-challenge';
import { TellAboutChallengesJob } from './challenges/tell-about-challenges.job';
import { CommentPageResolver, CommentPayloadResolver, CommentsResolver } from './comments/comments.resolver';
import { CommentsService } from './comments/comments.service';
import { ConversationPayloadResolver, ConversationsResolver } from './conversations/conversations.resolver';
import { ConversationsService } from './conversations/conversations.service';
import { PostPayloadResolver, PostsResolver } from './conversations/posts.resolver';
import { CloseVotesJob } from './drafts/close-votes.job';
import { ConversationDraftResolver, DraftPayloadResolver, DraftsResolver } from './drafts/drafts.resolver';
import { DraftsService } from './drafts/drafts.service';
import { GroupActsResolver } from './drafts/group-acts.resolver';
import { ActivityResolver } from './feed/activity.resolver';
import { registerVoicesActivity } from './feed/voices-activity';
import { GroupRecordResolver } from './groups/group-record.resolver';
import { GroupsResolver, MembersResolver } from './groups/groups.resolver';
import { registerAuditedGroups } from './groups/audited-groups';
import { GroupsService } from './groups/groups.service';
import { MembersService } from './groups/members.service';
import { registerVoicesTraces } from './leaving/voices-traces';
import { registerVoicesBelongings } from './leaving/voices-belongings';
import { SaidAndDoneResolver, WhatWasDoneResolver } from './said-and-done/said-and-done.resolver';
import { CredentialsService } from './unnamed/credentials.service';
import { LettersService } from './unnamed/letters.service';
import { ReleaseUnnamedJob } from './unnamed/release-unnamed.job';
import { Seals } from './unnamed/seals';
import { TagLimit } from './unnamed/tag-limit';
import { UnnamedKeys } from './unnamed/unnamed-keys';
import { UnnamedController } from './unnamed/unnamed.controller';
import { UnnamedResolver } from './unnamed/unnamed.resolver';
import { UnnamedService } from './unnamed/unnamed.service';
import { TellAboutCommentsJob } from './notices/tell-about-comments.job';

export const voicesResolvers = [
  ActivityResolver,
  AdviceResolver,
  AdviceAnswerResolver,
  ChallengesResolver,
  ChallengeEventResolver,
  ChallengePageResolver,
  ChallengePayloadResolver,
  SaidAndDoneResolver,
  WhatWasDoneResolver,
  CommentsResolver,
  CommentPageResolver,
  CommentPayloadResolver,
  GroupsResolver,
  GroupRecordResolver,
  MembersResolver,
  ConversationsResolver,
  ConversationPayloadResolver,
  PostsResolver,
  PostPayloadResolver,
  DraftsResolver,
  ConversationDraftResolver,
  DraftPayloadResolver,
  GroupActsResolver,
  UnnamedResolver,
];

/** What members of staff groups do among themselves. */
const space = [GroupsService, MembersService, ConversationsService, DraftsService, CloseVotesJob];

/** What members say without a name. */
const unnamed = [Seals, UnnamedKeys, TagLimit, LettersService, CredentialsService, UnnamedService, ReleaseUnnamedJob];

/** Advice, support and challenge: in the open, and in the safe space of a staff group. */
@Module({ imports: [PlansModule], controllers: [UnnamedController], providers: [...voicesResolvers, ChallengesService, ChallengeMail, TellAboutChallengesJob, CommentsService, AdviceService, TellAboutCommentsJob, ...space, ...unnamed] })
export class VoicesModule {
  constructor(@Inject(Clock) clock: Clock, @Inject(ChallengeMail) mail: ChallengeMail) {
    readChallengesBy(clock);
    registerVoicesActivity();
    registerAuditedGroups();
    registerVoicesBelongings(mail);
    registerVoicesTraces();
  }
}
