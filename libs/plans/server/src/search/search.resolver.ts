import { Inject } from '@nestjs/common';
import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '@waymark/platform/server';
import { pageSize } from '../cursor';
import { SearchHit } from './search.model';
import { SearchService } from './search.service';

@Resolver(() => SearchHit)
export class SearchResolver {
  constructor(@Inject(SearchService) private readonly service: SearchService) {}

  @Query(() => SearchHit, { nullable: true, description: 'What has a label such as 1.2.2 or M1.9 now; null when nothing has. Labels move, ids do not.' })
  @Requires('plans.read')
  findByReference(
    @Args('reference', { type: () => String, description: 'The label.' }) reference: string,
    @Args('planId', { type: () => ID, nullable: true, description: "The plan; without it the organisation's current one." }) planId?: string | null,
  ): Promise<SearchHit | null> {
    return this.service.findByReference(planId, reference);
  }

  @Query(() => [SearchHit], { description: 'Actions, outcomes, objectives, measures, people and plans, by label or by words; the best first.' })
  @Requires('plans.read')
  search(
    @Args('text', { type: () => String, description: 'A label, or words that must all be found.' }) text: string,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20, description: 'How many at most, up to 100.' }) first?: number | null,
  ): Promise<SearchHit[]> {
    return this.service.search(text, pageSize(first, 20));
  }
}
