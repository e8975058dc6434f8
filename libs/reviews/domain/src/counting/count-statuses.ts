import type { DeliveryStatus } from '@waymark/plans/domain';
import type { PaperAction, PaperCount } from '../document/review-paper';

/** The order in which statuses are counted, in every table. */
export const countedStatuses: readonly DeliveryStatus[] = ['complete', 'on_track', 'at_risk', 'off_track', 'not_started', 'paused', 'withdrawn'];

type Counted = Pick<PaperAction, 'id' | 'reference' | 'status' | 'statusThen'>;

/**
 * How many actions stood then and stand now at each status, and which came to it. An action that serves several outcomes is handed
 * in once; what did not exist then is counted now only, and has come from nowhere.
 * @param isThenKnown false where nothing is known of then, as in the first review of a plan.
 */
export function countStatuses(actions: readonly Counted[], isThenKnown: boolean): PaperCount[] {
  return countedStatuses.map((status) => {
    const here = actions.filter((action) => action.status === status);
    const moved = isThenKnown ? here.filter(({ statusThen }) => statusThen !== status) : [];
    return {
      status,
      then: isThenKnown ? actions.filter(({ statusThen }) => statusThen === status).length : null,
      now: here.length,
      movedHere: moved.map(({ id, reference, statusThen }) => ({ actionId: id, reference, from: statusThen })),
    };
  });
}
