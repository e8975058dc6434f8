import { tx } from '@waymark/platform/server';

interface Recorded {
  readonly value: number | null;
}

const NEWEST = `select value from measures.observation where organisation_id = $1 and measure_id = $2 and to_on = $3 order by revision desc limit 1`;

const PUBLISH = `
  insert into measures.figure_release (measure_id, from_on, to_on, audience, release, state, value, numerator, denominator, as_at_on, source, note,
                                       revision, corrected_reason, recorded_by, recorded_at)
  select measure_id, from_on, to_on, 'everyone',
         1 + coalesce((select max(release) from measures.figure_release held where held.organisation_id = $1 and held.measure_id = $2 and held.to_on = $3), 0),
         $4, value, case when value is null then null else numerator end, case when value is null then null else denominator end, as_at_on, source, note,
         revision, reason, recorded_by, recorded_at
  from measures.observation where organisation_id = $1 and measure_id = $2 and to_on = $3
  order by revision desc limit 1`;

/** Works out and keeps what each audience may see of the figure of one period. Called in the transaction that records it. */
export async function publishFigures(measureId: string, toOn: string): Promise<void> {
  const key = [tx().organisationId, measureId, toOn];
  const [recorded] = await tx().query<Recorded>(NEWEST, key);
  if (recorded) await tx().execute(PUBLISH, [...key, recorded.value === null ? 'taken_back' : 'shown']);
}
