import { type RowVerdict, type TableRules, toRowVerdict } from './primary';

/** A figure as it was recorded. */
export interface RawFigure {
  /** What the value is; null where nobody has said. */
  readonly unit: 'count' | 'percent' | 'ratio' | 'score' | null;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/**
 * The people behind a figure. `rate`: with and rest; `ratio`: above and below the line, who may be others; `count`: the value
 * itself; `base`: those a mean is of; `value`: nobody is counted, only the value is known.
 */
export interface FigureCells {
  readonly kind: 'rate' | 'ratio' | 'count' | 'base' | 'value' | 'unknown_base';
  readonly values: readonly number[];
}

const toRate = (some: number, of: number): FigureCells => ({ kind: 'rate', values: [some, of - some] });

function toPercentCells({ value, numerator, denominator }: RawFigure): FigureCells {
  if (numerator !== null && denominator !== null) return toRate(numerator, denominator);
  if (denominator !== null && value !== null) return toRate(Math.min(denominator, Math.round((value * denominator) / 100)), denominator);
  if (numerator === null) return { kind: 'value', values: [] };
  return value !== null && value > 0 ? toRate(numerator, Math.max(numerator, Math.round((100 * numerator) / value))) : { kind: 'unknown_base', values: [] };
}

/** Who is counted in a figure. A percentage and one of its two counts give the other away, so both are protected. */
export function toFigureCells(figure: RawFigure): FigureCells {
  const { unit, value, numerator, denominator } = figure;
  if (unit === 'percent') return toPercentCells(figure);
  if (unit === 'count' && value !== null) return { kind: 'count', values: [value] };
  if (numerator !== null && denominator !== null) return { kind: 'ratio', values: [numerator, denominator] };
  if (denominator !== null) return { kind: 'base', values: [denominator] };
  if (numerator !== null) return { kind: 'count', values: [numerator] };
  return unit === null && value !== null && Number.isInteger(value) ? { kind: 'count', values: [value] } : { kind: 'value', values: [] };
}

const judge = (values: readonly number[], given: Omit<TableRules, 'shape'>, shape: TableRules['shape']) =>
  toRowVerdict({ kind: shape === 'rate' ? 'total' : 'known', values, size: values.reduce((sum, value) => sum + value, 0) }, { ...given, shape });

/** No band is said of a ratio: it has no end to be near to. */
function toRatioVerdict([above = 0, below = 0]: readonly number[], given: Omit<TableRules, 'shape'>): RowVerdict['state'] {
  const isBaseSafe = judge([below, below], given, 'rate').state === 'shown' && below >= given.rules.smallestBase;
  const state = above <= below ? judge([above, below - above], given, 'rate').state : judge([above], given, 'parts').state;
  return isBaseSafe && state === 'shown' ? 'shown' : 'hidden';
}

/** What may be told of a figure for itself. */
export function toFigureState({ kind, values }: FigureCells, given: Omit<TableRules, 'shape'>): RowVerdict['state'] {
  const { rules, isSurvey } = given;
  if (kind === 'value' || rules.hiddenUpTo === 0) return 'shown';
  if (kind === 'rate') return judge(values, given, 'rate').state;
  if (kind === 'count') return judge(values, given, 'parts').state;
  if (kind === 'ratio') return toRatioVerdict(values, given);
  const base = isSurvey ? Math.max(rules.smallestBase, rules.smallestSurveyBase) : rules.smallestBase;
  return kind === 'base' && values[0]! >= base ? 'shown' : 'hidden';
}
