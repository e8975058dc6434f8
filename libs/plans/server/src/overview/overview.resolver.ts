import { Inject } from '@nestjs/common';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '@waymark/platform/server';
import { Overview } from './overview.model';
import { OverviewReader } from './overview.reader';

@Resolver(() => Overview)
export class OverviewResolver {
  constructor(@Inject(OverviewReader) private readonly overviews: OverviewReader) {}

  @Query(() => Overview, { nullable: true, description: "Where a plan stands; without an id the organisation's current one, or null when there is none." })
  @Requires('plans.read')
  overview(@Args('planId', { type: () => ID, nullable: true, description: 'The plan.' }) planId?: string | null): Promise<Overview | null> {
    return this.overviews.find(planId);
  }
}
