import { addRows, tx } from '@waymark/platform/server';
import type { ReleaseAudience } from './audience';
import type { PublishedState } from './published-figures.queries';
import type { RecordedFigure } from './recorded-figures.queries';

/** The numbers of a figure as an audience may see them. */
export interface ReleasedNumbers {
  readonly state: PublishedState | 'taken_back';
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** A release of a figure to one audience. */
export interface FigureRelease extends ReleasedNumbers {
  readonly audience: ReleaseAudience;
  readonly release: number;
  readonly rulesRevision: number;
}

interface LatestRow extends FigureRelease {
  readonly toOn: string;
  readonly revision: number;
}

const LATEST = `
  select distinct on (to_on, audience) to_on::text as "toOn", audience, release, rules_revision as "rulesRevision", revision, state, value, numerator, denominator
  from measures.figure_release
  where organisation_id = $1 and measure_id = $2 and to_on = any($3::date[])
  order by to_on, audience, release desc`;

/** What was last released of some periods, to whomever. */
export const listLatestReleases = (measureId: string, toOns: readonly string[]): Promise<LatestRow[]> =>
  tx().query<LatestRow>(LATEST, [tx().organisationId, measureId, toOns]);

/** Writes releases, in one statement. */
export const addFigureReleases = (measureId: string, releases: readonly { readonly figure: RecordedFigure; readonly release: FigureRelease }[]): Promise<void> =>
  addRows('measures.figure_release', releases.map(({ figure, release }) => ({
    measure_id: measureId, from_on: figure.fromOn, to_on: figure.toOn, audience: release.audience, release: release.release, rules_revision: release.rulesRevision,
    state: release.state, value: release.value, numerator: release.numerator, denominator: release.denominator, as_at_on: figure.asAtOn, source: figure.source, note: figure.note,
    revision: figure.revision, corrected_reason: figure.reason, recorded_by: figure.recordedBy, recorded_at: figure.recordedAt.toISOString(),
  })));
