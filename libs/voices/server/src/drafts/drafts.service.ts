import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { listActiveMembers } from '@waymark/organisations/server';
import { requirePermit } from '@waymark/plans/server';
import { addDays, platformError } from '@waymark/platform/domain';
import { addRows, Clock, tx } from '@waymark/platform/server';
import { isInWork } from '@waymark/voices/domain';
import { getSubject } from '../comments/take-comment';
import { ConversationsService } from '../conversations/conversations.service';
import { enterDraft, enterSpace, type Inside } from '../groups/door';
import { GroupsService } from '../groups/groups.service';
import { voicesError } from '../voices.errors';
import type { OpenVoteArgs, ReviseDraftInput, StartDraftInput, VoteArgs } from './draft.inputs';
import type { Draft, DraftPayload, ReleasePreview } from './draft.model';
import { canCloseVote, canDrop, canOpenVote, canRelease } from './draft.policy';
import { findDraft, takeDraft } from './drafts.queries';
import { releaseOutward, toPreview } from './release';
import { beginVote, castBallot, closeVote, findOpenVote, listStanding, setState } from './votes.queries';

const OF_CONVERSATION = 'select id from voices.draft where organisation_id = $1 and conversation_id = $2';
const NAME = 'update voices.draft set respondent_id = $3, version = version + 1 where organisation_id = $1 and id = $2';

/** Longest that a vote may stay open. */
const LONGEST_VOTE = 60;

const toInsider = ({ member, isChair }: Inside) => ({ personId: member.personId, isChair });

