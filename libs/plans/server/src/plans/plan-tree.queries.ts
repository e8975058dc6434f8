import { assemblePlan, groupBy, type PlanTree, toReference } from '@waymark/plans/domain';
import { loader, tx } from '@waymark/platform/server';
import type { OutcomeLink } from '../actions/action-links.model';
import { loadActionLink } from '../actions/action-links.queries';
import type { Action } from '../actions/action.model';
import type { Objective } from '../objectives/objective.model';
import type { Outcome } from '../outcomes/outcome.model';
import { listStoredActions, placeActions, toActionLink } from './plan-actions.queries';

/** Objectives and outcomes in their order, in one statement; those that left a draft are no longer part of it. */
const STRUCTURE = `
  select id, plan_id as "planId", null::uuid as "objectiveId", theme, statement, original_reference as "originalReference", version,
         withdrawn_at::text as "withdrawnAt", withdrawn_reason as "withdrawnReason", position
  from plans.objective where organisation_id = $1 and plan_id = any($2) and keeps_place
  union all
  select id, plan_id, objective_id, null, statement, original_reference, version, withdrawn_at::text, withdrawn_reason, position
  from plans.outcome where organisation_id = $1 and plan_id = any($2) and keeps_place
  order by position, id`;

type ObjectiveFacts = Omit<Objective, 'reference' | 'counts' | 'actionCount' | 'outcomes'>;
type OutcomeFacts = Omit<Outcome, 'reference' | 'counts' | 'actions'>;
type StructureRow = (ObjectiveFacts & { readonly objectiveId: null }) | OutcomeFacts;

const isOutcome = (row: StructureRow): row is OutcomeFacts => row.objectiveId !== null;
const isObjective = (row: StructureRow): row is ObjectiveFacts & { readonly objectiveId: null } => row.objectiveId === null;

export type LoadedTree = PlanTree<ObjectiveFacts, OutcomeFacts, Action>;

/** Outcomes as their actions name them, by id, in the order of the plan. */
function nameOutcomes(objectives: readonly ObjectiveFacts[], outcomes: readonly OutcomeFacts[]): Map<string, OutcomeLink> {
  const under = groupBy(outcomes, (outcome) => outcome.objectiveId);
  const links = objectives.flatMap(({ id: objectiveId, theme }, index) =>
    (under.get(objectiveId) ?? []).map(({ id, statement }, place): OutcomeLink => {
      const objectiveReference = toReference(index + 1);
      return { id, reference: toReference(index + 1, place + 1), statement, objectiveId, objectiveReference, objectiveTheme: theme };
    }),
  );
  return new Map(links.map((link) => [link.id, link]));
}

/** Plans put together, in two statements however many plans and actions there are. */
async function readTrees(planIds: readonly string[], today: string): Promise<LoadedTree[]> {
  const structure = groupBy(await tx().query<StructureRow>(STRUCTURE, [tx().organisationId, planIds]), (row) => row.planId);
  const stored = groupBy(await listStoredActions(planIds), (row) => row.planId);
  return planIds.map((id) => {
    const rows = structure.get(id) ?? [];
    const [objectives, outcomes] = [rows.filter(isObjective), rows.filter(isOutcome)];
    const actions = placeActions(stored.get(id) ?? [], nameOutcomes(objectives, outcomes), today);
    // What takes the place of a withdrawn action is in the same plan: it need not be asked for again.
    for (const action of actions) loadActionLink().prime(action.id, toActionLink(action));
    return assemblePlan(objectives, outcomes, actions);
  });
}

/** The day belongs to the key: all readers of one request have the same. */
const trees = loader<string, LoadedTree>((keys) => {
  const [today] = keys[0]!.split(' ');
  return readTrees(keys.map((key) => key.split(' ')[1]!), today!);
});

/** Everything beneath a plan, put together once in a request. */
export const loadPlanTree = (planId: string, today: string): Promise<LoadedTree> => trees().load([today, planId].join(' '));
