import { createHash } from 'node:crypto';

/** A place in PostgreSQL's log of changes; a greater one is later. */
export type LogPosition = bigint;

const WRITTEN = /^([0-9A-F]{1,8})\/([0-9A-F]{1,8})$/i;

/** Reads a position as PostgreSQL writes it: 16/B374D848. @throws when it is none */
export function toPosition(text: string | null | undefined): LogPosition {
  const [, high, low] = WRITTEN.exec(text ?? '') ?? [];
  if (high === undefined || low === undefined) throw new Error('This is no position of a log.');
  return (BigInt(`0x${high}`) << 32n) + BigInt(`0x${low}`);
}

/** The later of two positions; null is before all. */
export const laterOf = (one: LogPosition | null, other: LogPosition | null): LogPosition | null => (one === null || (other !== null && other > one) ? other : one);

/** Positions in the logs of several databases, by the marks of their names. */
export type Positions = ReadonlyMap<string, LogPosition>;

/** Four bytes that stand for the name of a database, as hexadecimal digits. */
export const markOf = (database: string): string => createHash('sha256').update(database).digest('hex').slice(0, 8);

/** The later position of each database. */
export function laterOfEach(one: Positions | null, other: Positions | null): Positions {
  const later = new Map(one);
  for (const [mark, position] of other ?? []) later.set(mark, laterOf(later.get(mark) ?? null, position)!);
  return later;
}
