import { Inject, Module } from '@nestjs/common';
import { Clock } from '@waymark/platform/server';
import { PlanChangesResolver } from './changes/plan-changes.resolver';
import { dateChangesBy } from './changes/record-change';
import { ObjectivesResolver } from './objectives/objectives.resolver';
import { ObjectivesService } from './objectives/objectives.service';
import { OutcomesResolver } from './outcomes/outcomes.resolver';
import { OutcomesService } from './outcomes/outcomes.service';
import { PlanLinkResolver } from './plans/plan-link.resolver';
import { PlanReader } from './plans/plan-reader';
import { PlanResolver } from './plans/plan.resolver';
import { PlansResolver } from './plans/plans.resolver';
import { PlansService } from './plans/plans.service';

/** Who answers, one noun a line. */
export const plansResolvers = [
  ObjectivesResolver,
  OutcomesResolver,
  PlanChangesResolver,
  PlanLinkResolver,
  PlanResolver,
  PlansResolver,
] as const;

/** Who does the work; other contexts may ask for them. */
const services = [ObjectivesService, OutcomesService, PlanReader, PlansService] as const;

@Module({ providers: [...plansResolvers, ...services], exports: [...services] })
export class PlansModule {
  constructor(@Inject(Clock) clock: Clock) {
    dateChangesBy(clock);
  }
}
