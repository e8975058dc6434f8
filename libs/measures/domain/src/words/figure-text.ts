import { toRoundedDigits } from './decimal-text';

/** What a figure is counted in. */
export const figureUnits = ['count', 'percent', 'ratio', 'score'] as const;
export type FigureUnit = (typeof figureUnits)[number];

/** How the figures of a measure are written. */
export interface FigureFormat {
  /** Null while nobody has said. */
  readonly unit: FigureUnit | null;
  /** What is counted ("hours", "people"), or the sign of a currency, which stands before the number. */
  readonly unitLabel: string | null;
  /** Digits after the point, 0 to 4. */
  readonly decimals: number;
}

/** The true minus sign: as wide as a plus, and screen readers say it. */
const MINUS = '−';
const CURRENCIES = ['£', '€', '$'];

const isCurrency = ({ unitLabel }: FigureFormat) => unitLabel !== null && CURRENCIES.includes(unitLabel.trim());

/** Digits with separators and sign, without a unit: "4,637", "−0.5". */
function toNumberText(value: number, format: FigureFormat): string {
  const { isNegative, whole, fraction } = toRoundedDigits(value, format.decimals);
  const grouped = whole.length > 3 ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  const currency = isCurrency(format) ? format.unitLabel!.trim() : '';
  return `${isNegative ? MINUS : ''}${currency}${grouped}${fraction ? `.${fraction}` : ''}`;
}

/**
 * A figure as it is written everywhere, in sentence, chart, table and export: "61%", "1.62", "4,637", "£1,200", "−3".
 * Half is rounded away from zero. What is counted is not repeated at each figure; see `toLabelledFigureText`.
 */
export const toFigureText = (value: number, format: FigureFormat): string => `${toNumberText(value, format)}${format.unit === 'percent' ? '%' : ''}`;

/** A figure with what is counted, for a place where that is not said beside it: "14 hours". The label is as somebody wrote it. */
export function toLabelledFigureText(value: number, format: FigureFormat): string {
  const label = format.unitLabel?.trim();
  return label && !isCurrency(format) && format.unit !== 'percent' ? `${toFigureText(value, format)} ${label}` : toFigureText(value, format);
}

/** The value as it is shown, as a number: what differences people can check for themselves are worked out from. */
export function toShownValue(value: number, format: Pick<FigureFormat, 'decimals'>): number {
  const { isNegative, whole, fraction } = toRoundedDigits(value, format.decimals);
  return Number(`${isNegative ? '-' : ''}${whole}.${fraction || '0'}`);
}

/** How far two figures lie apart, without direction: "7 points" for percentages, "0.12", "3", "£200". */
export function toDifferenceText(difference: number, format: FigureFormat): string {
  const text = toNumberText(Math.abs(difference), format);
  if (format.unit !== 'percent') return text;
  return `${text} ${Number(text.replaceAll(',', '')) === 1 ? 'point' : 'points'}`;
}

/** A change in words: "up 7 points", "down 3", "no change" where nothing of it would be seen. */
export function toChangeText(difference: number, format: FigureFormat): string {
  if (toShownValue(difference, format) === 0) return 'no change';
  return `${difference > 0 ? 'up' : 'down'} ${toDifferenceText(difference, format)}`;
}

/**
 * Later less earlier, of the two values as they are shown, so that nobody who subtracts what they see gets another answer
 * (46.6 and 61.4 are shown as 47% and 61%: "up 14 points", not 15).
 */
export const toShownDifference = (from: number, to: number, format: Pick<FigureFormat, 'decimals'>): number =>
  toShownValue(toShownValue(to, format) - toShownValue(from, format), format);
