/** How much each organisation holds. */
export interface Shape {
  objectives: number;
  outcomes: number;
  actions: number;
  updates: number;
  measures: number;
  figures: number;
  people: number;
}
export const SHAPE: Shape;

/** Loads organisations `from` to `to`, past triggers; cookies of their persons 1 (contributor) and 2 (executive) are `bench-<organisation>-<person>`. */
export function loadOrganisations(address: string, how: { from?: number; to: number; shape?: Shape; say?: (what: string) => void }): Promise<void>;

/** The ids that the loader gives to things of one organisation. */
export function idsOf(address: string, number: number): Promise<{ organisationId: string; planId: string; actionId: string; measureId: string }>;
