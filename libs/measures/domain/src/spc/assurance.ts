import type { BetterDirection } from '../direction';
import type { PointMeaning } from './classification';
import type { ProcessLimits } from './process-limits';

/** Whether a process that goes on as it is will meet its target. */
export const assurances = ['consistent_pass', 'consistent_fail', 'inconsistent'] as const;
export type Assurance = (typeof assurances)[number];

/** How the latest point differs from chance, and where it lies: the letter in the icon. */
export const variations = ['common_cause', 'improvement_high', 'improvement_low', 'concern_high', 'concern_low', 'neutral_high', 'neutral_low'] as const;
export type Variation = (typeof variations)[number];

/**
 * Compares a target with the limits of the latest stretch ("Making Data Count", assurance icons): beyond the limits it is
 * always met or always missed, between them or on one it is met by chance. Limits of no width are the mean, so then the
 * target is compared with the mean.
 * @returns null without a target, without limits (a single point), or where neither way is better.
 */
export function assessTarget(limits: Pick<ProcessLimits, 'bounds'>, target: number | null, better: BetterDirection): Assurance | null {
  const { bounds } = limits;
  if (target === null || bounds === null || better === 'neither') return null;
  if (target > bounds.upper) return better === 'higher' ? 'consistent_fail' : 'consistent_pass';
  if (target < bounds.lower) return better === 'higher' ? 'consistent_pass' : 'consistent_fail';
  return 'inconsistent';
}

/** The icon of a chart from the meaning of its latest point (not of the whole series). */
export function toVariation(meaning: PointMeaning, better: BetterDirection): Variation {
  if (meaning === 'improvement') return better === 'higher' ? 'improvement_high' : 'improvement_low';
  if (meaning === 'concern') return better === 'higher' ? 'concern_low' : 'concern_high';
  return meaning;
}
