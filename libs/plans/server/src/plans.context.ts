import type { ServerContext } from '@waymark/platform/server';
import { ActionRow } from './actions/action.entity';
import { Plans1763800010001 } from './migrations/1763800010001-plans';
import { ActionsRemember1763800010002 } from './migrations/1763800010002-actions-remember';
import { ImportedUpdates1763800010003 } from './migrations/1763800010003-imported-updates';
import { MilestoneRow } from './milestones/milestone.entity';
import { ObjectiveRow } from './objectives/objective.entity';
import { OutcomeRow } from './outcomes/outcome.entity';
import { PlansModule, plansResolvers } from './plans.module';
import { plansPermissions } from './plans.permissions';
import { PlanRow } from './plans/plan.entity';
import { plansExports } from './plans.exports';

/** What plans hands to the application that composes it. */
export const plans: ServerContext = {
  name: 'plans',
  module: PlansModule,
  entities: [PlanRow, ObjectiveRow, OutcomeRow, ActionRow, MilestoneRow],
  migrations: [Plans1763800010001, ActionsRemember1763800010002, ImportedUpdates1763800010003],
  permissions: plansPermissions,
  exports: plansExports,
  jobs: [],
  resolvers: plansResolvers,
};
