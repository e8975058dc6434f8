import { type ChartPicture, type DrawnPoint, type DrawnStretch, toFigureText, toPeriodText, toShortPeriodText, toTrajectory } from '@waymark/measures/domain';
import type { Series } from '../course/series';
import type { Start } from '../course/start-of';
import { type Target, toWaypoints } from '../course/target-of';
import type { MeasureFacts } from '../reading/measure-facts.queries';
import type { MarkRecord } from '../reading/measure-records.queries';
import { gapsOf } from './gaps-of';
import { causeTexts, drawnMeaningOf } from './point-words';
import type { SeriesChart } from './series-chart';

/** What a picture is put together from. */
export interface PictureFacts {
  readonly facts: MeasureFacts;
  readonly series: Series;
  readonly seriesChart: SeriesChart;
  readonly start: Start | null;
  readonly targets: readonly Target[];
  readonly marks: readonly MarkRecord[];
  readonly expectedText: string | null;
  readonly description: string;
}

/** Points that count and points left out, in order of time. */
function pointsOf({ facts, series, seriesChart: { chart, claims } }: PictureFacts): DrawnPoint[] {
  const labels = new Map(series.figures.map(({ fromOn: from, toOn: to }) => [to, toShortPeriodText({ from, to })]));
  // Written out and sorted only where needed: a measure may have ten thousand figures.
  const drawn = (on: string, value: number, meaning: DrawnPoint['meaning'], reason: string | null): DrawnPoint => ({ on, label: labels.get(on)!, value, text: toFigureText(value, facts), meaning, reason });
  const counted = chart.points.map(({ on, value }, index) => {
    const { meaning, cause } = claims.points[index]!;
    return drawn(on, value, drawnMeaningOf[meaning], causeTexts[cause]);
  });
  if (chart.excluded.length === 0) return counted;
  const excluded = chart.excluded.map(({ on, value, reason }) => drawn(on, value, 'excluded', reason));
  return [...counted, ...excluded].sort((a, b) => (a.on < b.on ? -1 : 1));
}

/** Fewer than three points have no average; a run has limits for trial, unless its figures come too seldom for any. */
function stretchesOf({ facts, seriesChart: { chart, claims } }: PictureFacts): DrawnStretch[] {
  const hasLimits = facts.frequency === 'monthly' || facts.frequency === 'quarterly';
  return chart.groups.flatMap(({ startsOn, endsOn, limits: { mean, bounds }, isTrial }, group) => {
    if (claims.levels[group] === 'dots') return [];
    const shown = hasLimits ? bounds : null;
    return [{ startsOn, endsOn, mean, lower: shown?.lower ?? null, upper: shown?.upper ?? null, isTrial }];
  });
}

const eventsOf = (marks: readonly MarkRecord[]): ChartPicture['events'] =>
  marks.flatMap(({ kind, markedOn: on, words: text }) => (kind === 'exclusion' ? [] : [{ on, text, kind }]));

/** All that the chart of a measure shows; nothing of it has to be worked out where it is drawn. */
export function pictureOf(from: PictureFacts): ChartPicture {
  const { facts, series, seriesChart, start, targets, marks, expectedText, description } = from;
  const { unit, unitLabel, decimals, better } = facts;
  const [first, last] = [series.figures[0]!, series.figures.at(-1)!];
  const waypoints = toWaypoints(targets);
  const points = pointsOf(from);
  return {
    title: `${facts.statement}, ${toPeriodText({ from: first.fromOn, to: last.toOn })}`,
    description,
    format: { unit, unitLabel, decimals },
    better,
    style: seriesChart.claims.level,
    points,
    gaps: gapsOf(series, facts),
    stretches: stretchesOf(from),
    targets: waypoints.map(({ on, value }) => ({ on, value, text: toFigureText(value, facts) })),
    trajectory: (start?.point && toTrajectory(start.point, waypoints, better)) ?? [],
    events: eventsOf(marks),
    latestText: (points.findLast(({ meaning }) => meaning !== 'excluded') ?? points.at(-1)!).text,
    expectedText,
  };
}
