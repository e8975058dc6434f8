import { tx } from '@waymark/platform/server';

const REFERENCES = `
  select id, number::text as reference from plans.objective_reference where organisation_id = $1 and plan_id = $2
  union all
  select id, objective_number || '.' || number from plans.outcome_reference where organisation_id = $1 and plan_id = $2
  union all
  select id, objective_number || '.' || outcome_number || '.' || number from plans.action_reference where organisation_id = $1 and plan_id = $2`;

/** The labels of everything in a plan now, in one statement: asked one by one they would cost a walk through the plan each. */
export async function listReferences(planId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tx().query<{ id: string; reference: string }>(REFERENCES, [tx().organisationId, planId]);
  return new Map(rows.map(({ id, reference }) => [id, reference]));
}
