import { tx } from '@waymark/platform/server';
import { publishBreakdown } from './publish-breakdown';
import { publishFigures } from './publish-figures';

const BREAKDOWNS = `
  select distinct dimension, to_on::text as "toOn" from measures.breakdown
  where organisation_id = $1 and measure_id = $2 and ($3::text is null or dimension = $3)
  order by dimension, "toOn"`;

/** Publishes the breakdowns of a measure afresh, period by period: those by one dimension, or all for null. */
export async function republishBreakdowns(measureId: string, dimension: string | null): Promise<void> {
  const found = await tx().query<{ dimension: string; toOn: string }>(BREAKDOWNS, [tx().organisationId, measureId, dimension]);
  for (const each of found) await publishBreakdown(measureId, each.dimension, each.toOn);
}

/** Publishes everything of a measure afresh, period by period in their order: after a change of what protects people. */
export async function republish(measureId: string): Promise<void> {
  await publishFigures(measureId, null);
  await republishBreakdowns(measureId, null);
}
