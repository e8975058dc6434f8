import { Inject, Injectable } from '@nestjs/common';
import { type Admission, type Arrival, findInviterOf, SignOnNews, type TestOutcome, withdrawInvitations } from '@waymark/identity/server';
import { isRole, needsSecondFactor, tidy } from '@waymark/organisations/domain';
import { toDay } from '@waymark/platform/domain';
import { appendAudit, Database, insert, PermissionCatalogue, saveVersioned, take, tx } from '@waymark/platform/server';
import { toWord } from '../access-log/note-act';
import { getOrganisation, lockOrganisation } from '../organisations/organisations.queries';
import { MembershipRow } from '../people/membership.entity';
import { listRolesInForce, takeMembershipOf } from '../people/membership.queries';
import { findPersonByEmail } from '../people/people.queries';
import { PersonRow } from '../people/person.entity';
import { findPersonOfAccount, keepTest } from './sign-on.queries';

/** Whoever comes by the organisation's provider has a place here: the one an admin planned, or that of a reader. */
@Injectable()
export class MembersArrive extends SignOnNews {
  readonly permissionToTest = 'organisations.settings.manage';

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(PermissionCatalogue) private readonly permissions: PermissionCatalogue,
  ) {
    super();
  }

  async arrived(arrival: Arrival): Promise<Admission> {
    await lockOrganisation();
    const known = (await findPersonOfAccount(arrival.accountId)) ?? (await findPersonByEmail(arrival.email));
    if (!known) return this.bringIn(arrival);
    const person = await take(PersonRow, known.id);
    if (person.accountId && person.accountId !== arrival.accountId) return 'not_admitted';
    const membership = await takeMembershipOf(person.id);
    const today = toDay(arrival.arrivedAt, (await getOrganisation()).timeZone);
    // Who has left comes back when an admin says so, and not because the provider still knows them.
    if (person.leftOn || membership?.endedAt || (membership?.endsOn && membership.endsOn < today)) return 'ended';
    if (person.accountId && membership?.joinedAt) return 'admitted';
    return this.join(person, membership, arrival);
  }

  async tested({ organisationId, providerId, revision, personId, testedAt, problem, email, name }: TestOutcome): Promise<void> {
    await this.database.transaction({ organisationId, mode: 'write', actor: personId }, () => keepTest(providerId, { revision, testedAt, problem, email, name }));
  }

  /** Somebody the plan does not know yet. */
  private async bringIn({ accountId, email, name, arrivedAt }: Arrival): Promise<Admission> {
    const person = await insert(PersonRow, { name: tidy(name), email, title: null, teamId: null, accountId, leftOn: null, membershipVersion: 1 });
    await insert(MembershipRow, { personId: person.id, roles: ['reader'], endsOn: null, endedAt: null, invitedAt: null, joinedAt: arrivedAt });
    return this.note(person.id, ['reader'], arrivedAt);
  }

  private async join(person: PersonRow, membership: MembershipRow | null, { accountId, arrivedAt }: Arrival): Promise<Admission> {
    if (membership && !(await this.mayHave(membership, arrivedAt))) return 'not_admitted';
    const place = membership ?? (await insert(MembershipRow, { personId: person.id, roles: ['reader'], endsOn: null, endedAt: null, invitedAt: null, joinedAt: arrivedAt }));
    if (membership) {
      membership.joinedAt = arrivedAt;
      await saveVersioned(membership, membership.version);
    } else person.membershipVersion += 1;
    person.accountId = accountId;
    await saveVersioned(person, person.version);
    await withdrawInvitations(tx().organisationId, person.id);
    return this.note(person.id, place.roles, arrivedAt);
  }

  /** Power is worth nothing once whoever gave it may no longer invite: the same as with an invitation's link. */
  private async mayHave({ personId, roles }: MembershipRow, now: Date): Promise<boolean> {
    if (!needsSecondFactor(roles.filter(isRole))) return true;
    const inviterId = await findInviterOf(tx().organisationId, personId);
    if (!inviterId) return inviterId === null;
    return this.permissions.of(await listRolesInForce(inviterId, now)).has('organisations.people.manage');
  }

  private async note(personId: string, roles: readonly string[], at: Date): Promise<Admission> {
    await appendAudit('organisations.joined', { subjectId: personId, at, by: personId, detail: { roles: toWord(roles), way: 'single_sign_on' } });
    return 'admitted';
  }
}
