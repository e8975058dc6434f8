import { Int, ResolveField, Resolver } from '@nestjs/graphql';
import { PlanLink } from './plan-link.model';
import { loadPlanCounts } from './plans.queries';
import { StatusCount } from './status-count.model';

@Resolver(() => PlanLink)
export class PlanLinkResolver {
  @ResolveField(() => [StatusCount], { description: 'Live actions by status.' })
  counts({ id }: PlanLink): Promise<StatusCount[]> {
    return loadPlanCounts().load(id);
  }

  @ResolveField(() => Int, { description: 'How many live actions it has.' })
  async actionCount({ id }: PlanLink): Promise<number> {
    return (await loadPlanCounts().load(id)).reduce((sum, { count }) => sum + count, 0);
  }
}
