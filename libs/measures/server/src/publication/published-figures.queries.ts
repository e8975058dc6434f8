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

interface Row extends Omit<PublishedFigure, 'state'> {
  readonly state: PublishedState | 'taken_back';
  readonly isOfOlderRules: boolean;
}

/** The newest release of each period. One made under older rules than now is read as hidden, until it has been made again. */
const PUBLISHED = `
  select distinct on (measure_id, to_on)
         measure_id as "measureId", from_on::text as "fromOn", to_on::text as "toOn", state, value, numerator, denominator,
         audience <> 'everyone' and rules_revision < ${RULES_REVISION} as "isOfOlderRules"
  from measures.figure_release
  where organisation_id = $1 and measure_id = any($2) and audience in ('everyone', $3)
  order by measure_id, to_on, release desc`;

const hidden = { state: 'hidden', value: null, numerator: null, denominator: null } as const;

/** Written out: spreading thousands of rows takes longer than reading them. */
function toFigure({ measureId, fromOn, toOn, state, value, numerator, denominator, isOfOlderRules }: Row): PublishedFigure | null {
  if (state === 'taken_back') return null;
  return isOfOlderRules ? { measureId, fromOn, toOn, ...hidden } : { measureId, fromOn, toOn, state, value, numerator, denominator };
}

/** The figures of many measures as an audience may see them, each in the order of its periods; one statement. */
export async function listPublishedFigures(measureIds: readonly string[], audience: ReaderAudience): Promise<Map<string, PublishedFigure[]>> {
  const found = new Map<string, PublishedFigure[]>(measureIds.map((id) => [id, []]));
  if (measureIds.length === 0) return found;
  const rows = await tx().query<Row>(PUBLISHED, [tx().organisationId, measureIds, audience]);
  for (const row of rows) {
    const figure = toFigure(row);
    if (figure) found.get(row.measureId)?.push(figure);
  }
  return found;
}

/** The figures of a measure as the viewer may see them; those of many measures in one statement. */
export const loadPublishedFigures = loader<string, PublishedFigure[]>(async (measureIds) => {
  const found = await listPublishedFigures(measureIds, audienceOf(await currentMember()));
  return measureIds.map((id) => found.get(id)!);
});
