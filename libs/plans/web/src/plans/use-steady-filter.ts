import { useMemo } from 'react';
import type { PlanFilter } from './plan-filter';

/** The same object for the same words in the address, so that what depends on the filter is worked out once. */
export function useSteadyFilter({ text, statuses, owner, flag }: PlanFilter): PlanFilter {
  const key = statuses.join();
  return useMemo(() => ({ text, statuses, owner, flag }), [text, key, owner, flag]);
}
