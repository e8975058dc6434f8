import { Inject, Module } from '@nestjs/common';
import { Clock } from '@waymark/platform/server';
import { PlanChangesResolver } from './changes/plan-changes.resolver';
import { dateChangesBy } from './changes/record-change';
import { ObjectivesResolver } from './objectives/objectives.resolver';
import { ObjectivesService } from './objectives/objectives.service';
import { OutcomesResolver } from './outcomes/outcomes.resolver';
import { OutcomesService } from './outcomes/outcomes.service';
import { OverviewReader } from './overview/overview.reader';
import { OverviewResolver } from './overview/overview.resolver';
import { PlanLinkResolver } from './plans/plan-link.resolver';
import { PlanReader } from './plans/plan-reader';
import { PlanResolver } from './plans/plan.resolver';
import { PlansResolver } from './plans/plans.resolver';
import { PlansService } from './plans/plans.service';
import { SearchResolver } from './search/search.resolver';
import { SearchService } from './search/search.service';

/** Who answers, one noun a line. */
export const plansResolvers = [
  ObjectivesResolver,
  OutcomesResolver,
  OverviewResolver,
  PlanChangesResolver,
  PlanLinkResolver,
  PlanResolver,
  PlansResolver,
  SearchResolver,
] as const;

/** Who does the work; other contexts may ask for them. */
const services = [ObjectivesService, OutcomesService, OverviewReader, PlanReader, PlansService, SearchService] as const;

@Module({ providers: [...plansResolvers, ...services], exports: [...services] })
export class PlansModule {
  constructor(@Inject(Clock) clock: Clock) {
    dateChangesBy(clock);
  }
}
