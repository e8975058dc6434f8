import { tx } from '@waymark/platform/server';

/** The stretch whose figures are the starting value of a measure; the figures themselves are read as they are published. */
export interface StartingStretch {
  readonly measureId: string;
  readonly fromOn: string;
  readonly toOn: string;
  readonly source: string | null;
  readonly reason: string | null;
  readonly setAt: Date;
  readonly setById: string | null;
}

/** The newest counts; one without days takes the starting value away. */
const STRETCHES = `
  select * from (
    select distinct on (measure_id) measure_id as "measureId", from_on::text as "fromOn", to_on::text as "toOn", source, reason, set_at as "setAt", set_by as "setById"
    from measures.starting_value where organisation_id = $1 and measure_id = any($2)
    order by measure_id, set_at desc, id desc
  ) newest where "fromOn" is not null`;

export const listStartingStretches = (measureIds: readonly string[]): Promise<StartingStretch[]> =>
  tx().query<StartingStretch>(STRETCHES, [tx().organisationId, measureIds]);

/** Each is later than the one before, even where the clock does not tell them apart: the newest counts. */
const ADD = `
  insert into measures.starting_value (measure_id, from_on, to_on, source, reason, set_by, set_at)
  select $2, $3, $4, $5, $6, $7, greatest($8::timestamptz, max(set_at) + interval '1 microsecond')
  from measures.starting_value where organisation_id = $1 and measure_id = $2`;

/** Sets or, without days, takes away the starting value. The measure must be locked. */
export async function addStartingStretch(stretch: Omit<StartingStretch, 'fromOn' | 'toOn'> & { readonly fromOn: string | null; readonly toOn: string | null }): Promise<void> {
  const { measureId, fromOn, toOn, source, reason, setById, setAt } = stretch;
  await tx().execute(ADD, [tx().organisationId, measureId, fromOn, toOn, source, reason, setById, setAt.toISOString()]);
}
