/**
 * The number somebody typed, as people write it: "61", "61%", "1,204", " 0.82 ". Null when it is not one number.
 * A comma counts only where it parts thousands, so that "0,5" is asked about and never read as 5.
 */
export function toNumber(typed: string): number | null {
  const text = typed.replace(/[\s\u00a0£%]/g, '').replace(/^[−–]/, '-');
  if (!/^-?(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?$/.test(text) || !/\d/.test(text)) return null;
  return Number(text.replace(/,/g, ''));
}

/** A number as a field shows it for changing: plain digits, no thousands separators. */
export const toTyped = (value: number | null | undefined): string => (value === null || value === undefined ? '' : String(value));
