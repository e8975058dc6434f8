import { Inject } from '@nestjs/common';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { currentMember, listAddressesNotReached, loader, Requires } from '@waymark/platform/server';
import { TeamModel } from '../teams/team.model';
import { loadTeams } from '../teams/load-teams';
import { ProposedChange } from '../second-person/proposed-change.model';
import { ProposedChangesReader } from '../second-person/proposed-changes-reader';
import { AddPeopleArgs, PeopleArgs, PersonInput, RevisePersonArgs } from './people.inputs';
import { PeopleReader } from './people-reader';
import { PeopleService } from './people.service';
import { PeoplePayload, PersonModel, PersonPage, PersonPayload } from './person.model';

const loadNotReached = loader<string, boolean>(async (addresses) => {
  const found = await listAddressesNotReached(addresses);
  return addresses.map((address) => found.has(address.toLowerCase()));
});

@Resolver(() => PersonModel)
export class PeopleResolver {
  constructor(
    @Inject(PeopleService) private readonly service: PeopleService,
    @Inject(PeopleReader) private readonly reader: PeopleReader,
  ) {}

  @Query(() => PersonPage, { description: 'People by name.' })
  @Requires('organisations.people.read')
  people(@Args() args: PeopleArgs): Promise<PersonPage> {
    return this.reader.list(args);
  }

  @Mutation(() => PersonPayload, { description: 'Adds a person. With roles and an e-mail address an invitation is sent.' })
  @Requires('organisations.people.manage')
  async addPerson(@Args() person: PersonInput): Promise<PersonPayload> {
    const [added] = await this.service.add([person]);
    return { ...added! };
  }

  @Mutation(() => PeoplePayload, { description: 'Adds several people: all of them, or none when one is refused.' })
  @Requires('organisations.people.manage')
  async addPeople(@Args() { people }: AddPeopleArgs): Promise<PeoplePayload> {
    const added = await this.service.add(people);
    return { personIds: added.map(({ personId }) => personId), proposalIds: added.flatMap(({ proposalId }) => proposalId ?? []) };
  }

  @Mutation(() => PersonPayload, { description: 'Corrects name or title, or moves a person to another team.' })
  @Requires('organisations.people.manage')
  async revisePerson(@Args() revision: RevisePersonArgs): Promise<PersonPayload> {
    await this.service.revise(revision);
    return { personId: revision.id, proposalId: null };
  }

  @ResolveField(() => Boolean, { description: 'Whether the last mail to them could not be delivered yet; shown to admins, false for others.' })
  async isMailFailing(@Parent() { email }: PersonModel): Promise<boolean> {
    return email !== null && (await currentMember()).permissions.has('organisations.people.manage') && loadNotReached().load(email);
  }

  @ResolveField(() => TeamModel, { nullable: true, description: 'Their team.' })
  async team(@Parent() person: PersonModel): Promise<TeamModel | null> {
    return person.teamId ? loadTeams().load(person.teamId) : null;
  }
}

@Resolver(() => PersonPayload)
export class PersonPayloadResolver {
  constructor(
    @Inject(PeopleReader) private readonly reader: PeopleReader,
    @Inject(ProposedChangesReader) private readonly proposals: ProposedChangesReader,
  ) {}

  @ResolveField(() => ProposedChange, { nullable: true, description: 'The change that waits for a second admin; null when all is done.' })
  async proposal(@Parent() { proposalId }: PersonPayload): Promise<ProposedChange | null> {
    return proposalId ? this.proposals.get(proposalId) : null;
  }

  @ResolveField(() => PersonModel, { description: 'The person as they are now.' })
  async person(@Parent() payload: PersonPayload): Promise<PersonModel> {
    const [person] = await this.reader.get([payload.personId]);
    return person!;
  }
}

@Resolver(() => PeoplePayload)
export class PeoplePayloadResolver {
  constructor(
    @Inject(PeopleReader) private readonly reader: PeopleReader,
    @Inject(ProposedChangesReader) private readonly proposals: ProposedChangesReader,
  ) {}

  @ResolveField(() => [ProposedChange], { description: 'The changes that wait for a second admin: one for each who is given power.' })
  async waiting(@Parent() { proposalIds }: PeoplePayload): Promise<ProposedChange[]> {
    return Promise.all(proposalIds.map((id) => this.proposals.get(id)));
  }

  @ResolveField(() => [PersonModel], { description: 'The people added, in the order given.' })
  people(@Parent() payload: PeoplePayload): Promise<PersonModel[]> {
    return this.reader.get(payload.personIds);
  }
}
