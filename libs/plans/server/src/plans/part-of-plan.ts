import type { Objective } from '../objectives/objective.model';

/** Rows of actions that an objective brings with it, once for each outcome it is printed under. */
const rowsOf = ({ outcomes }: Objective): number => outcomes.reduce((sum, { actions }) => sum + actions.length, 0);

/**
 * A part of a plan that is too long for one answer: whole objectives, in order, from the one after `after`.
 * @param actionsAtMost where to stop; an objective that alone has more is answered alone
 * @returns nothing after an objective that is not there (any more)
 */
export function takePart(objectives: readonly Objective[], after: string | null, actionsAtMost: number | null): Objective[] {
  const before = after === null ? 0 : objectives.findIndex(({ id }) => id === after) + 1;
  if (after !== null && before === 0) return [];
  const rest = objectives.slice(before);
  if (actionsAtMost === null) return rest;
  let actions = 0;
  const tooMuch = rest.findIndex((objective, at) => {
    actions += rowsOf(objective);
    return at > 0 && actions > actionsAtMost;
  });
  return tooMuch === -1 ? rest : rest.slice(0, tooMuch);
}
