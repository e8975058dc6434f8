import { isUuid, take, tx } from '@waymark/platform/server';
import { MembershipRow } from './membership.entity';

/** Takes the membership of a person, to change it; null when they never had one. */
export async function takeMembershipOf(personId: string): Promise<MembershipRow | null> {
  if (!isUuid(personId)) return null;
  const sql = 'select id from organisations.membership where organisation_id = $1 and person_id = $2';
  const [found] = await tx().query<{ id: string }>(sql, [tx().organisationId, personId]);
  return found ? take(MembershipRow, found.id) : null;
}

/** The roles that a person has now: none before they join, after they leave, or after their last day where the organisation is. */
export async function listRolesInForce(personId: string, now: Date): Promise<readonly string[]> {
  const [membership] = await tx().query<{ roles: string[] }>(
    `select membership.roles
     from organisations.membership
     join organisations.organisation on organisation.organisation_id = membership.organisation_id
     where membership.organisation_id = $1 and membership.person_id = $2 and membership.joined_at is not null and membership.ended_at is null
       and (membership.ends_on is null or membership.ends_on >= ($3::timestamptz at time zone organisation.time_zone)::date)`,
    [tx().organisationId, personId, now],
  );
  return membership?.roles ?? [];
}
