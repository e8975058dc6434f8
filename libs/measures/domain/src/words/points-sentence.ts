import type { ChartGroup, ChartPoint } from '../spc/chart';
import type { Cause } from '../spc/classification';
import { FEWEST_TO_FIX } from '../spc/process-limits';
import { toFigureText } from './figure-text';
import type { SeriesFindingFacts } from './finding-facts';
import { toCounted, toFrequencyWord } from './plain-words';

/** A run or a trend is told from seven figures on. */
const FEWEST_FOR_A_RUN = 7;

/** What the latest point may be said to show: its cause as far as its stretch can bear it. */
export const toLatestCause = ({ claims }: Pick<SeriesFindingFacts, 'claims'>): Cause => (claims.level === 'dots' ? 'common' : (claims.points.at(-1)?.cause ?? 'common'));

/** How many points up to the latest fulfil something. */
function countLatest(points: readonly ChartPoint[], holds: (point: ChartPoint, index: number) => boolean): number {
  return points.length - 1 - points.findLastIndex((point, index) => !holds(point, index));
}

const areAll = (count: number) => (count === 2 ? 'are both' : 'are all');

/** The latest stretch: what the chart would show as one run of points. */
interface Stretch {
  readonly points: readonly ChartPoint[];
  readonly limits: ChartGroup['limits'];
  readonly write: (value: number) => string;
  /** "monthly ". */
  readonly often: string;
}

function tellOutside({ points, limits, write, often }: Stretch, isHigh: boolean): string {
  const count = countLatest(points, ({ side, isOutside }) => isOutside && side > 0 === isHigh);
  const limit = isHigh ? `above the upper limit of ${write(limits.bounds!.upper)}` : `below the lower limit of ${write(limits.bounds!.lower)}`;
  return count === 1 ? `The latest ${often}figure is ${limit}.` : `The last ${count} ${often}figures ${areAll(count)} ${limit}.`;
}

/** All on one side of the average for seven points or more, and how many of them lie beyond the limit where limits may be told. */
function tellShift({ points, limits, write, often }: Stretch, isHigh: boolean, mayTellLimits: boolean): string {
  const count = countLatest(points, ({ side }) => side !== 0 && side > 0 === isHigh);
  const outside = mayTellLimits ? points.slice(-count).filter(({ isOutside }) => isOutside).length : 0;
  const side = isHigh ? 'above' : 'below';
  const beyond = outside > 0 ? `, and ${outside} ${outside === 1 ? 'is' : 'are'} ${side} the ${isHigh ? 'upper' : 'lower'} limit` : '';
  return `The last ${count} ${often}figures are all ${side} the average of ${write(limits.mean)}${beyond}.`;
}

function tellTrend({ points, often }: Stretch, isRising: boolean): string {
  const steps = countLatest(points, ({ value }, index) => index > 0 && value !== points[index - 1]!.value && value > points[index - 1]!.value === isRising);
  return `The last ${steps + 1} ${often}figures have each been ${isRising ? 'higher' : 'lower'} than the one before.`;
}

function tellNear({ points, limits, write, often }: Stretch, isHigh: boolean): string {
  const near = points.slice(-3).filter(({ isClose }) => isClose).length;
  const limit = isHigh ? `upper limit of ${write(limits.bounds!.upper)}` : `lower limit of ${write(limits.bounds!.lower)}`;
  return `${near} of the last 3 ${often}figures are near the ${limit}, which chance alone seldom brings.`;
}

function tellCommon({ points, limits, write, often }: Stretch): string | null {
  const { bounds, mean } = limits;
  if (!bounds?.hasWidth) return null;
  const [latest, average] = [write(points.at(-1)!.value), write(mean)];
  const range = `within the limits of ${write(bounds.lower)} and ${write(bounds.upper)}`;
  if (latest === average) return `The latest ${often}figure, ${latest}, is close to the average and ${range}.`;
  return `The latest ${often}figure, ${latest}, is ${range}, so its difference from the average of ${average} may be chance.`;
}

/**
 * How much data there is, where no limits are drawn from it; no full stop.
 * @param isAnew whether there are earlier figures that these are not compared with.
 */
export function toFewWords(count: number, isAnew: boolean): string {
  const figures = count === 1 ? 'One figure' : count === 2 ? 'Two figures' : toCounted(count, 'figure');
  const so = `${figures} ${isAnew ? 'since the series began anew' : 'so far'}`;
  if (count < FEWEST_FOR_A_RUN) return `${so}: not enough to tell a trend`;
  return count < FEWEST_TO_FIX ? `${so}: not enough yet for limits that can be relied on` : `${so}, without a run or trend beyond chance`;
}

/**
 * What the latest points of a chart show, of what may be claimed; null where nothing is worth a sentence.
 *
 * A run above or below the average is told before a single point outside the limits, because it says more.
 */
export function tellPoints(facts: SeriesFindingFacts): string | null {
  const { chart, claims, format, frequency } = facts;
  const group = chart.groups.at(-1);
  if (!group) return null;
  const points = chart.points.slice(-group.count);
  const stretch: Stretch = { points, limits: group.limits, write: (value) => toFigureText(value, format), often: toFrequencyWord(frequency) };
  const cause = toLatestCause(facts);
  const isProcess = claims.level === 'process';
  if (cause === 'common') return isProcess ? tellCommon(stretch) : `${toFewWords(points.length, chart.groups.length > 1)}.`;
  const isHigh = cause === 'above_upper_limit' || cause === 'rising_trend' || cause === 'two_in_three_above' || cause === 'shift_above';
  if (cause === 'rising_trend' || cause === 'falling_trend') return tellTrend(stretch, isHigh);
  if (points.at(-1)!.isShift) return tellShift(stretch, isHigh, isProcess);
  return cause === 'two_in_three_above' || cause === 'two_in_three_below' ? tellNear(stretch, isHigh) : tellOutside(stretch, isHigh);
}
