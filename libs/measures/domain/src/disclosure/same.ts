/** Whether two pieces of stored data say the same: the order in which a store gives back the fields of an object means nothing. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === null || other === null || typeof one !== 'object' || typeof other !== 'object') return one === other;
  const [fields, others] = [Object.entries(one), Object.entries(other)];
  const found = new Map(others);
  return Array.isArray(one) === Array.isArray(other) && fields.length === others.length && fields.every(([name, value]) => found.has(name) && isSame(value, found.get(name)));
}
