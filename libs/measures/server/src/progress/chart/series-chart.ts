import { type ChartClaims, type ChartLevel, chartOf, claimsOf, classifyPoints, type ProcessChart } from '@waymark/measures/domain';
import type { Series } from '../course/series';
import { isShown } from '../course/series';
import type { MeasureFacts } from '../reading/measure-facts.queries';
import type { MarkRecord } from '../reading/measure-records.queries';

/** The chart of a measure, and what of it may be told. */
export interface SeriesChart {
  readonly chart: ProcessChart;
  readonly claims: ChartClaims;
}

type ChartedFacts = Pick<MeasureFacts, 'better' | 'screensOutliers' | 'fixedAfter' | 'frequency'>;

/**
 * Figures that come once in half a year or less often take years to make a process chart, and the conditions they were
 * counted under change meanwhile: however many there are, they are told as a run.
 */
const isFrequent = ({ frequency }: ChartedFacts): boolean => frequency === 'monthly' || frequency === 'quarterly';

/** What a run may claim: nothing that rests on limits. */
function claimAsRun({ points }: ProcessChart, claims: ChartClaims, facts: ChartedFacts): ChartClaims {
  const cap = (level: ChartLevel): ChartLevel => (level === 'process' ? 'run' : level);
  const bearable = points.map(({ side, isClose, trend, isShift }) => ({ side, isClose, trend, isShift, isOutside: false, isTwoInThree: false }));
  const classes = classifyPoints(bearable, facts.better);
  return { ...claims, level: cap(claims.level), levels: claims.levels.map(cap), points: classes, assurance: { kind: 'none' } };
}

/** Works out the chart of the figures the viewer may see. Breaks and new limits both begin a new stretch. */
export function toSeriesChart({ figures, exclusions }: Series, marks: readonly MarkRecord[], facts: ChartedFacts, target: number | null): SeriesChart {
  const { better, screensOutliers, fixedAfter } = facts;
  const rebasedOn = marks.filter(({ kind }) => kind === 'break' || kind === 'new_limits').map(({ markedOn }) => markedOn);
  const observations = figures.map((figure) => ({ on: figure.toOn, value: isShown(figure) ? figure.value : null, excludedBecause: exclusions.get(figure.toOn) ?? null }));
  const chart = chartOf(observations, { better, target, rebasedOn, screensOutliers, fixedAfter });
  const claims = claimsOf(chart, { better, target });
  return { chart, claims: isFrequent(facts) ? claims : claimAsRun(chart, claims, facts) };
}
