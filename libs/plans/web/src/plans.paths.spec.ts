import { expect, test } from '@jest/globals';
import * as paths from './plans.paths';

const action = { id: 'a1', slug: 'review-pay' };

test('every address of plans', () => {
  const addresses: Record<keyof typeof paths, string> = {
    actionPath: paths.actionPath('northmoor', action),
    importPath: paths.importPath('northmoor', 'p1'),
    measurePagePath: paths.measurePagePath('northmoor', { id: 'm1', statement: 'The pay gap closes' }),
    myWorkPath: paths.myWorkPath('northmoor'),
    onePlanPath: paths.onePlanPath('northmoor', 'p1', { statuses: ['AT_RISK'] }),
    overviewPath: paths.overviewPath('northmoor'),
    planChangesPath: paths.planChangesPath('northmoor', { planId: 'p1', since: '2026-05-22' }),
    planFilePath: paths.planFilePath('northmoor', 'p1', 'xlsx'),
    planPath: paths.planPath('northmoor', { owner: 'me', flag: 'overdue' }, 'outcome-o1'),
    planReferencePath: paths.planReferencePath('northmoor', '1.2.2'),
    planSettingsPath: paths.planSettingsPath('northmoor'),
  };
  expect(addresses).toMatchInlineSnapshot(`
   {
     "actionPath": "/northmoor/actions/a1/review-pay",
     "importPath": "/northmoor/import?plan=p1",
     "measurePagePath": "/northmoor/measures/m1/the-pay-gap-closes",
     "myWorkPath": "/northmoor/my-work",
     "onePlanPath": "/northmoor/plans/p1?status=atrisk",
     "overviewPath": "/northmoor",
     "planChangesPath": "/northmoor/plan/changes?plan=p1&since=2026-05-22",
     "planFilePath": "/interchange/plans/p1.xlsx?organisation=northmoor",
     "planPath": "/northmoor/plan?owner=me&show=overdue#outcome-o1",
     "planReferencePath": "/northmoor/plan/1.2.2",
     "planSettingsPath": "/northmoor/settings/plan",
   }
  `);
});