/** Words that a group may release: written together, voted on, and let go in the group's name. */
@Injectable()
export class DraftsService {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ConversationsService) private readonly conversations: ConversationsService,
    @Inject(GroupsService) private readonly groups: GroupsService,
  ) {}

  /** Begins a conversation about the words, with the words. */
  async start({ key, groupKey, kind, subjectKind, subjectId, respondentId, title, markdown }: StartDraftInput): Promise<DraftPayload> {
    const inside = await enterSpace(groupKey);
    await getSubject(subjectKind, subjectId);
    const respondent = kind === 'challenge' ? await this.requireRespondent(respondentId ?? null, inside) : null;
    const conversationId = await this.conversations.begin(inside, { key: key ?? null, kind: 'named', purpose: 'draft', title });
    const [repeated] = await tx().query<{ id: string }>(OF_CONVERSATION, [tx().organisationId, conversationId]);
    if (repeated) return { draftId: repeated.id };
    const draftId = randomUUID();
    await addRows('voices.draft', [{ id: draftId, version: 1, group_id: inside.groupId, conversation_id: conversationId, kind, subject_kind: subjectKind, subject_id: subjectId, respondent_id: respondent, state: 'open' }]);
    await this.write(draftId, 1, { title, markdown }, inside);
    return { draftId };
  }

  /** Any member may; what was agreed before is voted on again. @throws voices.draft.changed when the page had not seen the newest words. */
  async revise({ id, revision, title, markdown, respondentId }: ReviseDraftInput): Promise<DraftPayload> {
    const { inside, draft } = await this.take(id);
    if (!isInWork(draft.state)) throw voicesError('voices.draft.not_in_work');
    if (draft.revision !== revision) throw voicesError('voices.draft.changed', { current: draft.markdown ?? '', field: 'markdown' });
    const respondent = draft.kind === 'challenge' && respondentId && respondentId !== draft.respondentId ? await this.requireRespondent(respondentId, inside) : null;
    const isReworded = draft.title !== title || draft.markdown !== markdown;
    if (respondent) await tx().execute(NAME, [tx().organisationId, id, respondent]);
    if (isReworded || respondent) {
      await this.write(id, revision + 1, { title, markdown }, inside);
      await setState(id, 'open');
    }
    return { draftId: id };
  }

  async openVote({ draftId, closesOn }: OpenVoteArgs): Promise<DraftPayload> {
    const { inside, draft } = await this.take(draftId);
    const today = this.today(inside);
    if (draft.state === 'voting') throw voicesError('voices.vote.open_already');
    requirePermit(canOpenVote(draft, toInsider(inside)));
    // A vote that ended today would be over before those have seen it who are not here just now.
    if (closesOn <= today || closesOn > addDays(today, LONGEST_VOTE)) throw voicesError('voices.vote.closes_before', { field: 'closesOn' });
    const { voteRule, voteQuorum } = await this.groups.get(draft.groupId);
    await beginVote(draftId, { revision: draft.revision, rule: voteRule, quorum: voteQuorum, openedOn: today, closesOn });
    return { draftId };
  }

  async vote({ draftId, choice }: VoteArgs): Promise<DraftPayload> {
    const { inside } = await this.take(draftId);
    const vote = await findOpenVote(draftId);
    if (!vote || vote.closesOn < this.today(inside)) throw voicesError('voices.vote.none_open');
    await castBallot(vote.id, inside.member.personId, choice);
    return { draftId };
  }

  async closeVote(draftId: string): Promise<DraftPayload> {
    const { inside, draft } = await this.take(draftId);
    const [vote, today] = [await findOpenVote(draftId), this.today(inside)];
    if (!vote) throw voicesError('voices.vote.none_open');
    const { choices, eligible } = await listStanding(vote, today);
    requirePermit(canCloseVote(draft, { closesOn: vote.closesOn, cast: choices.length, eligible }, today, toInsider(inside)));
    await closeVote(vote, today);
    return { draftId };
  }

  /** @throws voices.draft.not_carried while the group has not agreed to exactly these words. */
  async release(draftId: string): Promise<DraftPayload> {
    const { inside, draft } = await this.take(draftId);
    if (draft.state === 'open' || draft.state === 'voting') throw voicesError('voices.draft.not_carried');
    requirePermit(canRelease(draft, toInsider(inside)));
    if (draft.respondentId) await this.requireRespondent(draft.respondentId, inside);
    await releaseOutward(draft, await this.groups.get(draft.groupId), this.today(inside), inside.member.timeZone);
    return { draftId };
  }

  async drop(draftId: string): Promise<DraftPayload> {
    const { inside, draft } = await this.take(draftId);
    requirePermit(canDrop(draft, toInsider(inside)));
    await setState(draftId, 'dropped');
    return { draftId };
  }

  async preview(draftId: string): Promise<ReleasePreview> {
    const inside = await enterDraft(draftId);
    const draft = await this.get(draftId);
    return { ...(await toPreview(draft, await this.groups.get(draft.groupId), this.today(inside))), subject: (await getSubject(draft.subjectKind, draft.subjectId)) as ReleasePreview['subject'] };
  }

  /** A draft whose door was passed. */
  async get(id: string): Promise<Draft> {
    const draft = await findDraft(id);
    if (!draft) throw platformError('platform.not_found');
    return draft;
  }

  private async take(id: string): Promise<{ inside: Inside; draft: Draft }> {
    const inside = await enterDraft(id);
    return { inside, draft: await takeDraft(id) };
  }

  private async write(draftId: string, revision: number, { title, markdown }: { title: string; markdown: string }, { member }: Inside): Promise<void> {
    const writtenAt = `${this.clock.now().toISOString().slice(0, 16)}:00.000Z`;
    await addRows('voices.draft_text', [{ id: randomUUID(), version: 1, draft_id: draftId, revision, title, markdown, author_id: member.personId, written_at: writtenAt }]);
  }

  /** Only somebody who can sign in can answer. */
  private async requireRespondent(personId: string | null, inside: Inside): Promise<string> {
    if (!personId) throw voicesError('voices.draft.respondent_needed', { field: 'respondentId' });
    const [member] = await listActiveMembers([personId], this.today(inside));
    if (!member) throw voicesError('voices.group.person_unfit', { field: 'respondentId' });
    return member.id;
  }

  private today({ member }: Inside): string {
    return this.clock.today(member.timeZone);
  }
}
