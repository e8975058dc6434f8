import { assemblePlan, groupBy, type PlanTree } from '@waymark/plans/domain';
import { loader, tx } from '@waymark/platform/server';
import type { Action } from '../actions/action.model';
import { listActionFacts } from '../actions/action.queries';
import type { Objective } from '../objectives/objective.model';
import type { Outcome } from '../outcomes/outcome.model';

/** Objectives and outcomes in their order, in one statement; those that left a draft are no longer part of it. */
const STRUCTURE = `
  select id, plan_id as "planId", null::uuid as "objectiveId", theme, statement, original_reference as "originalReference", version,
         withdrawn_at::text as "withdrawnAt", position
  from plans.objective where organisation_id = $1 and plan_id = any($2) and keeps_place
  union all
  select id, plan_id, objective_id, null, statement, original_reference, version, withdrawn_at::text, position
  from plans.outcome where organisation_id = $1 and plan_id = any($2) and keeps_place
  order by position, id`;

type ObjectiveFacts = Omit<Objective, 'reference' | 'counts' | 'actionCount' | 'outcomes'>;
type OutcomeFacts = Omit<Outcome, 'reference' | 'counts' | 'actions'>;
type StructureRow = (ObjectiveFacts & { readonly objectiveId: null }) | OutcomeFacts;

const isOutcome = (row: StructureRow): row is OutcomeFacts => row.objectiveId !== null;
const isObjective = (row: StructureRow): row is ObjectiveFacts & { readonly objectiveId: null } => row.objectiveId === null;

export type LoadedTree = PlanTree<ObjectiveFacts, OutcomeFacts, Action>;

/** Plans put together, in three statements however many plans and actions there are. */
async function readTrees(planIds: readonly string[], today: string): Promise<LoadedTree[]> {
  const structure = groupBy(await tx().query<StructureRow>(STRUCTURE, [tx().organisationId, planIds]), (row) => row.planId);
  const actions = groupBy(await listActionFacts({ planIds }, today), (action) => action.planId);
  return planIds.map((id) => {
    const rows = structure.get(id) ?? [];
    return assemblePlan(rows.filter(isObjective), rows.filter(isOutcome), actions.get(id) ?? []);
  });
}

/** The day belongs to the key: all readers of one request have the same. */
const trees = loader<string, LoadedTree>((keys) => {
  const [today] = keys[0]!.split(' ');
  return readTrees(keys.map((key) => key.split(' ')[1]!), today!);
});

/** Everything beneath a plan, put together once in a request. */
export const loadPlanTree = (planId: string, today: string): Promise<LoadedTree> => trees().load(`${today} ${planId}`);
