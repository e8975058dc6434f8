import type { BetterDirection } from '../direction';
import type { PointSignals } from './special-causes';

/** What makes a point stand out from chance; the first that fits. */
export const causes = [
  'common',
  'above_upper_limit',
  'below_lower_limit',
  'rising_trend',
  'falling_trend',
  'two_in_three_above',
  'two_in_three_below',
  'shift_above',
  'shift_below',
] as const;
export type Cause = (typeof causes)[number];

/** What a point means, given which way is better. */
export const pointMeanings = ['common_cause', 'improvement', 'concern', 'neutral_high', 'neutral_low'] as const;
export type PointMeaning = (typeof pointMeanings)[number];

/** A point with its one cause and what that means. */
export interface PointClass {
  readonly cause: Cause;
  readonly meaning: PointMeaning;
}

const HIGH: readonly Cause[] = ['above_upper_limit', 'rising_trend', 'two_in_three_above', 'shift_above'];

/** The cause that comes first: outside a limit, then trend, then two of three, then shift. */
export function toCause({ side, isOutside, trend, isTwoInThree, isShift }: PointSignals): Cause {
  if (isOutside) return side > 0 ? 'above_upper_limit' : 'below_lower_limit';
  if (trend !== 0) return trend > 0 ? 'rising_trend' : 'falling_trend';
  if (isTwoInThree) return side > 0 ? 'two_in_three_above' : 'two_in_three_below';
  if (isShift) return side > 0 ? 'shift_above' : 'shift_below';
  return 'common';
}

/** Whether a cause points up, down or nowhere. */
export const toHeight = (cause: Cause): 'high' | 'low' | null => (cause === 'common' ? null : HIGH.includes(cause) ? 'high' : 'low');

/** What a cause means. Where neither way is better it is high or low, never an improvement or a concern. */
export function toMeaning(cause: Cause, better: BetterDirection): PointMeaning {
  const height = toHeight(cause);
  if (!height) return 'common_cause';
  if (better === 'neither') return `neutral_${height}`;
  return (height === 'high') === (better === 'higher') ? 'improvement' : 'concern';
}

/**
 * Gives each point one cause and its meaning, in the order of precedence of NHSRplotthedots 0.2.2.
 * @returns one entry for each of the signals.
 */
export function classifyPoints(signals: readonly PointSignals[], better: BetterDirection): PointClass[] {
  return signals.map((signal) => {
    const cause = toCause(signal);
    return { cause, meaning: toMeaning(cause, better) };
  });
}
