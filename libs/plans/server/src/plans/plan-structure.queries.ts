import { groupBy, toReference } from '@waymark/plans/domain';
import { currentScope, loader, tx } from '@waymark/platform/server';
import type { OutcomeLink } from '../actions/action-links.model';
import type { Objective } from '../objectives/objective.model';
import type { Outcome } from '../outcomes/outcome.model';

/** Objectives and outcomes in their order, in one statement; those that left a draft are no longer part of it. */
const STRUCTURE = `
  select id, plan_id as "planId", null::uuid as "objectiveId", theme, statement, original_reference as "originalReference", version,
         withdrawn_at::text as "withdrawnAt", withdrawn_reason as "withdrawnReason", position
  from plans.objective where organisation_id = $1 and plan_id = any($2) and keeps_place
  union all
  select id, plan_id, objective_id, null, statement, original_reference, version, withdrawn_at::text, withdrawn_reason, position
  from plans.outcome where organisation_id = $1 and plan_id = any($2) and keeps_place
  order by position, id`;

export type ObjectiveFacts = Omit<Objective, 'reference' | 'counts' | 'actionCount' | 'outcomes'>;
export type OutcomeFacts = Omit<Outcome, 'reference' | 'counts' | 'actions'>;
type StructureRow = (ObjectiveFacts & { readonly objectiveId: null }) | OutcomeFacts;

const isOutcome = (row: StructureRow): row is OutcomeFacts => row.objectiveId !== null;
const isObjective = (row: StructureRow): row is ObjectiveFacts & { readonly objectiveId: null } => row.objectiveId === null;

/** What a plan is made of above its actions. */
export interface PlanStructure {
  readonly objectives: readonly ObjectiveFacts[];
  readonly outcomes: readonly OutcomeFacts[];
  /** Outcomes as others name them, by id, in the order of the plan. */
  readonly links: ReadonlyMap<string, OutcomeLink>;
}

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

const plansOfOutcomes = {};

/** The plans of the outcomes that this transaction has read so far, by outcome. */
function knownPlans(): Map<string, string> {
  const { loaders } = currentScope();
  let known = loaders.get(plansOfOutcomes) as Map<string, string> | undefined;
  if (!known) loaders.set(plansOfOutcomes, (known = new Map()));
  return known;
}

/** The plan of an outcome, where its structure was read for this request; null tells nothing. */
export const findKnownPlanOf = (outcomeId: string): string | null => knownPlans().get(outcomeId) ?? null;

/** The objectives and outcomes of a plan, read once in a request; of many plans in one statement. */
export const loadPlanStructure = loader<string, PlanStructure>(async (planIds) => {
  const rows = groupBy(await tx().query<StructureRow>(STRUCTURE, [tx().organisationId, planIds]), (row) => row.planId);
  const known = knownPlans();
  return planIds.map((planId) => {
    const own = rows.get(planId) ?? [];
    const [objectives, outcomes] = [own.filter(isObjective), own.filter(isOutcome)];
    for (const { id } of outcomes) known.set(id, planId);
    return { objectives, outcomes, links: nameOutcomes(objectives, outcomes) };
  });
});
