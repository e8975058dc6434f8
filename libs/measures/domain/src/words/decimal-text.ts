/** As many digits a double holds exactly. With more of them a whole number needs another, slower, type. */
const DIGITS_OF_A_DOUBLE = 15;

/** The digits of a number as it is written, without exponent: '0.00000123' for 1.23e-6. */
function toPlainDigits(value: number): { whole: string; fraction: string } {
  const [mantissa = '0', exponentText = '0'] = String(Math.abs(value)).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const exponent = Number(exponentText);
  const digits = whole + fraction;
  const point = whole.length + exponent;
  if (point <= 0) return { whole: '0', fraction: '0'.repeat(-point) + digits };
  return { whole: digits.slice(0, point).padEnd(point, '0'), fraction: digits.slice(point) };
}

/** A number rounded for people to read, before it gets a sign, separators and a unit. */
export interface RoundedDigits {
  /** False for everything that rounds to nothing: there is no "−0". */
  readonly isNegative: boolean;
  /** Digits before the point, without separators. */
  readonly whole: string;
  /** Exactly as many digits as were asked for. */
  readonly fraction: string;
}

/**
 * Rounds half away from zero, by the digits a number is written with: 1.005 becomes 1.01 although the double nearest to it
 * lies a little below, because that is what a person with the figure on paper would write.
 * @param decimals digits after the point. @throws RangeError for a value that is not finite.
 */
export function toRoundedDigits(value: number, decimals: number): RoundedDigits {
  if (!Number.isFinite(value)) throw new RangeError(`${value} cannot be written as a figure.`);
  const { whole, fraction } = toPlainDigits(value);
  const kept = whole + fraction.slice(0, decimals).padEnd(decimals, '0');
  const isUp = (fraction[decimals] ?? '0') >= '5';
  const rounded = kept.length < DIGITS_OF_A_DOUBLE ? String(Number(kept) + (isUp ? 1 : 0)) : String(BigInt(kept) + (isUp ? 1n : 0n));
  const digits = rounded.padStart(decimals + 1, '0');
  const point = digits.length - decimals;
  return { isNegative: value < 0 && rounded !== '0', whole: digits.slice(0, point), fraction: digits.slice(point) };
}
