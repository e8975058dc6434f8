import { actionsOf, type DeliveryStatus, deliveryStatuses, groupBy, isLive, type StatusCount } from '@waymark/plans/domain';
import { toDay } from '@waymark/platform/domain';
import { loader } from '@waymark/platform/server';
import { findPlan } from '../plans/plans.queries';
import { type LoadedTree, loadPlanTree } from '../plans/plan-tree.queries';
import { type AccountAction, toAccountAction } from './account-action';
import { type AccountStretch, type ChangeRow, countStandings, listChangesSince, listEvidenceUntil, listStandings } from './plan-account.queries';

/** An outcome in the order of the plan. */
export interface AccountOutcome {
  readonly id: string;
  readonly reference: string;
  readonly statement: string;
  readonly objectiveId: string;
  readonly objectiveReference: string;
  readonly theme: string;
  readonly isWithdrawn: boolean;
}

export type AccountChange = Pick<ChangeRow, 'on' | 'kind' | 'reference' | 'subjectTitle' | 'from' | 'to' | 'reason' | 'by' | 'slippedDays'>;

/** What became of a plan in a stretch of its life. */
export interface PlanAccount {
  /** All of them, those that were withdrawn too. */
  readonly outcomes: readonly AccountOutcome[];
  /** Those that stand, and those that were withdrawn in the stretch, in the order of the plan. */
  readonly actions: readonly AccountAction[];
  /** The earliest first. */
  readonly changes: readonly AccountChange[];
}

const listOutcomes = ({ objectives }: LoadedTree, at: Date): AccountOutcome[] =>
  objectives.flatMap((objective) => objective.outcomes.map(({ id, reference, statement, withdrawnAt }) => ({
    id, reference, statement, objectiveId: objective.id, objectiveReference: objective.reference, theme: objective.theme, isWithdrawn: withdrawnAt !== null && new Date(withdrawnAt) <= at,
  })));

async function tellAccount(stretch: AccountStretch): Promise<PlanAccount> {
  const tree = await loadPlanTree(stretch.planId, toDay(stretch.at, stretch.timeZone));
  const plan = await findPlan(stretch.planId);
  const standings = new Map((await listStandings(stretch)).map((row) => [row.actionId, row]));
  const changes = await listChangesSince(stretch);
  const changesOf = groupBy(changes.filter(({ subject }) => subject === 'action'), ({ subjectId }) => subjectId);
  const evidenceOf = groupBy(await listEvidenceUntil(stretch), ({ actionId }) => actionId);
  const actions = actionsOf(tree).flatMap((action) => {
    const standing = standings.get(action.id);
    if (!standing) return [];
    const told = toAccountAction(action, { standing, changes: changesOf.get(action.id) ?? [], evidence: evidenceOf.get(action.id) ?? [], stretch, approvedOn: plan?.approvedOn ?? null, closedOn: plan?.closedOn ?? null });
    return told.status !== 'withdrawn' || told.statusThen !== 'withdrawn' ? [told] : [];
  });
  const told = changes.filter(({ isLater, kind }) => !isLater && kind !== 'approved');
  return {
    outcomes: listOutcomes(tree, stretch.at),
    actions,
    changes: told.map(({ on, kind, reference, subjectTitle, from, to, reason, by, slippedDays: days }) => ({ on, kind, reference, subjectTitle, from, to, reason, by, slippedDays: days })),
  };
}

const KEY_PARTS = ' ';

/** Told once for all audiences of a paper: nothing of it hangs on who reads. */
const accounts = loader<string, PlanAccount>((keys) =>
  Promise.all(keys.map((key) => {
    const [planId, from, at, timeZone] = key.split(KEY_PARTS) as [string, string, string, string];
    return tellAccount({ planId, from: new Date(from), at: new Date(at), timeZone });
  })));

/**
 * What became of a plan between two moments: how its actions stood then and now, what slipped, what was changed and why. What was
 * recorded after the end is thought away, so that a past stretch is told as it was; only labels are those of today. A few
 * statements, however many actions there are. Empty for an id of no plan here.
 */
export const readPlanAccount = ({ planId, from, at, timeZone }: AccountStretch): Promise<PlanAccount> => accounts().load([planId, from.toISOString(), at.toISOString(), timeZone].join(KEY_PARTS));

/** How many actions of plans stood at each status at a moment, by plan; every status is there but withdrawn. One statement. */
export async function countActionsAt(planIds: readonly string[], at: Date): Promise<ReadonlyMap<string, readonly StatusCount[]>> {
  const rows = planIds.length === 0 ? [] : await countStandings(planIds, at);
  const countOf = (planId: string, status: DeliveryStatus) => rows.find((row) => row.planId === planId && row.status === status)?.count ?? 0;
  const statuses = deliveryStatuses.filter((status) => isLive({ status }));
  return new Map(planIds.map((id) => [id, statuses.map((status) => ({ status, count: countOf(id, status) }))]));
}
