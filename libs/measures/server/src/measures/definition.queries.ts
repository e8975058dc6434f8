import type { BetterDirection } from '@waymark/measures/domain';
import { platformError } from '@waymark/platform/domain';
import { loader, tx } from '@waymark/platform/server';
import type { MeasureDefinition } from './definition.model';

type Row = Omit<MeasureDefinition, 'betterText'> & { readonly id: string };

const DEFINITIONS = `
  select id, unit, unit_label as "unitLabel", decimals, better, frequency, grace_days as "graceDays", first_period_on::text as "firstPeriodOn", definition,
         numerator_words as "numeratorWords", denominator_words as "denominatorWords", data_source as "dataSource", caveats, question, people,
         screens_outliers as "screensOutliers", fixed_after as "fixedAfter", template, headline_position as "headlinePosition"
  from measures.measure where organisation_id = $1 and id = any($2)`;

const BETTER_TEXT: Readonly<Record<BetterDirection, string>> = {
  higher: 'Higher is better',
  lower: 'Lower is better',
  neither: 'Near its value is better',
};

/** What the figures of measures mean; of many measures in one statement. */
export const loadDefinitions = loader<string, MeasureDefinition>(async (measureIds) => {
  const rows = await tx().query<Row>(DEFINITIONS, [tx().organisationId, measureIds]);
  const found = new Map(rows.map(({ id, ...row }) => [id, { ...row, betterText: BETTER_TEXT[row.better] }]));
  return measureIds.map((id) => found.get(id) ?? platformError('platform.not_found'));
});

/** The place after all headline measures of a plan. The plan must be locked. */
export async function nextHeadlinePosition(planId: string): Promise<number> {
  const sql = 'select coalesce(max(headline_position), 0) + 1 as position from measures.measure where organisation_id = $1 and plan_id = $2';
  const [row] = await tx().query<{ position: number }>(sql, [tx().organisationId, planId]);
  return row!.position;
}
