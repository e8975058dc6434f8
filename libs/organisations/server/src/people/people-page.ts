import { initialsOf, inOrder, membershipStateOf } from '@waymark/organisations/domain';
import { platformError } from '@waymark/platform/domain';
import { isUuid, type Member } from '@waymark/platform/server';
import type { PersonFacts } from './people.queries';
import type { PersonModel } from './person.model';

/** E-mail addresses, roles and end dates are for those who look after people, and for the person themselves. */
const seesAll = (viewer: Member, person: PersonFacts) => viewer.permissions.has('organisations.people.manage') || viewer.personId === person.id;

/** A person as this viewer may see them, on this day. */
export function toPerson(person: PersonFacts, viewer: Member, today: string): PersonModel {
  const { id, name, title, teamId, leftOn, version } = person;
  const membershipState = membershipStateOf(person, today);
  const shown = seesAll(viewer, person);
  return {
    id, name, initials: initialsOf(name), title, teamId, leftOn, version, membershipState,
    email: shown ? person.email : null,
    roles: shown && membershipState !== 'ended' ? inOrder(person.roles) : [],
    membershipEndsOn: shown ? person.endsOn : null,
  };
}

/** Where a page after this person begins. */
export const toCursor = ({ name, id }: { name: string; id: string }): string => Buffer.from(JSON.stringify([name, id])).toString('base64url');

/** @throws platform.bad_input for a cursor that no page of ours gave out. */
export function readCursor(cursor: string): [name: string, id: string] {
  try {
    const [name, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[];
    if (typeof name === 'string' && typeof id === 'string' && isUuid(id) && !name.includes('\0')) return [name, id];
  } catch {
    // Falls through to the same refusal as any other cursor that is not ours.
  }
  throw platformError('platform.bad_input', { fields: { after: 'Use the cursor of the page before.' } });
}
