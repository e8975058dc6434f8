import { inOrder, tidy } from '@waymark/organisations/domain';
import { insert } from '@waymark/platform/server';
import { organisationsError } from '../organisations.errors';
import { requireOpenParent } from '../teams/teams.service';
import { listTeamNodes } from '../teams/teams.queries';
import { MembershipRow } from './membership.entity';
import type { PersonInput } from './people.inputs';
import { findPersonByEmail } from './people.queries';
import { PersonRow } from './person.entity';

/** Adds somebody the plan names, who cannot sign in, and gives their id. For imports. */
export async function addPersonWithoutMembership(name: string): Promise<string> {
  return (await addPerson({ name, roles: [] })).id;
}

/** Adds a person, and their membership when they have roles. Nobody is written to. */
export async function addPerson({ name, email = null, title = null, teamId = null, roles, membershipEndsOn = null }: PersonInput): Promise<PersonRow> {
  if (email) await requireFreeEmail(email);
  else if (roles.length > 0) throw organisationsError('organisations.person.email_needed', { field: 'email' });
  if (teamId) requireOpenParent(await listTeamNodes(), teamId);
  const hasRoles = roles.length > 0;
  const person = await insert(PersonRow, {
    name: tidy(name), email: email?.trim() ?? null, title: title && tidy(title) ? tidy(title) : null, teamId, accountId: null, leftOn: null, membershipVersion: hasRoles ? 1 : 0,
  });
  if (hasRoles) await insert(MembershipRow, { personId: person.id, roles: inOrder(roles), endsOn: membershipEndsOn, endedAt: null, invitedAt: null, joinedAt: null });
  return person;
}

/** @throws organisations.person.email_taken */
export async function requireFreeEmail(email: string): Promise<void> {
  const holder = await findPersonByEmail(email.trim());
  if (holder) throw organisationsError('organisations.person.email_taken', { name: holder.name, field: 'email' } as { name: string });
}
