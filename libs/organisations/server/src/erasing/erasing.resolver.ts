import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Requires } from '@waymark/platform/server';
import { PeopleReader } from '../people/people-reader';
import { PersonModel } from '../people/person.model';
import { ErasePersonPayload, ErasurePreview } from './erasing.model';
import { ErasingService } from './erasing.service';

const person = () => Args('personId', { type: () => ID, description: 'The person.' });

@Resolver(() => ErasePersonPayload)
export class ErasingResolver {
  constructor(
    @Inject(ErasingService) private readonly service: ErasingService,
    @Inject(PeopleReader) private readonly people: PeopleReader,
  ) {}

  @Query(() => ErasurePreview, { description: 'What erasing somebody would leave as it is.' })
  @Requires('organisations.people.manage')
  erasurePreview(@person() personId: string): Promise<ErasurePreview> {
    return this.service.preview(personId);
  }

  @Mutation(() => ErasePersonPayload, { description: 'Erases name, address, title and account of somebody who has left, for ever. Waits for a second admin, where there is one.' })
  @Requires('organisations.people.manage', { stepUp: true })
  async erasePerson(@person() personId: string, @Args('version', { type: () => Int, description: 'The version of the person that you saw.' }) version: number): Promise<ErasePersonPayload> {
    const { isMade } = await this.service.erase(personId, version);
    return { personId, isMade };
  }

  @ResolveField(() => PersonModel, { description: 'The person as they are now.' })
  async person(@Parent() { personId }: ErasePersonPayload): Promise<PersonModel> {
    const [found] = await this.people.get([personId]);
    return found!;
  }
}

@Resolver(() => ErasurePreview)
export class ErasurePreviewResolver {
  constructor(@Inject(PeopleReader) private readonly people: PeopleReader) {}

  @ResolveField(() => PersonModel, { description: 'The person.' })
  async person(@Parent() { personId }: ErasurePreview): Promise<PersonModel> {
    const [found] = await this.people.get([personId]);
    return found!;
  }
}
