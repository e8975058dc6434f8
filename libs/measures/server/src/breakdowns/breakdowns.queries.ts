import type { FigureEntry } from '@waymark/measures/domain';
import { tx } from '@waymark/platform/server';
import type { ComparedBy } from './main-ratio';

/** What of a choice matters for recording. */
export interface LiveUse extends ComparedBy {
  readonly schemeKey: string;
  readonly groupingKey: string;
  readonly parts: string[];
}

const LIVE_USE = `
  select scheme_key as "schemeKey", grouping_key as "groupingKey", shape, parts, compares, comparator_group as "comparatorGroup", comparator_on_top as "comparatorOnTop"
  from measures.breakdown_use
  where organisation_id = $1 and measure_id = $2 and dimension = $3 and ended_at is null`;

/** How a measure is broken down by a dimension; null when it is not. */
export async function findLiveUse(measureId: string, dimension: string): Promise<LiveUse | null> {
  const [use] = await tx().query<LiveUse>(LIVE_USE, [tx().organisationId, measureId, dimension]);
  return use ?? null;
}

const RECORDED = `
  select revision, from_on::text as "fromOn" from measures.breakdown
  where organisation_id = $1 and measure_id = $2 and dimension = $3 and to_on = $4
  order by revision desc limit 1`;

/** The newest counts of a period; null when there are none. */
export async function findRecordedBreakdown(measureId: string, dimension: string, toOn: string): Promise<{ revision: number; fromOn: string } | null> {
  const [recorded] = await tx().query<{ revision: number; fromOn: string }>(RECORDED, [tx().organisationId, measureId, dimension, toOn]);
  return recorded ?? null;
}

interface RecordedEntry extends FigureEntry {
  readonly fromOn: string;
  readonly revision: number;
}

const FIGURE = `
  select from_on::text as "fromOn", revision, value, numerator, denominator from measures.observation
  where organisation_id = $1 and measure_id = $2 and to_on = $3
  order by revision desc limit 1`;

/** The exact figure of a period, to hold counts against before they are kept; null when there is none. It goes nowhere else. */
export async function findRecordedFigure(measureId: string, toOn: string): Promise<RecordedEntry | null> {
  const [figure] = await tx().query<RecordedEntry>(FIGURE, [tx().organisationId, measureId, toOn]);
  return figure && figure.value !== null ? figure : null;
}
