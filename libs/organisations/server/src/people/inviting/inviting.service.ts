import { Inject, Injectable } from '@nestjs/common';
import { inOrder, isRaised, needsSecondFactor, type Role } from '@waymark/organisations/domain';
import { DomainError } from '@waymark/platform/domain';
import { Clock, currentMember, requireProof, saveVersioned, take } from '@waymark/platform/server';
import { organisationsError } from '../../organisations.errors';
import { lockOrganisation } from '../../organisations/organisations.queries';
import { requireFreeEmail } from '../add-person';
import { takeMembershipOf } from '../membership.queries';
import { requireLastDay } from '../membership-rules';
import { MembershipsService } from '../memberships.service';
import { PeopleService } from '../people.service';
import { PersonRow } from '../person.entity';
import { raiseRoles } from '../raise-roles';
import type { InvitedPersonInput } from './inviting.inputs';
import type { InvitedPerson, PreviewedInvitation } from './inviting.model';
import { previewInvitations } from './preview-invitations';

/** Invites many at once: all of them, or none. */
@Injectable()
export class InvitingService {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(MembershipsService) private readonly memberships: MembershipsService,
    @Inject(PeopleService) private readonly people: PeopleService,
  ) {}

  async preview(text: string): Promise<PreviewedInvitation[]> {
    return previewInvitations(text, this.clock.today((await currentMember()).timeZone));
  }

  /** Power waits for a second admin; whoever is given some is invited with the rest, as a reader at least. */
  async invite(people: readonly InvitedPersonInput[]): Promise<InvitedPerson[]> {
    if (people.some(({ roles }) => isRaised([], roles))) await requireProof();
    await lockOrganisation();
    const invited: InvitedPerson[] = [];
    for (const [at, person] of people.entries()) invited.push(await inRow(at, () => this.inviteOne(person)));
    return invited;
  }

  private async inviteOne(given: InvitedPersonInput): Promise<InvitedPerson> {
    if (given.roles.length === 0) throw organisationsError('organisations.roles.needed', { field: 'roles' });
    if (!given.email) throw organisationsError('organisations.person.email_needed', { field: 'email' });
    requireLastDay(given.roles, given.membershipEndsOn);
    const wanted = inOrder(given.roles);
    const plain = wanted.filter((role) => !needsSecondFactor([role]));
    const roles: Role[] = plain.length > 0 ? plain : ['reader'];
    const personId = given.personId ? await this.giveAddress(given.personId, { ...given, roles }) : (await this.people.add([{ ...given, roles }]))[0]!.personId;
    const waits = isRaised([], wanted) && (await this.raise(personId, wanted, given.membershipEndsOn ?? null));
    const { name, email } = await take(PersonRow, personId);
    return { personId, name, email: email!, roles: waits || !isRaised([], wanted) ? roles : wanted, waitingRoles: waits ? wanted.filter((role) => needsSecondFactor([role])) : [] };
  }

  /** Whom the plan only names so far gets an address, and is invited there. */
  private async giveAddress(personId: string, { email, roles, membershipEndsOn = null }: InvitedPersonInput): Promise<string> {
    const person = await take(PersonRow, personId);
    const existing = await takeMembershipOf(personId);
    if (existing || person.accountId || person.leftOn) throw organisationsError('organisations.person.email_taken', { name: person.name, field: 'email' } as { name: string });
    if (email!.trim().toLowerCase() !== person.email?.toLowerCase()) await requireFreeEmail(email!);
    person.email = email!.trim();
    await saveVersioned(person, person.version);
    await this.memberships.changeRoles({ personId, version: person.version, roles, membershipEndsOn });
    return personId;
  }

  /** @returns whether it waits. */
  private async raise(personId: string, roles: Role[], membershipEndsOn: string | null): Promise<boolean> {
    const person = await take(PersonRow, personId);
    const membership = await takeMembershipOf(personId);
    return (await raiseRoles(person, { roles: membership!.roles, endsOn: membership!.endsOn }, { roles, membershipEndsOn })) !== null;
  }
}

/** What is wrong with somebody is said beside their row. */
async function inRow<Value>(at: number, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DomainError) || typeof error.facts['field'] !== 'string') throw error;
    throw new DomainError(error.code, error.message, { ...error.facts, field: `people.${at}.${error.facts['field']}` });
  }
}
