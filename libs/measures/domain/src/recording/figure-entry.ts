import type { FigureUnit } from '../words/figure-text';

/** A figure as somebody enters it: a value, or how many of how many. */
export interface FigureEntry {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** What of a measure's definition decides what may be entered. */
export interface EntryRules {
  readonly unit: FigureUnit | null;
  /** People and their counts are whole. */
  readonly countsPeople: boolean;
}

export type EntryProblemCause = 'value_needed' | 'out_of_percent' | 'negative' | 'not_whole' | 'numerator_needed' | 'denominator_needed' | 'denominator_zero' | 'more_than_all' | 'numerator_unfit';

export interface EntryProblem {
  readonly cause: EntryProblemCause;
  readonly field: keyof FigureEntry;
}

/** Percentages and ratios can be worked out from two numbers; what is counted or scored cannot. */
const isWorkedOut = (unit: FigureUnit | null): boolean => unit === 'percent' || unit === 'ratio';

const problem = (cause: EntryProblemCause, field: keyof FigureEntry): EntryProblem => ({ cause, field });

function findPartsProblem({ numerator, denominator }: FigureEntry, { unit, countsPeople }: EntryRules): EntryProblem | null {
  if (numerator === null) return problem('numerator_needed', 'numerator');
  if (denominator === null) return problem('denominator_needed', 'denominator');
  if (denominator <= 0) return problem('denominator_zero', 'denominator');
  if (numerator < 0) return problem('negative', 'numerator');
  if (countsPeople && !Number.isInteger(numerator)) return problem('not_whole', 'numerator');
  if (countsPeople && !Number.isInteger(denominator)) return problem('not_whole', 'denominator');
  return unit === 'percent' && numerator > denominator ? problem('more_than_all', 'numerator') : null;
}

function findValueProblem({ value, denominator }: FigureEntry, { unit, countsPeople }: EntryRules): EntryProblem | null {
  if (value === null) return problem('value_needed', 'value');
  if (unit === 'percent' && (value < 0 || value > 100)) return problem('out_of_percent', 'value');
  if (value < 0 && (unit === 'ratio' || (unit === 'count' && countsPeople))) return problem('negative', 'value');
  if (unit === 'count' && countsPeople && !Number.isInteger(value)) return problem('not_whole', 'value');
  if (denominator === null) return null;
  if (denominator <= 0) return problem('denominator_zero', 'denominator');
  if (countsPeople && !Number.isInteger(denominator)) return problem('not_whole', 'denominator');
  return unit === 'count' && value > denominator ? problem('more_than_all', 'value') : null;
}

/** What is wrong with a figure as entered, or null. A count or score may say of how many; a percentage or ratio says both numbers or neither. */
export function findEntryProblem(entry: FigureEntry, rules: EntryRules): EntryProblem | null {
  if (!isWorkedOut(rules.unit)) return entry.numerator === null ? findValueProblem(entry, rules) : problem('numerator_unfit', 'numerator');
  return entry.numerator === null && entry.denominator === null ? findValueProblem(entry, rules) : findPartsProblem(entry, rules);
}

/** The value of an entry without a problem: worked out where both numbers are there. Percentages are 0 to 100. */
export function valueOfEntry({ value, numerator, denominator }: FigureEntry, unit: FigureUnit | null): number {
  if (numerator === null || denominator === null) return value!;
  return unit === 'percent' ? (100 * numerator) / denominator : numerator / denominator;
}
