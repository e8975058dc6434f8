/** Rows by a key that several may share; each group keeps the order of the rows. */
export function groupBy<Row, Key>(rows: readonly Row[], toKey: (row: Row) => Key): ReadonlyMap<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const key = toKey(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
