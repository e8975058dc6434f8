/** A label computed from places: objective 1, outcome 1.2, action 1.2.2, measure M1.9. Labels move when a plan is renumbered; ids do not. */
export type PlanReference =
  | { readonly kind: 'objective'; readonly places: readonly [number] }
  | { readonly kind: 'outcome'; readonly places: readonly [number, number] }
  | { readonly kind: 'action'; readonly places: readonly [number, number, number] }
  | { readonly kind: 'measure'; readonly places: readonly [number, number] };

/** The label for places in their lists, counted from 1: `toReference(1, 2, 2)` is "1.2.2". */
export const toReference = (...places: readonly number[]): string => places.join('.');

/** The label of a measure, counted within its objective: "M1.9". */
export const toMeasureReference = (objective: number, place: number): string => `M${toReference(objective, place)}`;

const REFERENCE = /^(m?)(\d{1,4}(?:\.\d{1,4}){0,2})\.?$/;
const KINDS = { 1: 'objective', 2: 'outcome', 3: 'action' } as const;

/** Reads a label as people type it ("1.2.2", " m1.9 ", "1.2."), or null when it is not one. */
export function findReference(text: string): PlanReference | null {
  const [, letter, digits] = REFERENCE.exec(text.trim().toLowerCase()) ?? [];
  if (!digits) return null;
  const places = digits.split('.').map(Number);
  if (places.some((place) => place === 0)) return null;
  if (letter) return places.length === 2 ? ({ kind: 'measure', places } as unknown as PlanReference) : null;
  return { kind: KINDS[places.length as 1 | 2 | 3], places } as unknown as PlanReference;
}
