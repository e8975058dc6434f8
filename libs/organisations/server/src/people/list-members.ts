import { membershipStateOf, type Role } from '@waymark/organisations/domain';
import type { Day } from '@waymark/platform/domain';
import { listPersonFactsOf } from './people.queries';

/** Somebody who is a member today, and what they are. For other contexts, which decide by it and show nothing of it. */
export interface ActiveMember {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly email: string | null;
}

/** Those of the people who are members on a day: they can sign in and read. */
export async function listActiveMembers(personIds: readonly string[], today: Day): Promise<ActiveMember[]> {
  const people = await listPersonFactsOf(personIds);
  return people.filter((person) => membershipStateOf(person, today) === 'active').map(({ id, name, roles, email }) => ({ id, name, roles, email }));
}
