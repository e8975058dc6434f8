import { type Interval, type Proportion, toRate, Z95 } from './proportion';

/** How many times as likely something is in one group as in another. */
export interface RelativeLikelihood {
  /** 1 is equal, 2 is twice as likely. Null ("not calculable") where it never happened in the comparator. */
  readonly ratio: number | null;
  /** 95% confidence interval of the ratio. With a cell of 0 it can lie wholly to one side of the ratio shown. */
  readonly interval: Interval;
  /** Standard error of the natural logarithm of the ratio, of the counts the interval was made from. */
  readonly standardErrorOfLog: number;
  /** Whether half a person was added to each cell to get an interval at all. */
  readonly isCorrected: boolean;
}

/**
 * The relative likelihood of an event in a group against a comparator, with its 95% confidence interval
 * exp(ln RR ± z √(1/a − 1/n₁ + 1/b − 1/n₂)).
 *
 * Which group stands on top is for the measure to say (indicators 2 and 4 of the Workforce Race Equality Standard divide
 * White by ethnic minority, indicator 3 the other way about).
 * Source: Katz et al., "Obtaining confidence intervals for the risk ratio in cohort studies", Biometrics 1978. Where a group
 * has no event, 0.5 is added to all four cells (Pagano and Gauvreau, "Principles of Biostatistics"). So it is, by our
 * decision, where everybody in both groups had one: the formula would give an interval of no width.
 * @returns null where either group is empty.
 * @throws RangeError when either is no proportion.
 */
export function toRelativeLikelihood(group: Proportion, comparator: Proportion): RelativeLikelihood | null {
  const rate = toRate(group);
  const comparatorRate = toRate(comparator);
  if (rate === null || comparatorRate === null) return null;
  const isCorrected = rate === 0 || comparatorRate === 0 || (rate === 1 && comparatorRate === 1);
  const added = isCorrected ? 0.5 : 0;
  const [a, m, b, n] = [group.events + added, group.of + 2 * added, comparator.events + added, comparator.of + 2 * added];
  const standardErrorOfLog = Math.sqrt(Math.max(0, 1 / a - 1 / m + 1 / b - 1 / n));
  const logarithm = Math.log(a / m / (b / n));
  const interval = { lower: Math.exp(logarithm - Z95 * standardErrorOfLog), upper: Math.exp(logarithm + Z95 * standardErrorOfLog) };
  return { ratio: toRateRatio(rate, comparatorRate), interval, standardErrorOfLog, isCorrected };
}

/** One rate over another, where only rates are known (a published report); null where the second is 0. */
export const toRateRatio = (rate: number, comparatorRate: number): number | null => (comparatorRate === 0 ? null : rate / comparatorRate);
