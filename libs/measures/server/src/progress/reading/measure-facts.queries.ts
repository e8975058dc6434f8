import type { BetterDirection, FigureFormat, Frequency } from '@waymark/measures/domain';
import type { PlanState } from '@waymark/plans/domain';
import { loader, tx } from '@waymark/platform/server';
import type { MeasureKind } from '../../measures/measure-kind';

/** What a measure is, as far as reading its figures needs it. */
export interface MeasureFacts extends FigureFormat {
  readonly id: string;
  readonly planId: string;
  readonly statement: string;
  readonly kind: MeasureKind;
  readonly baselineText: string | null;
  readonly targetText: string | null;
  readonly better: BetterDirection;
  readonly frequency: Frequency | null;
  readonly graceDays: number;
  readonly firstPeriodOn: string | null;
  readonly screensOutliers: boolean;
  readonly fixedAfter: number | null;
  readonly headlinePosition: number | null;
  readonly withdrawnAt: Date | null;
  readonly ownerId: string | null;
  /** Null where nobody is accountable, or whoever was has left. */
  readonly ownerName: string | null;
  readonly planState: PlanState;
  readonly planApprovedOn: string | null;
}

/** Its columns, of the tables that MEASURE_TABLES names. */
export const FACT_COLUMNS = `
  measure.id, measure.plan_id as "planId", measure.statement, measure.kind, measure.baseline_text as "baselineText", measure.target_text as "targetText", measure.unit,
         measure.unit_label as "unitLabel", measure.decimals, measure.better, measure.frequency, measure.grace_days as "graceDays",
         measure.first_period_on::text as "firstPeriodOn", measure.screens_outliers as "screensOutliers", measure.fixed_after as "fixedAfter",
         measure.headline_position as "headlinePosition", measure.withdrawn_at as "withdrawnAt", measure.owner_id as "ownerId",
         case when owner.left_on is null then owner.name end as "ownerName", plan.state as "planState", plan.approved_on::text as "planApprovedOn"`;

export const MEASURE_TABLES = `
  measures.measure
  join plans.plan on plan.organisation_id = measure.organisation_id and plan.id = measure.plan_id
  left join organisations.person owner on owner.organisation_id = measure.organisation_id and owner.id = measure.owner_id`;

const FACTS = `
  select ${FACT_COLUMNS}
  from ${MEASURE_TABLES}
  where measure.organisation_id = $1 and measure.id = any($2)`;

/** The facts of many measures, in one statement. */
export const listMeasureFacts = (measureIds: readonly string[]): Promise<MeasureFacts[]> => tx().query<MeasureFacts>(FACTS, [tx().organisationId, measureIds]);

/** The facts of a measure, or null where there is none; not asked for again of measures that a page has read for themselves. */
export const loadMeasureFacts = loader<string, MeasureFacts | null>(async (measureIds) => {
  const found = new Map((await listMeasureFacts(measureIds)).map((facts) => [facts.id, facts]));
  return measureIds.map((id) => found.get(id) ?? null);
});
