import { Inject, Injectable } from '@nestjs/common';
import { withdrawInvitations } from '@waymark/identity/server';
import { isRaised, tidy } from '@waymark/organisations/domain';
import { Clock, CONFIG, type Config, currentMember, type Member, requireProof, saveVersioned, take, tx } from '@waymark/platform/server';
import { lockOrganisation } from '../organisations/organisations.queries';
import { requireOpenParent } from '../teams/teams.service';
import { listTeamNodes } from '../teams/teams.queries';
import { organisationsError } from '../organisations.errors';
import { addPerson, requireFreeEmail } from './add-person';
import { invite } from './invite';
import { takeMembershipOf } from './membership.queries';
import { requireNotPast } from './membership-rules';
import type { PersonInput, RevisePersonArgs } from './people.inputs';
import { PersonRow } from './person.entity';

/** Adds people and keeps what is said of them right. */
@Injectable()
export class PeopleService {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Adds people, all or none, invites those who are given roles, and gives their ids. */
  async add(people: readonly PersonInput[]): Promise<string[]> {
    const viewer = await currentMember();
    if (people.some(({ roles }) => isRaised([], roles))) await requireProof();
    await lockOrganisation();
    const ids: string[] = [];
    for (const input of people) {
      requireNotPast(input.membershipEndsOn, this.clock.today(viewer.timeZone));
      const person = await addPerson(input);
      if (person.email && input.roles.length > 0) await this.invite(person, viewer);
      ids.push(person.id);
    }
    return ids;
  }

  /** Corrects a name or title, or moves somebody to another team. */
  async revise({ id, version, name, email, title, teamId }: RevisePersonArgs): Promise<void> {
    if (email !== undefined) await lockOrganisation();
    const person = await take(PersonRow, id);
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
