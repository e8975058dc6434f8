import { tx } from '@waymark/platform/server';

/** The organisation of the transaction at hand, as rules need it. */
export interface OrganisationFacts {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly timeZone: string;
  readonly staleAfterDays: number;
  readonly hasOpenEndpoint: boolean;
  /** How often an update is expected; null when nobody has said. */
  readonly updateEveryDays: number | null;
  /** How long an answer to a challenge may take, unless whoever raises it says otherwise. */
  readonly challengeDays: number;
  readonly isChallengeInWorkingDays: boolean;
  /** Months between reviews, unless whoever plans a cycle says otherwise. */
  readonly reviewMonths: number;
  readonly version: number;
}

/** The organisation at hand: its name, time zone and after how many days an action is stale. */
export async function getOrganisation(): Promise<OrganisationFacts> {
  const sql = `
    select id, slug, name, time_zone as "timeZone", stale_after_days as "staleAfterDays", has_open_endpoint as "hasOpenEndpoint", version,
           update_every_days as "updateEveryDays", challenge_days as "challengeDays", is_challenge_in_working_days as "isChallengeInWorkingDays", review_months as "reviewMonths"
    from organisations.organisation where organisation_id = $1 and id = $1`;
  const [organisation] = await tx().query<OrganisationFacts>(sql, [tx().organisationId]);
  if (!organisation) throw new Error('This organisation is in the directory but has no row of its own.');
  return organisation;
}

/**
 * Makes changes that must see each other wait in line: the shape of the team tree, who the last admin is.
 * Held until the transaction ends.
 */
export async function lockOrganisation(): Promise<void> {
  await tx().query('select id from organisations.organisation where organisation_id = $1 and id = $1 for update', [tx().organisationId]);
}
