import { toProcessLimits } from '../spc/process-limits';
import type { FigureFormat } from '../words/figure-text';

/** Fewer figures than these have no spread to go by. */
const FEWEST_FOR_LIMITS = 4;
/** How many times as far from the mean as the process limits is far outside. */
const BEYOND_LIMITS = 2;
/** Two steps of the last digit shown are never unusual, however still a measure has been. */
const STEPS_ALWAYS_USUAL = 2;
/** Half of the range a percentage can have. */
const HALF_OF_PERCENT = 50;
const TIMES_THE_LARGEST = 5;

/** Whether a figure should be asked about before it is saved. */
export interface FarOutside {
  readonly isFar: boolean;
  /** The lowest and highest of the past figures, for the question ("Figures have been between 44% and 50%"); null without any. */
  readonly usual: { readonly low: number; readonly high: number } | null;
}

function isBeyondLimits(history: readonly number[], value: number, decimals: number): boolean {
  const { mean, bounds } = toProcessLimits(history, { fixedAfter: null, screensOutliers: true });
  const reach = Math.max(BEYOND_LIMITS * (bounds!.upper - mean), STEPS_ALWAYS_USUAL * 10 ** -decimals);
  return Math.abs(value - mean) > reach * (1 + 1e-9);
}

/**
 * Whether a figure lies so far outside the past that it may be a slip: a digit too many, a count in place of a percentage.
 * It is a question to the person who enters it, never a refusal, because real leaps happen and are the ones worth seeing.
 *
 * From 4 past figures on: more than twice as far from the mean as the process limits. The limits themselves would ask about
 * every special cause, which is what a chart is for; twice as far, chance and ordinary improvement hardly ever come. Fewer
 * than 4 figures have no spread to go by: then a percentage that moves by more than 50 points, or anything else more than
 * five times the largest figure so far.
 * @param history past figures in order of date, as the person who enters the new one may see them. @param value the new one.
 */
export function isFarOutside(history: readonly number[], value: number, format: Pick<FigureFormat, 'unit' | 'decimals'>): FarOutside {
  if (history.length === 0) return { isFar: false, usual: null };
  const low = history.reduce((least, past) => Math.min(least, past));
  const high = history.reduce((most, past) => Math.max(most, past));
  const usual = { low, high };
  if (history.length >= FEWEST_FOR_LIMITS) return { isFar: isBeyondLimits(history, value, format.decimals), usual };
  if (format.unit === 'percent') return { isFar: value < low - HALF_OF_PERCENT || value > high + HALF_OF_PERCENT, usual };
  const largest = Math.max(Math.abs(low), Math.abs(high));
  return { isFar: largest > 0 && Math.abs(value) > TIMES_THE_LARGEST * largest, usual };
}
