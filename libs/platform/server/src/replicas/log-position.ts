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
