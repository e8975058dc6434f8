import { tx } from '@waymark/platform/server';
import { publishFigures } from './publish-figures';

const PERIODS = `select distinct to_on::text as "toOn" from measures.observation where organisation_id = $1 and measure_id = $2 order by 1`;

/** Publishes all periods of a measure afresh, in their order: after a change of what protects people. */
export async function republish(measureId: string): Promise<void> {
  for (const { toOn } of await tx().query<{ toOn: string }>(PERIODS, [tx().organisationId, measureId])) await publishFigures(measureId, toOn);
}
