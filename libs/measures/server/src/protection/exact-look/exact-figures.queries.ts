import { tx } from '@waymark/platform/server';
import type { ExactFigure } from './exact-figures.model';

/** Which exact figures: of a measure's period, or of its breakdown by a dimension. */
export interface ExactSubject {
  readonly measureId: string;
  readonly dimension: string | null;
  readonly toOn: string;
}

export interface ExactCount {
  readonly category: string;
  readonly part: string;
  readonly count: number;
  readonly schemeKey: string;
  readonly schemeRevision: number;
}

const FIGURE = `
  select from_on::text as "fromOn", to_on::text as "toOn", value, numerator, denominator
  from measures.observation where organisation_id = $1 and measure_id = $2 and to_on = $3
  order by revision desc limit 1`;

const COUNTS = `
  with newest as (
    select id, scheme_key, scheme_revision from measures.breakdown
    where organisation_id = $1 and measure_id = $2 and dimension = $3 and to_on = $4
    order by revision desc limit 1
  )
  select cell.category, cell.part, cell.count, newest.scheme_key as "schemeKey", newest.scheme_revision as "schemeRevision"
  from newest join measures.breakdown_cell cell on cell.organisation_id = $1 and cell.breakdown_id = newest.id
  order by cell.category, cell.part`;

/** The figure of a period as it was recorded; null when there is none. */
export async function findExactFigure({ measureId, toOn }: ExactSubject): Promise<ExactFigure | null> {
  const [figure] = await tx().query<ExactFigure>(FIGURE, [tx().organisationId, measureId, toOn]);
  return figure ?? null;
}

/** The counts of a breakdown as they were recorded; none when there is none. */
export const listExactCounts = ({ measureId, dimension, toOn }: ExactSubject): Promise<ExactCount[]> =>
  tx().query<ExactCount>(COUNTS, [tx().organisationId, measureId, dimension, toOn]);
