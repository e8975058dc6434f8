import { addRows, tx } from '@waymark/platform/server';

/** A period that has a figure, or had one: what is known of it without its number, which only the publication reads. */
export interface RecordedRow {
  readonly fromOn: string;
  readonly toOn: string;
  /** Of the newest word on it. */
  readonly revision: number;
  readonly isTakenBack: boolean;
  readonly recordedBy: string | null;
}

const PERIODS = `
  select distinct on (observation.to_on) observation.from_on::text as "fromOn", observation.to_on::text as "toOn", observation.revision,
         observation.value is null as "isTakenBack", person.name as "recordedBy"
  from measures.observation
  left join organisations.person on person.organisation_id = observation.organisation_id and person.id = observation.recorded_by
  where observation.organisation_id = $1 and observation.measure_id = $2
  order by observation.to_on, observation.revision desc`;

/** The periods of a measure of which a figure was ever recorded, in order. */
export const listRecordedPeriods = (measureId: string): Promise<RecordedRow[]> => tx().query<RecordedRow>(PERIODS, [tx().organisationId, measureId]);

const EVER = `
  select 1 where exists (select from measures.observation where organisation_id = $1 and measure_id = $2)
    or exists (select from measures.breakdown where organisation_id = $1 and measure_id = $2)`;

/** Whether anything was ever counted of a measure, be it a figure or a breakdown; what was taken back counts. */
export const hasFigures = async (measureId: string): Promise<boolean> => (await tx().query(EVER, [tx().organisationId, measureId])).length > 0;

/** A figure, or with a value of null that there is none after all, as it is kept. */
export interface ObservationFacts {
  readonly measureId: string;
  readonly fromOn: string;
  readonly toOn: string;
  readonly revision: number;
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

/** Adds figures, in one statement. They are a record: never changed, only followed by another revision. */
export async function addObservations(observations: readonly ObservationFacts[]): Promise<void> {
  await addRows('measures.observation', observations.map((facts) => ({
    measure_id: facts.measureId, from_on: facts.fromOn, to_on: facts.toOn, revision: facts.revision, value: facts.value, numerator: facts.numerator, denominator: facts.denominator,
    as_at_on: facts.asAtOn, source: facts.source, note: facts.note, reason: facts.reason, recorded_by: facts.recordedBy, recorded_at: facts.recordedAt.toISOString(),
  })));
}

const NEWEST_ON = `select value is not null as "isThere" from measures.observation where organisation_id = $1 and measure_id = $2 and to_on = $3 order by revision desc limit 1`;

/** Whether there is a figure for the period that ends on a day. */
export async function hasFigureOn(measureId: string, toOn: string): Promise<boolean> {
  const [newest] = await tx().query<{ isThere: boolean }>(NEWEST_ON, [tx().organisationId, measureId, toOn]);
  return newest?.isThere ?? false;
}
