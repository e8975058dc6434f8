/** The middle value; half way between the two middle ones of an even number. Null for none. */
export function toMedian(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  if (sorted.length === 0) return null;
  return sorted.length % 2 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/**
 * The pay gap in percent of the reference group's pay: (reference − group) ÷ reference × 100. Above 0 the group earns less.
 * Say which reference it is: the Equality and Human Rights Commission compares with White British people, the race standard
 * of the National Health Service with White people.
 *
 * Source: gov.uk, "Ethnicity pay reporting: guidance for employers", 2023 (mean and median hourly pay).
 * @param pay mean or median hourly pay, both of the same kind and unit.
 * @returns null where the reference group has no pay.
 */
export function toPayGap(pay: { readonly reference: number; readonly group: number }): number | null {
  return pay.reference > 0 ? ((pay.reference - pay.group) / pay.reference) * 100 : null;
}
