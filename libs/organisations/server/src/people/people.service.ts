import { Inject, Injectable } from '@nestjs/common';
import { withdrawInvitations } from '@waymark/identity/server';
import { isRaised, tidy } from '@waymark/organisations/domain';
import { Clock, CONFIG, type Config, currentMember, type Member, requireProof, saveVersioned, take, tx } from '@waymark/platform/server';
import { lockOrganisation } from '../organisations/organisations.queries';
import { requireOpenParent } from '../teams/teams.service';
import { listTeamNodes } from '../teams/teams.queries';
import { canChange } from '../erasing/erasing.policy';
import { organisationsError } from '../organisations.errors';
import { addPerson, requireFreeEmail } from './add-person';
import { invite } from './invite';
import { takeMembershipOf } from './membership.queries';
import { enforce, requireLastDay, requireNotPast } from './membership-rules';
import type { PersonInput, RevisePersonArgs } from './people.inputs';
import { PersonRow } from './person.entity';
import { raiseRoles, requireSamePersonInPower } from './raise-roles';

/** Somebody who was added, and the change that waits for a second admin before they may do what was asked for. */
export interface Added {
  readonly personId: string;
  readonly proposalId: string | null;
}

/** Adds people and keeps what is said of them right. */
@Injectable()
export class PeopleService {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Adds people, all or none, and invites those who are given roles. Who is given power is added without a place, until a second admin
   * agrees where there is one, and is invited then.
   */
  async add(people: readonly PersonInput[]): Promise<Added[]> {
    const viewer = await currentMember();
    if (people.some(({ roles }) => isRaised([], roles))) await requireProof();
    await lockOrganisation();
    const added: Added[] = [];
    for (const input of people) {
      requireNotPast(input.membershipEndsOn, this.clock.today(viewer.timeZone));
      requireLastDay(input.roles, input.membershipEndsOn);
      added.push(isRaised([], input.roles) ? await this.addWithPower(input) : await this.addPlain(input, viewer));
    }
    return added;
  }

  private async addPlain(input: PersonInput, viewer: Member): Promise<Added> {
    const person = await addPerson(input);
    if (person.email && input.roles.length > 0) await this.invite(person, viewer);
    return { personId: person.id, proposalId: null };
  }

  private async addWithPower({ roles, membershipEndsOn, ...input }: PersonInput): Promise<Added> {
    const person = await addPerson({ ...input, roles: [] });
    return { personId: person.id, proposalId: await raiseRoles(person, { roles: [], endsOn: null }, { roles, membershipEndsOn: membershipEndsOn ?? null }) };
  }

  /** Corrects a name or title, or moves somebody to another team. */
  async revise({ id, version, name, email, title, teamId }: RevisePersonArgs): Promise<void> {
    if (email !== undefined) await lockOrganisation();
    const person = await take(PersonRow, id);
    enforce(canChange({ isErased: person.erasedAt !== null }));
    const address = email === undefined ? person.email : email?.trim() || null;
    const isMoved = address !== person.email;
    if (isMoved) await this.changeEmail(person, address);
    if (name) person.name = tidy(name);
    if (title !== undefined) person.title = title && tidy(title) ? tidy(title) : null;
    if (teamId !== undefined && teamId !== person.teamId) {
      requireOpenParent(await listTeamNodes(), teamId);
      person.teamId = teamId;
    }
    await saveVersioned(person, version);
    if (isMoved) await this.inviteAgain(person);
  }

  /** Until somebody has an account their address is only what others know of them. */
  private async changeEmail(person: PersonRow, email: string | null): Promise<void> {
    if (person.accountId) throw organisationsError('organisations.person.email_is_account', { field: 'email' });
    const membership = await takeMembershipOf(person.id);
    if (membership && !membership.endedAt) await requireSamePersonInPower(membership, this.clock.now());
    if (email && email.toLowerCase() !== person.email?.toLowerCase()) await requireFreeEmail(email);
    person.email = email;
  }

  /** The link that went to the old address must open nothing; whoever has a place already gets one at the new address. */
  private async inviteAgain(person: PersonRow): Promise<void> {
    await withdrawInvitations(tx().organisationId, person.id);
    const membership = await takeMembershipOf(person.id);
    if (!membership || membership.endedAt) return;
    if (!person.email) throw organisationsError('organisations.person.email_needed', { field: 'email' });
    await this.invite(person, await currentMember());
  }

  private async invite(person: PersonRow, inviter: Member): Promise<void> {
    const now = this.clock.now();
    await invite({ personId: person.id, personName: person.name, email: person.email!, invitedBy: inviter.personId, invitedByName: inviter.name, now, publicUrl: this.config.publicUrl });
    const membership = await takeMembershipOf(person.id);
    membership!.invitedAt = now;
    await saveVersioned(membership!, membership!.version);
  }
}
