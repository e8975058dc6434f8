import { type DrawnGap, type Frequency, nextPeriod, toShortPeriodText } from '@waymark/measures/domain';
import { isShown, type Series } from '../course/series';
import type { MeasureFacts } from '../reading/measure-facts.queries';

type Paced = Pick<MeasureFacts, 'frequency' | 'firstPeriodOn'>;

/** More missing periods than these between two figures are a change of habit, not gaps to be drawn one by one. */
const MOST_MISSING = 24;

/** Whole periods between two figures for which there is none. */
function missingBetween(earlierTo: string, laterFrom: string, frequency: Frequency, firstPeriodOn: string | null): DrawnGap[] {
  const gaps: DrawnGap[] = [];
  let period = nextPeriod({ from: earlierTo, to: earlierTo }, frequency, firstPeriodOn);
  while (period && period.to < laterFrom && gaps.length < MOST_MISSING) {
    gaps.push({ on: period.to, label: toShortPeriodText(period) });
    period = nextPeriod(period, frequency, firstPeriodOn);
  }
  return gaps;
}

/** Periods without a figure that can be shown: hidden ones, and those between figures that never came. */
export function gapsOf({ figures }: Series, { frequency, firstPeriodOn }: Paced): DrawnGap[] {
  return figures.flatMap((figure, index) => {
    const earlier = figures[index - 1];
    const missing = earlier && frequency ? missingBetween(earlier.toOn, figure.fromOn, frequency, firstPeriodOn) : [];
    return isShown(figure) ? missing : [...missing, { on: figure.toOn, label: toShortPeriodText({ from: figure.fromOn, to: figure.toOn }) }];
  });
}
