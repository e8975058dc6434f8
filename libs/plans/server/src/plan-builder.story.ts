import { randomUUID } from 'node:crypto';
import type { DeliveryStatus } from '@waymark/plans/domain';
import { addRows, type Database } from '@waymark/platform/server';

/** An action in few words; the outcomes it also serves are named by their statements. */
export interface ToldAction {
  readonly title: string;
  readonly ownerId?: string;
  readonly startOn?: string;
  readonly dueOn?: string;
  readonly originalDueOn?: string;
  readonly forecastOn?: string;
  readonly status?: DeliveryStatus;
  readonly lastUpdateAt?: string;
  readonly claimedBy?: string;
  /** Id of an action of the plan above. */
  readonly supportsId?: string | undefined;
  readonly alsoServes?: readonly string[];
}

/** A plan in few words: themes, the outcomes beneath them, the actions beneath those. */
export interface ToldPlan {
  readonly title?: string;
  readonly state?: 'draft' | 'active' | 'closed';
  readonly approvedOn?: string;
  readonly parentId?: string;
  readonly teamId?: string;
  readonly objectives: Readonly<Record<string, Readonly<Record<string, readonly (ToldAction | string)[]>>>>;
}

/** What was built; parts are found by their words. */
export interface BuiltPlan {
  readonly planId: string;
  readonly idOf: (words: string) => string;
}

const ADDED_AT = '2025-01-06T09:00:00Z';

/** Builds a plan as rows, without going through its doors; for specs that are about something else. */
export async function buildPlan(database: Database, organisationId: string, told: ToldPlan): Promise<BuiltPlan> {
  const { title = 'Race equality action plan', state = 'active', approvedOn = '2025-03-26', parentId = null, teamId = null } = told;
  const planId = randomUUID();
  const ids = new Map<string, string>();
  const name = (words: string) => ids.set(words, randomUUID()).get(words)!;
  const rows = { objectives: [] as object[], outcomes: [] as object[], actions: [] as object[], served: [] as (readonly [string, string, boolean, number])[] };
  for (const [at, [theme, outcomes]] of Object.entries(told.objectives).entries()) {
    const objectiveId = name(theme);
    rows.objectives.push({ id: objectiveId, plan_id: planId, position: at + 1, theme });
    for (const [place, [statement, actions]] of Object.entries(outcomes).entries()) {
      rows.outcomes.push({ id: name(statement), plan_id: planId, objective_id: objectiveId, position: place + 1, statement });
      for (const [number, given] of actions.entries()) {
        const action: ToldAction = typeof given === 'string' ? { title: given } : given;
        rows.actions.push(toRow(planId, name(action.title), action));
        rows.served.push([action.title, statement, true, number + 1], ...(action.alsoServes ?? []).map((other) => [action.title, other, false, 100 + number] as const));
      }
    }
  }
  const idOf = (words: string) => {
    const id = ids.get(words);
    if (!id) throw new Error(`Nothing is called "${words}" in this plan.`);
    return id;
  };
  const approval = state === 'draft' ? {} : { approved_by: 'Board of trustees', approved_on: approvedOn };
  await database.transaction({ organisationId, mode: 'write', actor: 'command:story' }, async () => {
    await addRows('plans.plan', [{ id: planId, title, state, parent_id: parentId, team_id: teamId, ...approval }]);
    await addRows('plans.objective', rows.objectives as never);
    await addRows('plans.outcome', rows.outcomes as never);
    await addRows('plans.action', rows.actions as never);
    await addRows('plans.action_outcome', rows.served.map(([action, outcome, isHome, position]) => ({ action_id: idOf(action), outcome_id: idOf(outcome), is_home: isHome, position })));
  });
  return { planId, idOf };
}

function toRow(planId: string, id: string, action: ToldAction): object {
  const { title, ownerId = null, startOn = null, dueOn = null, originalDueOn = null, forecastOn = null, status = 'not_started', lastUpdateAt = null, claimedBy = null, supportsId = null } = action;
  return {
    id, plan_id: planId, title, owner_id: ownerId, start_on: startOn, due_on: dueOn, original_due_on: originalDueOn, forecast_on: forecastOn, status,
    supports_id: supportsId, last_update_at: lastUpdateAt, added_at: ADDED_AT, claimed_by: claimedBy, claimed_at: claimedBy && ADDED_AT, claimed_on: claimedBy && ADDED_AT.slice(0, 10),
  };
}
