import { tx } from '@waymark/platform/server';
import { type BallotChoice, countBallots, isCarried, type VoteRule } from '@waymark/voices/domain';
import { listEntitled } from '../groups/members.queries';

/** A vote that is open. */
export interface OpenVote {
  readonly id: string;
  readonly draftId: string;
  readonly groupId: string;
  readonly rule: VoteRule;
  readonly quorum: number;
  readonly closesOn: string;
}

const OPEN = `
  select vote.id, vote.draft_id as "draftId", draft.group_id as "groupId", vote.rule, vote.quorum, vote.closes_on::text as "closesOn"
  from voices.draft_vote vote
  join voices.draft on draft.organisation_id = vote.organisation_id and draft.id = vote.draft_id
  where vote.organisation_id = $1 and vote.closed_on is null`;
const OF_DRAFT = `${OPEN} and vote.draft_id = $2`;
const OVER = `${OPEN} and vote.closes_on < $2 order by vote.id`;
const BALLOTS = 'select person_id as "personId", choice from voices.ballot where organisation_id = $1 and vote_id = $2';
const BEGIN = `
  insert into voices.draft_vote (draft_id, place, revision, rule, quorum, opened_on, closes_on)
  select $2, coalesce(max(place), 0) + 1, $3, $4, $5, $6, $7 from voices.draft_vote where organisation_id = $1 and draft_id = $2`;
const CAST = `
  insert into voices.ballot (vote_id, person_id, choice) values ($1, $2, $3)
  on conflict (organisation_id, vote_id, person_id) do update set choice = excluded.choice, version = ballot.version + 1`;
const CLOSE = `
  update voices.draft_vote set closed_on = $3, yes = $4, no = $5, abstain = $6, is_carried = $7, version = version + 1 where organisation_id = $1 and id = $2 and closed_on is null`;
const FORGET = 'delete from voices.ballot where organisation_id = $1 and vote_id = $2';
const STATE = 'update voices.draft set state = $3, version = version + 1 where organisation_id = $1 and id = $2';

/** The open vote on a draft, which must be locked; null when there is none. */
export async function findOpenVote(draftId: string): Promise<OpenVote | null> {
  const [vote] = await tx().query<OpenVote>(OF_DRAFT, [tx().organisationId, draftId]);
  return vote ?? null;
}

/** Votes whose last day is over. */
export const listVotesOver = (today: string): Promise<OpenVote[]> => tx().query<OpenVote>(OVER, [tx().organisationId, today]);

/** Opens a vote on a draft, which must be locked. */
export async function beginVote(draftId: string, vote: { readonly revision: number; readonly rule: VoteRule; readonly quorum: number; readonly openedOn: string; readonly closesOn: string }): Promise<void> {
  await tx().execute(BEGIN, [tx().organisationId, draftId, vote.revision, vote.rule, vote.quorum, vote.openedOn, vote.closesOn]);
  await setState(draftId, 'voting');
}

/** Keeps what somebody says in a vote; the newest counts. */
export const castBallot = (voteId: string, personId: string, choice: BallotChoice): Promise<number> => tx().execute(CAST, [voteId, personId, choice]);

/** The ballots of those who may still go inside. Whoever left or was promoted since they voted has no say in it any more. */
export async function listStanding({ id, groupId }: OpenVote, today: string): Promise<{ choices: BallotChoice[]; eligible: number }> {
  const ballots = await tx().query<{ personId: string; choice: BallotChoice }>(BALLOTS, [tx().organisationId, id]);
  const entitled = new Set((await listEntitled(groupId, today)).map(({ personId }) => personId));
  return { choices: ballots.filter(({ personId }) => entitled.has(personId)).map(({ choice }) => choice), eligible: entitled.size };
}

/** Counts an open vote, keeps the outcome and lets go of the ballots, all at once. The draft must be locked. */
export async function closeVote(vote: OpenVote, today: string): Promise<void> {
  const count = countBallots((await listStanding(vote, today)).choices);
  const carried = isCarried(count, vote.rule, vote.quorum);
  const closed = await tx().execute(CLOSE, [tx().organisationId, vote.id, today, count.yes, count.no, count.abstain, carried]);
  if (closed !== 1) throw new Error('A vote is closed once: its ballots are gone then.');
  await tx().execute(FORGET, [tx().organisationId, vote.id]);
  await setState(vote.draftId, carried ? 'passed' : 'open');
}

/** Says where a draft stands. */
export const setState = (draftId: string, state: string): Promise<number> => tx().execute(STATE, [tx().organisationId, draftId, state]);
