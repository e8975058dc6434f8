import { Loaded, NoAccessPage, type PageOf } from '@waymark/platform/web';
import type { PlanFilter } from './plan-filter';
import { PlanView } from './plan-view';
import { usePlan } from './use-plan';
import { useSteadyFilter } from './use-steady-filter';

/** One plan by its id: a team's, or one that is closed. */
export default function OnePlanPage({ params, search }: PageOf<'/$organisation/plans/$planId', PlanFilter>) {
  const filter = useSteadyFilter(search);
  return (
    <Loaded query={usePlan(params.planId)} lines={12} isPage>
      {({ plan }) =>
        plan === null ? (
          <NoAccessPage />
        ) : (
          <PlanView key={plan.id} plan={plan} filter={filter} organisation={params.organisation} />
        )
      }
    </Loaded>
  );
}
