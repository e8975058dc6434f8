import { currentMember, loader, tx } from '@waymark/platform/server';
import { audienceOf, type ReaderAudience } from './audience';
import { RULES_REVISION } from './rules-in-force';

/** Whether a figure is shown as a number, as a band (under 5%, over 95%), or not at all. */
export type PublishedState = 'shown' | 'under' | 'over' | 'hidden';

/**
 * A figure as one audience may see it. Everything that is shown, drawn, worked out or exported is made of these. There may be
 * thousands on a page, so where one comes from is read apart: see `loadFigureDetails`.
 */
export interface PublishedFigure {
  readonly measureId: string;
  readonly fromOn: string;
  readonly toOn: string;
  readonly state: PublishedState;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** The figures of one measure, column by column, each as words between commas. Empty words are null, and so is a column without figures. */
interface PackedRow {
  readonly measureId: string;
  readonly fromOns: string | null;
  readonly toOns: string;
  readonly states: string;
  readonly values: string;
  readonly numerators: string;
  readonly denominators: string;
}

/**
 * The newest release of each period. One made under older rules than now is read as hidden, until it has been made again. Measure
 * by measure, because then the index gives them in order and nothing is sorted; and one row for a measure, because ten thousand rows
 * take longer to send and to take apart than to find.
 */
const FOUND = `
  select asked.id as "measureId", packed.*
  from unnest($2::uuid[]) as asked (id)
  cross join lateral (
    select string_agg(from_on::text, ',') as "fromOns", string_agg(to_on::text, ',') as "toOns", string_agg(state, ',') as states,
           string_agg(coalesce(value::text, ''), ',') as values, string_agg(coalesce(numerator::text, ''), ',') as numerators, string_agg(coalesce(denominator::text, ''), ',') as denominators
    from (
      select from_on, to_on, case when is_older then 'hidden' else state end as state, case when not is_older then value end as value,
             case when not is_older then numerator end as numerator, case when not is_older then denominator end as denominator
      from (
        select distinct on (to_on) from_on, to_on, state, value, numerator, denominator, audience <> 'everyone' and rules_revision < ${RULES_REVISION} as is_older
        from measures.figure_release
        where organisation_id = $1 and measure_id = asked.id and audience in ('everyone', $3)`;
const NEWEST = `
        order by to_on, release desc
      ) as newest
      where state <> 'taken_back'
    ) as seen
  ) as packed`;
const PUBLISHED = `${FOUND} ${NEWEST}`;
const PUBLISHED_UNTIL = `${FOUND} and recorded_at <= $4 ${NEWEST}`;

const toNumber = (words: string): number | null => (words === '' ? null : Number(words));

function toFigures({ measureId, fromOns, toOns, ...row }: PackedRow): PublishedFigure[] {
  if (fromOns === null) return [];
  const [tos, states, values, numerators, denominators] = [toOns, row.states, row.values, row.numerators, row.denominators].map((column) => column.split(',')) as [string[], string[], string[], string[], string[]];
  return fromOns.split(',').map((fromOn, at) => ({
    measureId, fromOn, toOn: tos[at]!, state: states[at] as PublishedState, value: toNumber(values[at]!), numerator: toNumber(numerators[at]!), denominator: toNumber(denominators[at]!),
  }));
}

/**
 * The figures of many measures as an audience may see them, each in the order of its periods; one statement.
 * @param until leaves out what was recorded later; by the rules of now all the same.
 */
export async function listPublishedFigures(measureIds: readonly string[], audience: ReaderAudience, until: Date | null = null): Promise<Map<string, PublishedFigure[]>> {
  const found = new Map<string, PublishedFigure[]>(measureIds.map((id) => [id, []]));
  if (measureIds.length === 0) return found;
  const values = [tx().organisationId, measureIds, audience];
  const rows = await (until ? tx().query<PackedRow>(PUBLISHED_UNTIL, [...values, until.toISOString()]) : tx().query<PackedRow>(PUBLISHED, values));
  for (const row of rows) found.set(row.measureId, toFigures(row));
  return found;
}

/** The figures of a measure as the viewer may see them; those of many measures in one statement. */
export const loadPublishedFigures = loader<string, PublishedFigure[]>(async (measureIds) => {
  const found = await listPublishedFigures(measureIds, audienceOf(await currentMember()));
  return measureIds.map((id) => found.get(id)!);
});
