import { Loaded, type PageOf } from '@waymark/platform/web';
import { PlanEmpty } from './plan-empty';
import type { PlanFilter } from './plan-filter';
import { PlanView } from './plan-view';
import { usePlan } from './use-plan';
import { useSteadyFilter } from './use-steady-filter';

/** The organisation's plan. */
export default function PlanPage({ params, search }: PageOf<'/$organisation/plan', PlanFilter>) {
  const filter = useSteadyFilter(search);
  return (
    <Loaded query={usePlan()} lines={12} isPage>
      {({ plan }) =>
        plan === null ? (
          <PlanEmpty organisation={params.organisation} />
        ) : (
          <PlanView key={plan.id} plan={plan} filter={filter} organisation={params.organisation} />
        )
      }
    </Loaded>
  );
}
