import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { currentMember, loader, Requires } from '@waymark/platform/server';
import { loadPeople } from '../people/load-people';
import { PersonLink } from '../people/person-link.model';
import { PersonModel } from '../people/person.model';
import { DecisionsService } from './decisions.service';
import { ProposedChange, ProposedChangePage, ProposedChangePayload, ProposedChangesArgs, RefuseChangeArgs } from './proposed-change.model';
import { ProposedChangesReader } from './proposed-changes-reader';

const MANAGE = 'organisations.people.manage';

@Resolver(() => ProposedChange)
export class ProposedChangesResolver {
  constructor(
    @Inject(DecisionsService) private readonly service: DecisionsService,
    @Inject(ProposedChangesReader) private readonly reader: ProposedChangesReader,
  ) {}

  @Query(() => ProposedChangePage, { description: 'Changes that take two admins: those that wait first, then those decided.' })
  @Requires(MANAGE)
  proposedChanges(@Args() args: ProposedChangesArgs): Promise<ProposedChangePage> {
    return this.reader.list(args);
  }

  @Mutation(() => ProposedChangePayload, { description: 'Confirms a change that another admin asked for, and makes it. When it can no longer be made it is closed as overtaken.' })
  @Requires(MANAGE, { stepUp: true })
  async confirmChange(@Args('id', { type: () => ID, description: 'The change.' }) id: string): Promise<ProposedChangePayload> {
    await this.service.confirm(id);
    return { proposalId: id };
  }

  @Mutation(() => ProposedChangePayload, { description: 'Refuses a change that another admin asked for, with a reason.' })
  @Requires(MANAGE)
  async refuseChange(@Args() { id, reason }: RefuseChangeArgs): Promise<ProposedChangePayload> {
    await this.service.refuse(id, reason);
    return { proposalId: id };
  }

  @Mutation(() => ProposedChangePayload, { description: 'Takes back a change that the viewer asked for.' })
  @Requires(MANAGE)
  async withdrawChange(@Args('id', { type: () => ID, description: 'The change.' }) id: string): Promise<ProposedChangePayload> {
    await this.service.withdraw(id);
    return { proposalId: id };
  }

  @ResolveField(() => PersonLink, { description: 'Who asked for it.' })
  proposedBy(@Parent() { proposedById }: ProposedChange): Promise<PersonLink> {
    return loadPeople().load(proposedById);
  }

  @ResolveField(() => PersonLink, { nullable: true, description: 'Who decided on it; null while it waits, and when its time ran out.' })
  async decidedBy(@Parent() { decidedById }: ProposedChange): Promise<PersonLink | null> {
    return decidedById ? loadPeople().load(decidedById) : null;
  }
}

@Resolver(() => ProposedChangePayload)
export class ProposedChangePayloadResolver {
  constructor(@Inject(ProposedChangesReader) private readonly reader: ProposedChangesReader) {}

  @ResolveField(() => ProposedChange, { description: 'The change as it is now.' })
  proposal(@Parent() { proposalId }: ProposedChangePayload): Promise<ProposedChange> {
    return this.reader.get(proposalId);
  }
}

@Resolver(() => PersonModel)
export class PersonWaitingResolver {
  constructor(@Inject(ProposedChangesReader) private readonly reader: ProposedChangesReader) {}

  private readonly waiting = loader<string, ProposedChange[]>(async (personIds) => {
    const found = await this.reader.listWaitingAbout(personIds);
    return personIds.map((id) => found.filter(({ subjectId }) => subjectId === id));
  });

  @ResolveField(() => [ProposedChange], { description: 'Changes about them that wait for a second admin; shown to admins, empty for others.' })
  async waitingChanges(@Parent() person: PersonModel): Promise<ProposedChange[]> {
    return (await currentMember()).permissions.has(MANAGE) ? this.waiting().load(person.id) : [];
  }
}
