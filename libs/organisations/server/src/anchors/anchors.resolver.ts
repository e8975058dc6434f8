import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Requires } from '@waymark/platform/server';
import { AnchorSettingModel, AnchorSettingPayload, NameAnchorAddressesArgs } from './anchors.model';
import { AnchorsService } from './anchors.service';

@Resolver(() => AnchorSettingModel)
export class AnchorsResolver {
  constructor(@Inject(AnchorsService) private readonly service: AnchorsService) {}

  @Query(() => AnchorSettingModel, { description: 'Who gets the end of the audit chain each day, and which went out last.' })
  @Requires('organisations.access_log.read')
  anchorSetting(): Promise<AnchorSettingModel> {
    return this.service.get();
  }

  @Mutation(() => AnchorSettingPayload, { description: 'Changes who gets the end of the audit chain each day.' })
  @Requires('organisations.settings.manage', { stepUp: true })
  async nameAnchorAddresses(@Args() { version, addresses }: NameAnchorAddressesArgs): Promise<AnchorSettingPayload> {
    await this.service.name(addresses, version);
    return { done: true };
  }
}

@Resolver(() => AnchorSettingPayload)
export class AnchorPayloadResolver {
  constructor(@Inject(AnchorsService) private readonly service: AnchorsService) {}

  @ResolveField(() => AnchorSettingModel, { description: 'The setting as it is now.' })
  setting(): Promise<AnchorSettingModel> {
    return this.service.get();
  }
}
