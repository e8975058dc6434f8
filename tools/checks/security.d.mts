export interface Row {
  what: string;
  state?: string;
  why?: string;
  /** Each as "file :: title". */
  tests: string[];
}
export interface Register {
  requirements: (Row & { id: string; level: number })[];
  advisories: Row[];
}
/** Every title of a file of tests. */
export function titlesIn(source: string): Set<string>;
/** What is wrong with the name of a test as the register has it; null where nothing is. */
export function findFault(name: string, read?: (file: string) => string | null): string | null;
/** What is wrong with the register: tests that are not there, states that say nothing. */
export function faultsOf(register: Register): string[];
/** The page as it should be. */
export function pageOf(register: Register): string;
