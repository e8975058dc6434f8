import { tx } from '@waymark/platform/server';

/** The newest word on the figure of a period, exact, as it was recorded. It never leaves this folder. */
export interface RecordedFigure {
  readonly fromOn: string;
  readonly toOn: string;
  readonly revision: number;
  /** Null once it was taken back. */
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly asAtOn: string;
  readonly source: string | null;
  readonly note: string | null;
  readonly reason: string | null;
  readonly recordedBy: string | null;
  readonly recordedAt: Date;
}

const NEWEST = `
  select distinct on (to_on) from_on::text as "fromOn", to_on::text as "toOn", revision, value, numerator, denominator, as_at_on::text as "asAtOn", source, note, reason,
         recorded_by as "recordedBy", recorded_at as "recordedAt"
  from measures.observation
  where organisation_id = $1 and measure_id = $2 and ($3::date[] is null or to_on = any($3))
  order by to_on, revision desc`;

/** The newest figures of some periods of a measure, or of all of them, oldest first. */
export const listRecordedFigures = (measureId: string, toOns: readonly string[] | null): Promise<RecordedFigure[]> =>
  tx().query<RecordedFigure>(NEWEST, [tx().organisationId, measureId, toOns]);
