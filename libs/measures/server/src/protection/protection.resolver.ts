import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { loadPeople, PersonLink } from '@waymark/organisations/server';
import { Requires } from '@waymark/platform/server';
import { TightenProtectionInput } from './protection.inputs';
import { Protection, ProtectionPayload } from './protection.model';
import { readProtection } from './protection.queries';
import { ProtectionService } from './protection.service';

@Resolver(() => Protection)
export class ProtectionResolver {
  constructor(@Inject(ProtectionService) private readonly service: ProtectionService) {}

  @Query(() => Protection, { description: 'How small numbers about people are protected here.' })
  @Requires('measures.read')
  protection(): Promise<Protection> {
    return readProtection();
  }

  @Mutation(() => ProtectionPayload, { description: 'Protects small numbers more strictly. Nothing is ever laxer than the floor.' })
  @Requires('measures.protection.set')
  async tightenProtection(@Args('input', { description: 'What to make stricter.' }) input: TightenProtectionInput): Promise<ProtectionPayload> {
    return { revision: await this.service.tighten(input) };
  }

  @ResolveField(() => PersonLink, { nullable: true, description: 'Who last set it.' })
  async setBy({ setById }: Protection): Promise<PersonLink | null> {
    return setById ? loadPeople().load(setById) : null;
  }
}

@Resolver(() => ProtectionPayload)
export class ProtectionPayloadResolver {
  @ResolveField(() => Protection, { description: 'How small numbers are protected now.' })
  protection(): Promise<Protection> {
    return readProtection();
  }
}
