import { deliveryStatuses, type DeliveryStatusName } from '@waymark/platform/web';
import type { MovedGroup, OverviewObjective } from './use-overview';

/** How many actions of an objective have come to each status, completions first. */
export function movedIn(objective: Pick<OverviewObjective, 'outcomes'>, moved: readonly MovedGroup[]): { to: DeliveryStatusName; count: number }[] {
  const own = new Set(
    objective.outcomes.flatMap(({ id, actions }) => actions.filter(({ outcomes }) => (outcomes[0]?.id ?? id) === id).map((action) => action.id)),
  );
  const counts = new Map<DeliveryStatusName, number>();
  for (const { to, actions } of moved) {
    const count = actions.filter(({ id }) => own.has(id)).length;
    if (count > 0) counts.set(to, (counts.get(to) ?? 0) + count);
  }
  return deliveryStatuses.flatMap((to) => (counts.has(to) ? [{ to, count: counts.get(to)! }] : []));
}
