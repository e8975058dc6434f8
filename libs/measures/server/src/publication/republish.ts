import { tx } from '@waymark/platform/server';
import { publishBreakdown } from './publish-breakdown';
import { publishFigures } from './publish-figures';

const BREAKDOWNS = `
  select distinct dimension, to_on::text as "toOn" from measures.breakdown
  where organisation_id = $1 and measure_id = $2
  order by dimension, "toOn"`;

/**
 * Publishes everything of a measure afresh, period by period in their order: after a change of what protects people, or of how
 * they are grouped. Ratios follow from breakdowns, so these come first. What comes out as it was is not released again.
 */
export async function republish(measureId: string): Promise<void> {
  const found = await tx().query<{ dimension: string; toOn: string }>(BREAKDOWNS, [tx().organisationId, measureId]);
  for (const { dimension, toOn } of found) await publishBreakdown(measureId, dimension, toOn);
  await publishFigures(measureId, null);
}
