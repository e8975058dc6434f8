import { deliveryStatuses, statusWord } from '@waymark/platform/web';
import type { plansText } from '../plans.text';
import type { PlanAction } from './use-plan';

/** "23 actions: 5 complete, 9 on track", with only the statuses that occur. */
export function countsSentence(t: typeof plansText, actions: readonly PlanAction[]): string {
  const parts = deliveryStatuses.flatMap((status) => {
    const count = actions.filter((action) => action.status === status).length;
    return count === 0 ? [] : [t('plans.count_of', { count, status: statusWord(status).toLowerCase() })];
  });
  const all = t('plans.action_count', { count: actions.length });
  return parts.length === 0 ? all : t('plans.counts', { all, parts: parts.join(', ') });
}
