import { Inject, Injectable } from '@nestjs/common';
import { tidy } from '@waymark/organisations/domain';
import { Clock, CONFIG, type Config, currentMember, saveVersioned, take } from '@waymark/platform/server';
import { lockOrganisation } from '../organisations/organisations.queries';
import { requireOpenParent } from '../teams/teams.service';
import { listTeamNodes } from '../teams/teams.queries';
import { addPerson } from './add-person';
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
    await lockOrganisation();
    const ids: string[] = [];
    for (const input of people) {
      requireNotPast(input.membershipEndsOn, this.clock.today(viewer.timeZone));
      const person = await addPerson(input);
      if (person.email && input.roles.length > 0) await this.invite(person, viewer.name);
      ids.push(person.id);
    }
    return ids;
  }

  /** Corrects a name or title, or moves somebody to another team. */
  async revise({ id, version, name, title, teamId }: RevisePersonArgs): Promise<void> {
    const person = await take(PersonRow, id);
    if (name) person.name = tidy(name);
    if (title !== undefined) person.title = title && tidy(title) ? tidy(title) : null;
    if (teamId !== undefined && teamId !== person.teamId) {
      requireOpenParent(await listTeamNodes(), teamId);
      person.teamId = teamId;
    }
    await saveVersioned(person, version);
  }

  private async invite(person: PersonRow, invitedByName: string): Promise<void> {
    const now = this.clock.now();
    await invite({ personId: person.id, personName: person.name, email: person.email!, invitedByName, now, publicUrl: this.config.publicUrl });
    const membership = await takeMembershipOf(person.id);
    membership!.invitedAt = now;
    await saveVersioned(membership!, membership!.version);
  }
}
