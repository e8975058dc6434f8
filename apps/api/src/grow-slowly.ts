import { setFlagsFromString } from 'node:v8';

/** How far what is in use may grow before it is gone through for what is not, in per cent. */
const GROWTH = 150;

/**
 * Keeps a process that answers many small requests small. Left to itself the heap of V8 grows to about four times what is in use before it is
 * gone through. A limit (`--max-old-space-size`) would do it as well, and would end the process when one large request comes: this lets
 * it grow as far as it must, and takes the room back afterwards.
 */
export function growSlowly(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
}
