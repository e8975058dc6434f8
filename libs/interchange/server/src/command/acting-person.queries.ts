import { tx } from '@waymark/platform/server';

/** In whose name a command acts. */
export interface ActingPerson {
  readonly personId: string;
  readonly name: string;
  readonly teamId: string | null;
  readonly roles: readonly string[];
}

const MEMBERS = `
  select person.id as "personId", person.name, person.team_id as "teamId", membership.roles
  from organisations.person
  join organisations.membership on membership.organisation_id = person.organisation_id and membership.person_id = person.id and membership.ended_at is null
  where person.organisation_id = $1 and person.left_on is null and ($2::text is null or lower(person.email) = lower($2))
  order by 'executive' = any(membership.roles) desc, 'admin' = any(membership.roles) desc, lower(person.name), person.id
  limit 1`;

/** The member with this e-mail address; without one, the first executive, else the first admin. Null when there is nobody. */
export async function findActingPerson(email: string | null): Promise<ActingPerson | null> {
  const [person] = await tx().query<ActingPerson>(MEMBERS, [tx().organisationId, email]);
  return person && (email || person.roles.some((role) => role === 'executive' || role === 'admin')) ? person : null;
}
