import { currentMember, loader, tx } from '@waymark/platform/server';
import { audienceOf, type ReaderAudience } from './audience';

/** Which published figure is meant. */
export interface FigureKey {
  readonly measureId: string;
  readonly toOn: string;
}

/** Where a published figure comes from. Read only where that is asked for: pages that compare many figures need none of it. */
export interface PublishedDetails extends FigureKey {
  readonly asAtOn: string;
  readonly source: string | null;
  readonly note: string | null;
  readonly revision: number;
  readonly correctedReason: string | null;
  readonly recordedAt: Date;
  readonly recordedById: string | null;
}

const DETAILS = `
  select distinct on (measure_id, to_on)
         measure_id as "measureId", to_on::text as "toOn", as_at_on::text as "asAtOn", source, note, revision, corrected_reason as "correctedReason",
         recorded_at as "recordedAt", recorded_by as "recordedById"
  from measures.figure_release
  where organisation_id = $1 and audience in ('everyone', $2)
    and (measure_id, to_on) in (select asked.id, asked.day from unnest($3::uuid[], $4::date[]) as asked (id, day))
  order by measure_id, to_on, release desc`;

const toKey = ({ measureId, toOn }: FigureKey): string => [toOn, measureId].join(' ');

const details = loader<string, PublishedDetails>(async (keys) => {
  const asked = keys.map((key) => key.split(' ') as [string, string]);
  const audience = audienceOf(await currentMember());
  const rows = await tx().query<PublishedDetails>(DETAILS, [tx().organisationId, audience, asked.map(([, id]) => id), asked.map(([toOn]) => toOn)]);
  const found = new Map(rows.map((row) => [toKey(row), row]));
  return keys.map((key) => found.get(key) ?? new Error('A published figure has its details in the same row.'));
});

/** Source, note and history of a published figure; those of many in one statement. */
export const loadFigureDetails = (figure: FigureKey): Promise<PublishedDetails> => details().load(toKey(figure));

/** Where a figure comes from, in short. */
export type FigureSource = Pick<PublishedDetails, 'measureId' | 'toOn' | 'source' | 'note'>;

const SOURCES = `
  select distinct on (measure_id, to_on) measure_id as "measureId", to_on::text as "toOn", source, note
  from measures.figure_release
  where organisation_id = $1 and audience in ('everyone', $2) and measure_id = any($3) and recorded_at <= $4
  order by measure_id, to_on, release desc`;

/** Sources and notes of all figures of measures that were recorded up to a moment, as an audience may read them; one statement. */
export const listFigureSources = (measureIds: readonly string[], audience: ReaderAudience, until: Date): Promise<FigureSource[]> =>
  tx().query<FigureSource>(SOURCES, [tx().organisationId, audience, measureIds, until.toISOString()]);
