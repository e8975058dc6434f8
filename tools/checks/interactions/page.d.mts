export interface Summary {
  name: string;
  rounds: number;
  median: number;
  worst: number;
  longestTask: number;
}
export const BUDGET: number;
export function summarise(name: string, rounds: readonly { toNextPaint: number; longestTask: number }[]): Summary;
export function isWithinBudget(acts: readonly Summary[]): boolean;
export function tableOf(acts: readonly Summary[]): string;
export function pageOf(result: {
  on: string;
  commit: string;
  machine: { cores: number; processor: string; system: string; load: number; node: string };
  browser: string;
  slowdown: number;
  rounds: number;
  plans: readonly { title: string; acts: readonly Summary[] }[];
}): string;
