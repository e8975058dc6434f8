import type { Belonging } from '@waymark/organisations/server';
import { tx } from '@waymark/platform/server';

const CHALLENGES = `
  select id, number, title, raised_by_person as "raisedByPersonId" from voices.challenge where organisation_id = $1 and id = any($2)`;

/** What whoever hands a challenge over needs to know of it. */
export interface ChallengeTitle {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly raisedByPersonId: string | null;
}

/** Challenges as everybody in the organisation sees them. */
export async function listChallengeTitles(ids: readonly string[]): Promise<ReadonlyMap<string, ChallengeTitle>> {
  const rows = await tx().query<ChallengeTitle>(CHALLENGES, [tx().organisationId, ids]);
  return new Map(rows.map((row) => [row.id, row]));
}

const SPONSORED = `
  select id, name as title, null as reference, '/groups/' || key as path, null as within, null as "dueOn"
  from voices.staff_group where organisation_id = $1 and sponsor_id = $2 order by lower(name), id`;

/** Groups that a person sponsors, which everybody knows. Who is in them is asked nowhere here. */
export const listSponsored = (personId: string): Promise<Belonging[]> => tx().query<Belonging>(SPONSORED, [tx().organisationId, personId]);

/** Locks groups of a sponsor, in one order. */
export async function lockSponsored(ids: readonly string[], sponsorId: string): Promise<string[]> {
  const sql = 'select id from voices.staff_group where organisation_id = $1 and id = any($2) and sponsor_id = $3 order by id for update';
  return (await tx().query<{ id: string }>(sql, [tx().organisationId, ids, sponsorId])).map(({ id }) => id);
}
