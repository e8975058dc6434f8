import { inOrder, needsSecondFactor, type Role, type Standing } from '@waymark/organisations/domain';
import { requireProof } from '@waymark/platform/server';
import { organisationsError } from '../organisations.errors';
import { type ChangeLine, registerDangerousChange } from '../second-person/dangerous-changes';
import { listColleagues } from '../second-person/proposed-changes.queries';
import { makeOrPropose } from '../second-person/second-person.service';
import type { ChangeRolesArgs } from './people.inputs';
import type { PersonRow } from './person.entity';

/** Power that was not there before, or for longer than it was. */
export const ROLES_RAISE = 'organisations.roles.raise';

export interface RolesRaise {
  readonly personId: string;
  readonly version: number;
  readonly roles: Role[];
  /** Absent: it stays as it is. */
  readonly membershipEndsOn?: string | null;
  /** What they were when it was asked for. */
  readonly before: Standing;
}

const toDays = (day: string | null): readonly string[] => (day ? [day] : []);

/** What a raise does, for whoever decides on it; also when it has long been done. */
function toLines({ roles, membershipEndsOn, before }: RolesRaise): ChangeLine[] {
  const lines: ChangeLine[] = [{ field: 'roles', before: before.roles, after: inOrder(roles) }];
  if (membershipEndsOn !== undefined && membershipEndsOn !== before.endsOn) lines.push({ field: 'last_day', before: toDays(before.endsOn), after: toDays(membershipEndsOn) });
  return lines;
}

/** Says how a raise is made. */
export function registerRaises(place: (change: ChangeRolesArgs) => Promise<void>): void {
  registerDangerousChange<RolesRaise>({
    kind: ROLES_RAISE,
    isRehearsed: true,
    apply: ({ personId, version, roles, membershipEndsOn }) => place({ personId, version, roles, membershipEndsOn }),
    describe: toLines,
  });
}

/** Gives power at once while there is no second admin, else asks one. @returns the id under which it waits, or null when it is done. */
export async function raiseRoles(person: PersonRow, before: Standing, { roles, membershipEndsOn }: Pick<ChangeRolesArgs, 'roles' | 'membershipEndsOn'>): Promise<string | null> {
  const payload: RolesRaise = { personId: person.id, version: person.version, roles: inOrder(roles), membershipEndsOn, before };
  return (await makeOrPropose(ROLES_RAISE, payload, { subjectId: person.id, subjectName: person.name })).proposalId;
}

/**
 * Whoever was given power and has not joined yet is known by an address alone: another address would be another person with that power.
 * @throws organisations.person.email_of_power where a second admin has agreed, or would have to.
 */
export async function requireSamePersonInPower(standing: Standing, now: Date): Promise<void> {
  if (!needsSecondFactor(standing.roles)) return;
  await requireProof();
  if ((await listColleagues('admin', now)).length > 1) throw organisationsError('organisations.person.email_of_power', { field: 'email' });
}
