export interface Result {
  command: string;
  on: string;
  commit: string;
  seconds: number;
  machine: Record<string, unknown>;
  printed: Record<string, unknown>;
}
export type Results = Record<string, Result>;
export const checks: readonly { name: string; command: string[] }[];
/** The page as it should be. */
export function pageOf(results: Results): string;
