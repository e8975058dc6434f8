const PLAIN = /^\d+(\.\d+)?$/;
/** "1,234", "1 234" or "1'234", with the spaces that programs use. */
const GROUPED = /^\d{1,3}([,\s'’]\d{3})+(\.\d+)?$/u;

/** A number as people and spreadsheets write it, with sign, currency, percent sign and separators of thousands; null for anything else. */
export function readNumber(text: string): number | null {
  const bare = text.trim().replace(/^([-−–])\s*/, '-').replace(/\s*%$/, '');
  const isNegative = bare.startsWith('-');
  const digits = bare.replace(/^-/, '').replace(/^[£€$]\s*/, '').trim();
  if (!PLAIN.test(digits) && !GROUPED.test(digits)) return null;
  const value = Number(digits.replace(/[,\s'’]/gu, ''));
  return isNegative && value !== 0 ? -value : value;
}

/** Whether a cell is meant as a number, however it is written. */
export const isNumberLike = (text: string): boolean => readNumber(text) !== null;

export const isPercent = (text: string): boolean => text.trim().endsWith('%') && readNumber(text) !== null;

/** A count of people, or the sentence that says why it is none; it fits after "Line 3: ". */
export function readCount(text: string): number | string {
  const shown = text.trim();
  if (shown === '') return 'a count is missing. Write 0 if there was nobody.';
  if (isPercent(shown)) return `"${shown}" is a percentage. Paste counts of people; percentages are worked out from them.`;
  const value = readNumber(shown);
  if (value === null) return `"${shown}" is not a count. Paste the exact numbers; they are protected before anybody sees them. Write 0 if there was nobody.`;
  if (!Number.isSafeInteger(value)) return `"${shown}" is not a whole number of people.`;
  return value < 0 ? `"${shown}" is below 0. A count of people is 0 or more.` : value;
}
