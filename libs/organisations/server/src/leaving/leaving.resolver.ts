import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Requires } from '@waymark/platform/server';
import { PeopleReader } from '../people/people-reader';
import { PersonModel } from '../people/person.model';
import { HandOverInput, UnfitSuccessionsArgs } from './leaving.inputs';
import { HandOverPayload, Leaving, UnfitSuccession } from './leaving.model';
import { LeavingService } from './leaving.service';

@Resolver(() => Leaving)
export class LeavingResolver {
  constructor(
    @Inject(LeavingService) private readonly service: LeavingService,
    @Inject(PeopleReader) private readonly reader: PeopleReader,
  ) {}

  @Query(() => Leaving, { description: 'What is somebody’s to do, for handing it over when they leave.' })
  @Requires('organisations.people.manage')
  leaving(@Args('personId', { type: () => ID, description: 'The person.' }) personId: string): Promise<Leaving> {
    return this.service.show(personId);
  }

  @Query(() => [UnfitSuccession], { description: 'What of somebody’s another person cannot take over, and why.' })
  @Requires('organisations.people.manage')
  unfitSuccessions(@Args() { personId, successorId }: UnfitSuccessionsArgs): Promise<UnfitSuccession[]> {
    return this.service.listUnfit(personId, successorId);
  }

  @Mutation(() => HandOverPayload, { description: 'Hands over all that is somebody’s and ends their membership: all of it, or nothing when one part is refused.' })
  @Requires('organisations.people.manage')
  handOver(@Args('input', { description: 'Who leaves, and who takes what over.' }) input: HandOverInput): Promise<HandOverPayload> {
    return this.service.handOver(input);
  }

  @ResolveField(() => PersonModel, { description: 'Who leaves.' })
  async person(@Parent() { personId }: Leaving): Promise<PersonModel> {
    const [person] = await this.reader.get([personId]);
    return person!;
  }
}

@Resolver(() => HandOverPayload)
export class HandOverPayloadResolver {
  constructor(@Inject(PeopleReader) private readonly reader: PeopleReader) {}

  @ResolveField(() => PersonModel, { description: 'The person as they are now.' })
  async person(@Parent() { personId }: HandOverPayload): Promise<PersonModel> {
    const [person] = await this.reader.get([personId]);
    return person!;
  }
}
