import { toPeriodText } from '@waymark/measures/domain';
import type { Series } from '../course/series';
import type { MarkRecord } from '../reading/measure-records.queries';
import type { LimitsAdvice } from './chart.model';
import type { SeriesChart } from './series-chart';

/** One more than a shift needs, so that nobody is asked to redraw limits over the first sign of one. */
const FEWEST_BEYOND = 8;

/**
 * Where the latest figures have all been on one side of the average for so long that limits from before no longer describe
 * them, says from where new ones would. Whether there is a known cause is for people to say: it is advice, never done by itself.
 */
export function findLimitsAdvice({ chart, claims }: SeriesChart, { figures }: Series, marks: readonly MarkRecord[]): LimitsAdvice | null {
  const latest = chart.points.at(-1);
  if (!latest || !latest.isShift || claims.level !== 'process') return null;
  const before = chart.points.findLastIndex(({ side, group }) => side !== latest.side || group !== latest.group);
  const run = chart.points.slice(before + 1);
  const first = run[0]!;
  if (run.length < FEWEST_BEYOND || marks.some(({ kind, markedOn }) => kind === 'new_limits' && markedOn >= first.on)) return null;
  const period = figures.find(({ toOn }) => toOn === first.on)!;
  const from = toPeriodText({ from: period.fromOn, to: period.toOn });
  const side = latest.side > 0 ? 'above' : 'below';
  const text = `Consider setting new limits from ${from}. The last ${run.length} figures are all ${side} the average, so limits drawn from earlier figures no longer describe them.`;
  return { fromOn: period.fromOn, text };
}
