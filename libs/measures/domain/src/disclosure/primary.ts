import type { TableShape } from './count-table';
import type { GroupedRow } from './grouped-table';
import { toMostInBand } from './rounding';
import { type DisclosureRules, toProtectionWidth } from './rules';
import type { HiddenReason } from './safe-table';

/** What the rules say of a table, for one audience. */
export interface TableRules {
  readonly shape: TableShape;
  readonly rules: DisclosureRules;
  /** Whether the counts are answers to a survey. */
  readonly isSurvey: boolean;
}

/** What may be told of a row for itself, before the rows around it are looked at. */
export type RowVerdict =
  | { readonly state: 'shown'; readonly hiddenParts: readonly number[] }
  | { readonly state: 'under' | 'over' }
  | { readonly state: 'hidden'; readonly reason: HiddenReason };

const SHOWN: RowVerdict = { state: 'shown', hiddenParts: [] };
const hidden = (reason: HiddenReason): RowVerdict => ({ state: 'hidden', reason });

const isSmall = (count: number, upTo: number) => count > 0 && count <= upTo;

const toBase = ({ rules, isSurvey }: TableRules) => (isSurvey ? Math.max(rules.smallestBase, rules.smallestSurveyBase) : rules.smallestBase);

/** A share of nobody, or of everybody, tells something of each person: it is shown as a band where that is wide enough. */
function toRateVerdict(row: Omit<GroupedRow, 'code'>, given: TableRules): RowVerdict {
  const [some = 0, rest = 0] = row.values;
  const { rules } = given;
  if (row.size < toBase(given)) return hidden('small_base');
  const upTo = Math.max(rules.hiddenUpTo, rules.smallestPart - 1);
  if (isSmall(some, upTo) || isSmall(rest, upTo)) return hidden('small_count');
  if (some > 0 && rest > 0) return SHOWN;
  if (toMostInBand(row.size) < toProtectionWidth(rules)) return hidden('small_count');
  return { state: some === 0 ? 'under' : 'over' };
}

/** A column of counts has no base to be too small; several columns invite percentages of the row. */
function toPartsVerdict(row: Omit<GroupedRow, 'code'>, given: TableRules): RowVerdict {
  const { rules } = given;
  if (isSmall(row.size, rules.hiddenUpTo)) return hidden('small_count');
  if (row.values.length === 1) return SHOWN;
  if (row.size < toBase(given)) return hidden('small_base');
  const isAllInOne = row.values.filter((value) => value > 0).length === 1;
  const hiddenParts = [...row.values.keys()].filter((at) => isAllInOne || isSmall(row.values[at]!, rules.hiddenUpTo));
  return { state: 'shown', hiddenParts };
}

/**
 * What may be told of one row for itself (primary suppression). A group of nobody is shown: there is nobody to protect.
 * Rules that hide no count at all are those of measures that count no people.
 *
 * In a rate, where counts stand beside the share, those with and those without are counts like any other; so the stricter
 * of the two rules for them holds.
 */
export function toRowVerdict(row: Omit<GroupedRow, 'code'>, given: TableRules): RowVerdict {
  if (given.rules.hiddenUpTo === 0 || (row.size === 0 && row.kind !== 'total')) return SHOWN;
  return given.shape === 'rate' ? toRateVerdict(row, given) : toPartsVerdict(row, given);
}
