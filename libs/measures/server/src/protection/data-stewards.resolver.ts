import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { loadPeople, PersonLink } from '@waymark/organisations/server';
import { platformError } from '@waymark/platform/domain';
import { Requires } from '@waymark/platform/server';
import { DataSteward, DataStewardPayload } from './data-steward.model';
import { findDataSteward, listDataStewards } from './data-stewards.queries';
import { DataStewardsService } from './data-stewards.service';

@Resolver(() => DataSteward)
export class DataStewardsResolver {
  constructor(@Inject(DataStewardsService) private readonly service: DataStewardsService) {}

  @Query(() => [DataSteward], { description: 'Everybody who may look at exact figures.' })
  @Requires('measures.read')
  dataStewards(): Promise<DataSteward[]> {
    return listDataStewards();
  }

  @Mutation(() => DataStewardPayload, { description: 'Names somebody else as a data steward, who may look at exact figures.' })
  @Requires('measures.protection.set')
  async nameDataSteward(@Args('personId', { type: () => ID, description: 'Who; never oneself.' }) personId: string): Promise<DataStewardPayload> {
    return { stewardId: await this.service.name(personId) };
  }

  @Mutation(() => DataStewardPayload, { description: 'Ends that somebody may look at exact figures.' })
  @Requires('measures.protection.set')
  async endDataSteward(
    @Args('id', { type: () => ID, description: 'The data steward.' }) id: string,
    @Args('version', { type: () => Int, description: 'The version that the page showed.' }) version: number,
  ): Promise<DataStewardPayload> {
    return { stewardId: await this.service.end(id, version) };
  }

  @ResolveField(() => PersonLink, { description: 'Who it is.' })
  person({ personId }: DataSteward): Promise<PersonLink> {
    return loadPeople().load(personId);
  }

  @ResolveField(() => PersonLink, { description: 'Who named them.' })
  namedBy({ namedById }: DataSteward): Promise<PersonLink> {
    return loadPeople().load(namedById);
  }
}

@Resolver(() => DataStewardPayload)
export class DataStewardPayloadResolver {
  @ResolveField(() => DataSteward, { description: 'The data steward as they are now.' })
  async steward({ stewardId }: DataStewardPayload): Promise<DataSteward> {
    const steward = await findDataSteward(stewardId);
    if (!steward) throw platformError('platform.not_found');
    return steward;
  }
}
