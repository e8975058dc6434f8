import { findFigureDue, type Frequency } from '@waymark/measures/domain';
import { toMeasureReference } from '@waymark/plans/domain';
import type { Day } from '@waymark/platform/domain';
import { tx } from '@waymark/platform/server';

/** A measure that is counted, and whether its figure is late. */
export interface FigureAsked {
  readonly id: string;
  readonly reference: string;
  readonly statement: string;
  readonly isLate: boolean;
}

interface Row {
  readonly id: string;
  readonly statement: string;
  readonly objectiveNumber: number;
  readonly number: number;
  readonly frequency: Frequency | null;
  readonly graceDays: number;
  readonly firstPeriodOn: string | null;
  readonly lastTo: string | null;
}

/** The last period that has a figure, shown or not; nothing of the figure itself is read. Labels are counted once, as they are for the list. */
const ASKED = `
  with reference as materialized (select id, objective_number, number from measures.measure_reference where organisation_id = $1)
  select measure.id, measure.statement, reference.objective_number as "objectiveNumber", reference.number, measure.frequency, measure.grace_days as "graceDays",
         measure.first_period_on::text as "firstPeriodOn", figure.last_to::text as "lastTo"
  from measures.measure
  join reference on reference.id = measure.id
  left join (
    select measure_id, max(to_on) filter (where state <> 'taken_back') as last_to
    from (select distinct on (measure_id, to_on) measure_id, to_on, state from measures.figure_release
          where organisation_id = $1 and audience in ('everyone', 'internal') order by measure_id, to_on, release desc) newest
    group by measure_id
  ) figure on figure.measure_id = measure.id
  where measure.organisation_id = $1 and measure.plan_id = $2 and measure.withdrawn_at is null and measure.kind in ('numeric', 'perception')
  order by reference.objective_number, reference.number`;

/** The measures of a plan that wait for figures, in its order, and which of them are late on a day; in one statement. */
export async function listFiguresAsked(planId: string, today: Day): Promise<FigureAsked[]> {
  const rows = await tx().query<Row>(ASKED, [tx().organisationId, planId]);
  return rows.map(({ id, statement, objectiveNumber, number, ...schedule }) => ({
    id, statement, reference: toMeasureReference(objectiveNumber, number), isLate: findFigureDue({ ...schedule, today }).state === 'overdue',
  }));
}
