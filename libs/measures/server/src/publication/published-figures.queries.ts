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

/** The releases of one measure, column by column, each as words between commas. Empty words are null. */
interface PackedRow {
  readonly measureId: string;
  readonly fromOns: string;
  readonly toOns: string;
  readonly states: string;
  readonly values: string;
  readonly numerators: string;
  readonly denominators: string;
  readonly releases: string;
}

/**
 * All releases in the order of the index, so that nothing is sorted; which of them is the newest of its period is found below. One made
 * under older rules than now is read as hidden, until it has been made again. One row for a measure, because ten thousand rows take
 * longer to send and to take apart than to find.
 */
const FOUND = `
  select measure_id as "measureId", string_agg(from_on::text, ',') as "fromOns", string_agg(to_on::text, ',') as "toOns",
         string_agg(case when is_older and state <> 'taken_back' then 'hidden' else state end, ',') as states,
         string_agg(case when is_older or value is null then '' else value::text end, ',') as values,
         string_agg(case when is_older or numerator is null then '' else numerator::text end, ',') as numerators,
         string_agg(case when is_older or denominator is null then '' else denominator::text end, ',') as denominators,
         string_agg(release::text, ',') as releases
  from (
    select measure_id, from_on, to_on, state, value, numerator, denominator, release, audience <> 'everyone' and rules_revision < ${RULES_REVISION} as is_older
    from measures.figure_release
    where organisation_id = $1 and measure_id = any($2) and audience in ('everyone', $3)`;
const PACKED = `
    order by measure_id, to_on, audience, release
  ) as released
  group by measure_id`;
const PUBLISHED = `${FOUND} ${PACKED}`;
const PUBLISHED_UNTIL = `${FOUND} and recorded_at <= $4 ${PACKED}`;

const toNumber = (words: string): number | null => (words === '' ? null : Number(words));

/** The newest release of each period, but for those taken back. Releases of a period stand beside each other. */
function toFigures({ measureId, ...row }: PackedRow): PublishedFigure[] {
  const [fromOns, toOns, states, values] = [row.fromOns.split(','), row.toOns.split(','), row.states.split(','), row.values.split(',')];
  const [numerators, denominators, releases] = [row.numerators.split(','), row.denominators.split(','), row.releases.split(',')];
  const figures: PublishedFigure[] = [];
  for (let at = 0; at < toOns.length; ) {
    let newest = at;
    const toOn = toOns[at]!;
    for (at += 1; toOns[at] === toOn; at += 1) if (Number(releases[at]) > Number(releases[newest])) newest = at;
    const state = states[newest] as PublishedState | 'taken_back';
    if (state === 'taken_back') continue;
    figures.push({
      measureId, fromOn: fromOns[newest]!, toOn, state, value: toNumber(values[newest]!), numerator: toNumber(numerators[newest]!), denominator: toNumber(denominators[newest]!),
    });
  }
  return figures;
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
