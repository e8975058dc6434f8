import { Inject, Module } from '@nestjs/common';
import { Clock } from '@waymark/platform/server';
import { CompletionResolver, WithdrawalResolver } from './actions/action-endings.resolver';
import { ActionFieldsResolver } from './actions/action-fields.resolver';
import { ActionReader } from './actions/action-reader';
import { ActionsResolver } from './actions/actions.resolver';
import { ActionsService } from './actions/actions.service';
import { AssignActionsResolver } from './actions/assign-actions.resolver';
import { OwnedActionsResolver } from './actions/owned-actions.resolver';
import { ReviseActionsService } from './actions/revise-actions.service';
import { PlanChangesResolver } from './changes/plan-changes.resolver';
import { dateChangesBy } from './changes/record-change';
import { EvidenceResolver } from './evidence/evidence.resolver';
import { EvidenceService } from './evidence/evidence.service';
import { registerPlanBelongings } from './leaving/plan-belongings';
import { MilestonesResolver } from './milestones/milestones.resolver';
import { MilestonesService } from './milestones/milestones.service';
import { MyWorkResolver } from './my-work/my-work.resolver';
import { MyWorkService } from './my-work/my-work.service';
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
import { nameInAccessLog } from './subjects/audited-subjects';
import { registerPlanActivity } from './subjects/plan-activity';
import { registerPlanSubjects } from './subjects/plan-subjects';
import { StatusUpdateResolver } from './updates/status-update.resolver';
import { TimelineResolver } from './updates/timeline.resolver';
import { UpdatesResolver } from './updates/updates.resolver';
import { UpdatesService } from './updates/updates.service';

/** Who answers, one noun a line. */
export const plansResolvers = [
  ActionFieldsResolver,
  ActionsResolver,
  AssignActionsResolver,
  CompletionResolver,
  EvidenceResolver,
  MilestonesResolver,
  MyWorkResolver,
  ObjectivesResolver,
  OutcomesResolver,
  OverviewResolver,
  OwnedActionsResolver,
  PlanChangesResolver,
  PlanLinkResolver,
  PlanResolver,
  PlansResolver,
  SearchResolver,
  StatusUpdateResolver,
  TimelineResolver,
  UpdatesResolver,
  WithdrawalResolver,
] as const;

/** Who does the work; other contexts may ask for them. */
const services = [
  ActionReader,
  ActionsService,
  EvidenceService,
  MilestonesService,
  MyWorkService,
  ObjectivesService,
  OutcomesService,
  OverviewReader,
  PlanReader,
  PlansService,
  ReviseActionsService,
  SearchService,
  UpdatesService,
] as const;

@Module({ providers: [...plansResolvers, ...services], exports: [...services] })
export class PlansModule {
  constructor(@Inject(Clock) clock: Clock) {
    dateChangesBy(clock);
    registerPlanSubjects();
    nameInAccessLog('plan', ['plans.approved', 'plans.closed', 'plans.reopened']);
    registerPlanActivity();
    registerPlanBelongings();
  }
}
