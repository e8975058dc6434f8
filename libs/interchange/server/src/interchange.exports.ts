import { type ContextExports, leftOut } from '@waymark/platform/server';
import { planFiles } from './exports/plan-files';

/** Plans go along as files that another Waymark reads in. */
export const interchangeExports: ContextExports = {
  tables: {
    'interchange.plan_import': leftOut('Copies of files on their way into a plan, let go of after a week; what was confirmed is in the plan.'),
  },
  files: planFiles,
};
