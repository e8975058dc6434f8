import type { Cause, DrawnMeaning, PointMeaning } from '@waymark/measures/domain';

/** What a point shows, in the words of the drawing. */
export const drawnMeaningOf: Readonly<Record<PointMeaning, DrawnMeaning>> = {
  common_cause: 'normal',
  improvement: 'improvement',
  concern: 'concern',
  neutral_high: 'rising',
  neutral_low: 'falling',
};

/** Why a point stands out, so that nobody has to guess from its shape. */
export const causeTexts: Readonly<Record<Cause, string | null>> = {
  common: null,
  above_upper_limit: 'above the upper limit',
  below_lower_limit: 'below the lower limit',
  rising_trend: 'one of seven or more figures, each higher than the one before',
  falling_trend: 'one of seven or more figures, each lower than the one before',
  two_in_three_above: 'two of three figures close to the upper limit',
  two_in_three_below: 'two of three figures close to the lower limit',
  shift_above: 'one of seven or more figures in a row above the average',
  shift_below: 'one of seven or more figures in a row below the average',
};
