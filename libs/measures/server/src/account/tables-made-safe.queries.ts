import { toMeasureReference } from '@waymark/plans/domain';
import type { Day } from '@waymark/platform/domain';
import { tx } from '@waymark/platform/server';
import { RULES_REVISION } from '../publication/rules-in-force';

/** A table of counts by category that was recorded, and whether every audience's is made safe by the rules of now. */
export interface TableMadeSafe {
  readonly measureId: string;
  readonly reference: string;
  readonly isSafe: boolean;
}

const TABLES = `
  select newest.measure_id as "measureId", reference.objective_number as "objectiveNumber", reference.number, bool_and(newest.rules_revision >= ${RULES_REVISION}) as "isSafe"
  from (select distinct on (measure_id, dimension, to_on, audience) measure_id, dimension, to_on, rules_revision from measures.breakdown_release
        where organisation_id = $1 and to_on between $3 and $4 order by measure_id, dimension, to_on, audience, release desc) newest
  join measures.measure on measure.organisation_id = $1 and measure.id = newest.measure_id and measure.plan_id = $2 and measure.withdrawn_at is null
  join measures.measure_reference reference on reference.organisation_id = measure.organisation_id and reference.id = measure.id
  group by newest.measure_id, newest.dimension, newest.to_on, reference.objective_number, reference.number
  order by reference.objective_number, reference.number`;

/** The tables of a plan's measures about periods that end within some days, in one statement. Nothing of what is in them is read. */
export async function listTablesMadeSafe(planId: string, from: Day, to: Day): Promise<TableMadeSafe[]> {
  const rows = await tx().query<{ measureId: string; objectiveNumber: number; number: number; isSafe: boolean }>(TABLES, [tx().organisationId, planId, from, to]);
  return rows.map(({ measureId, objectiveNumber, number, isSafe }) => ({ measureId, reference: toMeasureReference(objectiveNumber, number), isSafe }));
}
