import type { ProposalDecision } from '@waymark/organisations/domain';
import { isUuid, tx } from '@waymark/platform/server';

/** Who could be asked, or must be told. */
export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** A condition on person and membership: a member with an account whose last day, where the organisation is, is not over. $1 organisation, $2 now. */
const IN_FORCE = `
  membership.joined_at is not null and membership.ended_at is null and person.account_id is not null
  and (membership.ends_on is null or membership.ends_on >= ($2::timestamptz at time zone organisation.time_zone)::date)`;

const MEMBERS = `
  organisations.membership
  join organisations.person on person.organisation_id = membership.organisation_id and person.id = membership.person_id
  join organisations.organisation on organisation.organisation_id = membership.organisation_id`;

/** Members with this role who can sign in now. */
export const listColleagues = (role: 'admin' | 'executive', now: Date): Promise<Colleague[]> =>
  tx().query<Colleague>(
    `select person.id, person.name, person.email from ${MEMBERS}
     where membership.organisation_id = $1 and $3 = any(membership.roles) and ${IN_FORCE}
     order by lower(person.name), person.id`,
    [tx().organisationId, now, role],
  );

/** Writes down what is over: proposals whose time has passed, and those whose proposer is no admin any more. */
export async function closeLapsed(now: Date): Promise<void> {
  await tx().execute(
    `update organisations.proposed_change
     set decision = case when expires_at <= $2 then 'expired' else 'void' end, decided_at = $2, version = version + 1
     where organisation_id = $1 and decision is null
       and (expires_at <= $2 or not exists (
         select from ${MEMBERS}
         where membership.organisation_id = $1 and membership.person_id = proposed_change.proposed_by and 'admin' = any(membership.roles) and ${IN_FORCE}))`,
    [tx().organisationId, now],
  );
}

/** A proposal with the names that go with it. */
export interface ProposalRow {
  readonly id: string;
  readonly version: number;
  readonly place: string;
  readonly kind: string;
  readonly payload: object;
  readonly subjectId: string;
  readonly subjectName: string;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly expiresAt: Date;
  readonly decision: ProposalDecision | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly reason: string | null;
  readonly isProposerAdmin: boolean;
}

const PROPOSAL = `
  select proposal.id, proposal.version, proposal.place::text as place, proposal.kind, proposal.payload, proposal.subject_id as "subjectId",
    coalesce(subject.name, proposal.subject_name, '') as "subjectName", proposal.proposed_by as "proposedBy", proposal.proposed_at as "proposedAt",
    proposal.expires_at as "expiresAt", proposal.decision, proposal.decided_by as "decidedBy", proposal.decided_at as "decidedAt", proposal.reason,
    exists (select from ${MEMBERS} where membership.organisation_id = $1 and membership.person_id = proposal.proposed_by and 'admin' = any(membership.roles) and ${IN_FORCE}) as "isProposerAdmin"
  from organisations.proposed_change proposal
  left join organisations.person subject on subject.organisation_id = proposal.organisation_id and subject.id = proposal.subject_id`;

/**
 * The quarter of an hour in which a moment is. It is on the same day everywhere, as no place on earth begins a day at another time;
 * and whoever asks twice within it asks the same, so that what a page needs can be foreseen.
 */
const quarterOf = (now: Date): string => new Date(now.getTime() - (now.getTime() % 900_000)).toISOString();

/** Proposals by id, in no order. */
export const listProposalsOf = (ids: readonly string[], now: Date): Promise<ProposalRow[]> =>
  tx().query<ProposalRow>(`${PROPOSAL} where proposal.organisation_id = $1 and proposal.id = any($3)`, [tx().organisationId, quarterOf(now), ids.filter(isUuid)]);

/** What waits, newest first. There is at most one of a kind for each subject. */
export async function listUndecided(now: Date): Promise<ProposalRow[]> {
  return tx().query<ProposalRow>(`${PROPOSAL} where proposal.organisation_id = $1 and proposal.decision is null order by proposal.place desc`, [tx().organisationId, quarterOf(now)]);
}

/** What waits about these subjects. */
export async function listUndecidedAbout(subjectIds: readonly string[], now: Date): Promise<ProposalRow[]> {
  if (subjectIds.length === 0) return [];
  return tx().query<ProposalRow>(`${PROPOSAL} where proposal.organisation_id = $1 and proposal.decision is null and proposal.subject_id = any($3)`, [tx().organisationId, quarterOf(now), subjectIds]);
}

/** One page: those undecided first, then the others, each newest first; one row more than asked for tells that there is another page. */
export const listProposals = (now: Date, first: number, after: readonly [rank: number, place: string] | null): Promise<ProposalRow[]> =>
  tx().query<ProposalRow>(
    `${PROPOSAL}
     where proposal.organisation_id = $1 and ($3::int is null or ((proposal.decision is null)::int, proposal.place) < ($3::int, $4::bigint))
     order by (proposal.decision is null)::int desc, proposal.place desc
     limit $5`,
    [tx().organisationId, quarterOf(now), after?.[0] ?? null, after?.[1] ?? null, first + 1],
  );

/** How many there are in all. */
export async function countProposals(): Promise<number> {
  const [counted] = await tx().query<{ count: number }>('select count(*)::int as count from organisations.proposed_change where organisation_id = $1', [tx().organisationId]);
  return counted!.count;
}

/** Whether an id is a person's, whose name is then read where it is kept. */
export async function isPerson(id: string): Promise<boolean> {
  return (await tx().query('select 1 from organisations.person where organisation_id = $1 and id = $2', [tx().organisationId, id])).length > 0;
}
