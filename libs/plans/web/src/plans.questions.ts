import { question, type PageQuestions } from '@waymark/platform/web';
import { ActionDocument } from './actions/action.generated';
import { MyWorkDocument } from './my-work/my-work.generated';
import { OverviewDocument } from './overview/overview.generated';
import { firstOfPlan } from './plans/first-of-plan';
import { PlanDocument } from './plans/plan.generated';

/** What the pages of plans read as soon as they open. */
export const plansQuestions: PageQuestions = {
  '/$organisation': () => [question(OverviewDocument, {})],
  '/$organisation/my-work': () => [question(MyWorkDocument, {})],
  '/$organisation/actions/$actionId/$slug': ({ actionId = '' }) => [question(ActionDocument, { id: actionId })],
  '/$organisation/plan': () => [question(PlanDocument, firstOfPlan())],
  '/$organisation/plans/$planId': ({ planId }) => [question(PlanDocument, firstOfPlan(planId))],
};
