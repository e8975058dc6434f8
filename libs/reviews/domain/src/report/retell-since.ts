import { addDays, daysBetween } from '@waymark/platform/domain';
import type { PaperAction, ReviewPaper } from '../document/review-paper';
import { dayOf, statusOrder } from './words';

type Event = PaperAction['events'][number];

/** What happened to an action between two papers, told from how it stood in each. */
function eventsBetween(then: PaperAction | undefined, now: PaperAction): Event[] {
  if (!then) return ['added'];
  const happened: readonly (readonly [Event, boolean])[] = [
    ['started', then.status === 'not_started' && now.status !== 'not_started' && now.status !== 'withdrawn'],
    ['completed', then.status !== 'complete' && now.status === 'complete'],
    ['withdrawn', then.status !== 'withdrawn' && now.status === 'withdrawn'],
    ['slipped', isLater(then, now)],
    ['reworded', then.title !== now.title],
    ['owner_changed', then.ownerName !== now.ownerName],
  ];
  return happened.filter(([, isSo]) => isSo).map(([event]) => event);
}

const isLater = (then: PaperAction, now: PaperAction): boolean => then.dueOn !== null && now.dueOn !== null && daysBetween(then.dueOn, now.dueOn) > 0;

function retellAction(then: PaperAction | undefined, now: PaperAction): PaperAction {
  return {
    ...now,
    statusThen: then?.status ?? null,
    dueOnThen: then?.dueOn ?? null,
    timesSlippedSince: then ? (isLater(then, now) ? Math.max(1, now.timesSlipped - then.timesSlipped) : 0) : now.timesSlipped,
    events: eventsBetween(then, now),
  };
}

/** The same paper, told since another review than the one before: statuses, due dates and events as they stood in that one. */
export function retellSince(paper: ReviewPaper, earlier: ReviewPaper, fingerprint: string): ReviewPaper {
  const before = new Map(earlier.actions.map((action) => [action.id, action]));
  // Withdrawn long before the earlier review, it is no news.
  const actions = paper.actions.map((action) => retellAction(before.get(action.id), action)).filter(({ status, statusThen }) => status !== 'withdrawn' || statusThen !== 'withdrawn');
  const counts = statusOrder.map((status) => ({
    status,
    then: earlier.actions.filter((action) => action.status === status).length,
    now: actions.filter((action) => action.status === status).length,
    movedHere: actions.filter((action) => action.status === status && action.statusThen !== status).map(({ id, reference, statusThen }) => ({ actionId: id, reference, from: statusThen })),
  }));
  const { id, number, title } = earlier.review;
  return { ...paper, previous: { reviewId: id, number, title, fingerprint }, since: addDays(dayOf(earlier.factsFrozenAt), 1), actions, counts };
}
