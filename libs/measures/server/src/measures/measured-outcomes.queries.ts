import { tx } from '@waymark/platform/server';

const MEASURED = `
  select distinct outcome_id as id from measures.measure
  where organisation_id = $1 and outcome_id = any($2) and keeps_place and withdrawn_at is null`;

/** Those of a few outcomes that have a measure still standing, where nothing else is shown of the measures. */
export async function listMeasuredOutcomes(outcomeIds: readonly string[]): Promise<ReadonlySet<string>> {
  return new Set((await tx().query<{ id: string }>(MEASURED, [tx().organisationId, outcomeIds])).map(({ id }) => id));
}
