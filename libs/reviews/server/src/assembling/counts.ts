import type { DeliveryStatus } from '@waymark/plans/domain';
import type { PaperAction, PaperCount } from '@waymark/reviews/domain';

/** What is done comes first, what is no longer to be done last. */
const ORDER: readonly DeliveryStatus[] = ['complete', 'on_track', 'at_risk', 'off_track', 'not_started', 'paused', 'withdrawn'];

/** How many actions stood and stand at each status, and which came to it. Of the withdrawn, those since the last review. */
export function toCounts(actions: readonly PaperAction[]): PaperCount[] {
  return ORDER.map((status) => {
    const here = actions.filter((action) => action.status === status);
    const moved = here.filter(({ statusThen }) => statusThen !== status);
    return {
      status,
      then: actions.filter(({ statusThen }) => statusThen === status).length,
      now: here.length,
      movedHere: moved.map(({ id, reference, statusThen }) => ({ actionId: id, reference, from: statusThen })),
    };
  });
}
