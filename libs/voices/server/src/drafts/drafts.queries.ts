import { groupBy } from '@waymark/plans/domain';
import { currentMember, loader, tx } from '@waymark/platform/server';
import { renderMarkdown } from '../markdown/render-markdown';
import type { Draft, DraftVote } from './draft.model';

/** What the words of a draft are, while it has any. */
const DRAFTS = `
  select held.id, held.group_id as "groupId", held.conversation_id as "conversationId", held.kind, held.state, held.subject_kind as "subjectKind", held.subject_id as "subjectId",
         held.respondent_id as "respondentId", held.released_on::text as "releasedOn", conversation.opened_by as "begunById",
         coalesce(text.revision, 0) as revision, text.title, text.markdown
  from voices.draft held
  join voices.conversation on conversation.organisation_id = held.organisation_id and conversation.id = held.conversation_id
  left join lateral (
    select revision, title, markdown from voices.draft_text where organisation_id = held.organisation_id and draft_id = held.id order by revision desc limit 1
  ) text on true
  where held.organisation_id = $1`;
const BY_ID = `${DRAFTS} and held.id = $2`;
const BY_CONVERSATION = `${DRAFTS} and held.conversation_id = any($2)`;
const LOCK = 'select id from voices.draft where organisation_id = $1 and id = $2 for update';
const TEXTS = `
  select draft_id as "draftId", revision, title, markdown, author_id as "authorId", written_at as "writtenAt"
  from voices.draft_text where organisation_id = $1 and draft_id = any($2) order by draft_id, revision desc`;

type Row = Omit<Draft, 'html'>;

const toDraft = (row: Row): Draft => ({ ...row, html: row.markdown && renderMarkdown(row.markdown) });

/** A draft by id; whoever calls has passed the door. */
export async function findDraft(id: string): Promise<Draft | null> {
  const [row] = await tx().query<Row>(BY_ID, [tx().organisationId, id]);
  return row ? toDraft(row) : null;
}

/** A draft, locked until the transaction ends: words, votes and release of one wait for each other. */
export async function takeDraft(id: string): Promise<Draft> {
  await tx().query(LOCK, [tx().organisationId, id]);
  return (await findDraft(id))!;
}

/** The drafts of conversations; null for those that are only talked in. */
export const loadDraftOf = loader<string, Draft | null>(async (conversationIds) => {
  const rows = await tx().query<Row>(BY_CONVERSATION, [tx().organisationId, conversationIds]);
  const found = new Map(rows.map((row) => [row.conversationId, toDraft(row)]));
  return conversationIds.map((id) => found.get(id) ?? null);
});

/** A text of a draft as it is kept. */
export interface DraftTextRow {
  readonly draftId: string;
  readonly revision: number;
  readonly title: string;
  readonly markdown: string;
  readonly authorId: string;
  readonly writtenAt: Date;
}

/** All texts of drafts, the newest first. */
export const loadDraftTexts = loader<string, DraftTextRow[]>(async (ids) => {
  const byDraft = groupBy(await tx().query<DraftTextRow>(TEXTS, [tx().organisationId, ids]), ({ draftId }) => draftId);
  return ids.map((id) => byDraft.get(id) ?? []);
});

/** Of the ballots, the viewer sees how many there are and their own. */
const VOTES = `
  select vote.id, vote.draft_id as "draftId", vote.revision, vote.rule, vote.quorum, vote.opened_on::text as "openedOn", vote.closes_on::text as "closesOn", vote.closed_on::text as "closedOn",
         vote.yes, vote.no, vote.abstain, vote.is_carried as "isCarried",
         case when vote.closed_on is null then (select count(*)::int from voices.ballot where ballot.organisation_id = vote.organisation_id and ballot.vote_id = vote.id) end as "castCount",
         (select choice from voices.ballot where ballot.organisation_id = vote.organisation_id and ballot.vote_id = vote.id and ballot.person_id = $3) as "ownBallot"
  from voices.draft_vote vote
  where vote.organisation_id = $1 and vote.draft_id = any($2)
  order by vote.draft_id, vote.place desc`;

/** The votes on drafts, the newest first. */
export const loadVotes = loader<string, DraftVote[]>(async (draftIds) => {
  const { personId } = await currentMember();
  const byDraft = groupBy(await tx().query<DraftVote>(VOTES, [tx().organisationId, draftIds, personId]), ({ draftId }) => draftId);
  return draftIds.map((id) => byDraft.get(id) ?? []);
});
