import { tx } from '@waymark/platform/server';
import { publishBreakdown } from './publish-breakdown';
import { publishFigures } from './publish-figures';

const BREAKDOWNS = `
  select distinct dimension, to_on::text as "toOn" from measures.breakdown where organisation_id = $1 and measure_id = $2 order by dimension, "toOn"`;

/** Publishes everything of a measure afresh, period by period in their order: after a change of what protects people, or of how they are grouped. */
export async function republish(measureId: string): Promise<void> {
  await publishFigures(measureId, null);
  const breakdowns = await tx().query<{ dimension: string; toOn: string }>(BREAKDOWNS, [tx().organisationId, measureId]);
  for (const { dimension, toOn } of breakdowns) await publishBreakdown(measureId, dimension, toOn);
}
