import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { loadPeople, PersonLink } from '@waymark/organisations/server';
import { findSubject } from '@waymark/plans/server';
import { Clock } from '@waymark/platform/server';
import { SubjectLink } from '../comments/comment.model';
import { Conversation } from '../conversations/conversation.model';
import { ConversationsService } from '../conversations/conversations.service';
import { enterDraft, Knock, loadInside } from '../groups/door';
import { renderMarkdown } from '../markdown/render-markdown';
import { OpenVoteArgs, ReviseDraftInput, StartDraftInput, VoteArgs } from './draft.inputs';
import { Draft, DraftPayload, DraftText, DraftViewerCan, DraftVote, ReleasePreview } from './draft.model';
import { canCloseVote, canDrop, canOpenVote, canRelease, canReviseDraft, canVote } from './draft.policy';
import { loadDraftOf, loadDraftTexts, loadVotes } from './drafts.queries';
import { DraftsService } from './drafts.service';
import { findOpenVote, listStanding } from './votes.queries';

const ID_OF = { type: () => ID, description: 'The draft.' };

/** Words that a group may release. */
@Resolver(() => Draft)
export class DraftsResolver {
  constructor(
    @Inject(DraftsService) private readonly drafts: DraftsService,
    @Inject(ConversationsService) private readonly conversations: ConversationsService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Query(() => Draft, { description: 'A draft, by id. Not found for everybody but the group’s members.' })
  @Knock()
  async draft(@Args('id', ID_OF) id: string): Promise<Draft> {
    await enterDraft(id);
    return this.drafts.get(id);
  }

  @Query(() => ReleasePreview, { description: 'Exactly what would leave the space, and who would see it. Not found for everybody but the group’s members.' })
  @Knock()
  releasePreview(@Args('draftId', ID_OF) draftId: string): Promise<ReleasePreview> {
    return this.drafts.preview(draftId);
  }

  @Mutation(() => DraftPayload, { description: 'Begins words for the group to agree on, with a conversation about them.' })
  @Knock()
  startDraft(@Args('input', { description: 'The words, and what they are about.' }) input: StartDraftInput): Promise<DraftPayload> {
    return this.drafts.start(input);
  }

  @Mutation(() => DraftPayload, { description: 'Changes the words; any member does. What was agreed before is voted on again.' })
  @Knock()
  reviseDraft(@Args('input', { description: 'The new words.' }) input: ReviseDraftInput): Promise<DraftPayload> {
    return this.drafts.revise(input);
  }

  @Mutation(() => DraftPayload, { description: 'Opens a vote by the rule of the group.' })
  @Knock()
  openVote(@Args() given: OpenVoteArgs): Promise<DraftPayload> {
    return this.drafts.openVote(given);
  }

  @Mutation(() => DraftPayload, { description: 'Votes, or votes otherwise.' })
  @Knock()
  vote(@Args() given: VoteArgs): Promise<DraftPayload> {
    return this.drafts.vote(given);
  }

  @Mutation(() => DraftPayload, { description: 'Closes a vote, when its last day is over or everybody has voted: the outcome stays, the ballots are gone.' })
  @Knock()
  closeVote(@Args('draftId', ID_OF) draftId: string): Promise<DraftPayload> {
    return this.drafts.closeVote(draftId);
  }

  @Mutation(() => DraftPayload, { description: 'Releases the words that the group agreed on, in its name: with a day, and nobody’s name.' })
  @Knock()
  releaseDraft(@Args('draftId', ID_OF) draftId: string): Promise<DraftPayload> {
    return this.drafts.release(draftId);
  }

  @Mutation(() => DraftPayload, { description: 'Gives a draft up.' })
  @Knock()
  dropDraft(@Args('draftId', ID_OF) draftId: string): Promise<DraftPayload> {
    return this.drafts.drop(draftId);
  }

  @ResolveField(() => Conversation, { description: 'Where it is talked about.' })
  async conversation({ conversationId, groupId }: Draft): Promise<Conversation> {
    return this.conversations.get(conversationId, await loadInside().load(groupId));
  }

  @ResolveField(() => SubjectLink, { nullable: true, description: 'What it is about; null once that has left a draft of a plan.' })
  async subject({ subjectKind, subjectId }: Draft): Promise<SubjectLink | null> {
    return (await findSubject(subjectKind, subjectId)) as SubjectLink | null;
  }

  @ResolveField(() => PersonLink, { nullable: true, description: 'Of a challenge: who is to answer.' })
  respondent({ respondentId }: Draft): Promise<PersonLink> | null {
    return respondentId ? loadPeople().load(respondentId) : null;
  }

  @ResolveField(() => [DraftText], { description: 'All its texts with who wrote them, the newest first; none once it was released.' })
  async texts({ id }: Draft): Promise<DraftText[]> {
    const rows = await loadDraftTexts().load(id);
    return Promise.all(rows.map(async ({ revision, title, markdown, authorId, writtenAt }) => ({ revision, title, html: renderMarkdown(markdown), author: await loadPeople().load(authorId), writtenAt })));
  }

  @ResolveField(() => [DraftVote], { description: 'The votes on it, the newest first.' })
  votes({ id }: Draft): Promise<DraftVote[]> {
    return loadVotes().load(id);
  }

  @ResolveField(() => DraftViewerCan, { description: 'What the viewer may do with it, and if not, why.' })
  async viewerCan(draft: Draft): Promise<DraftViewerCan> {
    const { isChair, member } = await loadInside().load(draft.groupId);
    const insider = { personId: member.personId, isChair };
    const today = this.clock.today(member.timeZone);
    const open = draft.state === 'voting' ? await findOpenVote(draft.id) : null;
    const standing = open && (await listStanding(open, today));
    const vote = open && standing && { closesOn: open.closesOn, cast: standing.choices.length, eligible: standing.eligible };
    return {
      revise: canReviseDraft(draft), openVote: canOpenVote(draft, insider), vote: canVote(draft), closeVote: canCloseVote(draft, vote, today, insider),
      release: canRelease(draft, insider), drop: canDrop(draft, insider),
    };
  }
}

/** The draft of a conversation that is about one. */
@Resolver(() => Conversation)
export class ConversationDraftResolver {
  @ResolveField(() => Draft, { nullable: true, description: 'The words it is about, when it is about a draft.' })
  draft({ id, purpose }: Conversation): Promise<Draft | null> | null {
    return purpose === 'draft' ? loadDraftOf().load(id) : null;
  }
}

@Resolver(() => DraftPayload)
export class DraftPayloadResolver {
  constructor(@Inject(DraftsService) private readonly drafts: DraftsService) {}

  @ResolveField(() => Draft, { description: 'The draft as it is now.' })
  async draft({ draftId }: DraftPayload): Promise<Draft> {
    await enterDraft(draftId);
    return this.drafts.get(draftId);
  }
}
