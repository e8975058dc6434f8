import { type ContextExports, exported } from '@waymark/platform/server';

/** All of a plan goes along when an organisation takes everything. */
export const plansExports: ContextExports = {
  tables: {
    'plans.plan': exported(),
    'plans.objective': exported(),
    'plans.outcome': exported(),
    'plans.action': exported(),
    'plans.action_outcome': exported(),
    'plans.action_contributor': exported(),
    'plans.milestone': exported(),
    'plans.evidence': exported(),
    'plans.status_update': exported(),
    'plans.plan_change': exported(),
  },
};
