import type { Action } from '../actions/action.model';
import type { Objective } from '../objectives/objective.model';
import type { Outcome } from '../outcomes/outcome.model';

/** A part of a plan that is too long for one answer, and where the next begins; null when nothing follows. */
export interface PartOfPlan {
  readonly objectives: Objective[];
  readonly next: string | null;
}

/** What a part ends with: an objective, or within it an outcome, or within that an action. */
const toPlace = (...ids: string[]): string => ids.join('.');
/** So many characters make an answer longer by about a third of what else is told of an action. */
const CHARACTERS = 400;
/** An action with long words counts as several: what must stay small is the answer. */
const weightOf = ({ title, detail }: Action): number => 1 + Math.floor((title.length + (detail?.length ?? 0)) / CHARACTERS);
const weightOfOutcome = ({ actions }: Outcome): number => actions.reduce((sum, action) => sum + weightOf(action), 0);
/** What an objective brings with it: each action once for each outcome it is printed under. */
const weightOfObjective = ({ outcomes }: Objective): number => outcomes.reduce((sum, outcome) => sum + weightOfOutcome(outcome), 0);

/** How many of these, from the first, weigh no more than that together. */
function howManyFit<One>(all: readonly One[], weight: (one: One) => number, most: number): number {
  let sum = 0;
  const tooMuch = all.findIndex((one) => (sum += weight(one)) > most);
  return tooMuch === -1 ? all.length : tooMuch;
}

/** What follows one of them; all of them when it is not there (any more), for then some of it may not have been seen. */
const following = <One extends { readonly id: string }>(all: readonly One[], id: string | undefined): readonly One[] => all.slice(all.findIndex((one) => one.id === id) + 1);

/** The plan from a place on. Where that is within an objective or an outcome, the first of them holds only what follows. */
function restAfter(objectives: readonly Objective[], place: string): readonly Objective[] {
  const [objectiveId, outcomeId, actionId] = place.split('.');
  const at = objectives.findIndex(({ id }) => id === objectiveId);
  if (at === -1) return [];
  const objective = objectives[at]!;
  const others = objectives.slice(at + 1);
  if (outcomeId === undefined) return others;
  const outcome = actionId === undefined ? undefined : objective.outcomes.find(({ id }) => id === outcomeId);
  const later = following(objective.outcomes, outcomeId);
  const outcomes = outcome ? [{ ...outcome, actions: [...following(outcome.actions, actionId)] }, ...later] : [...later];
  return [{ ...objective, outcomes }, ...others];
}

/**
 * A part of a plan: whole objectives, in order; of an objective that is too much for one answer whole outcomes, and of such an
 * outcome some of its actions. Where a part ends hangs on little that comes before, so that a change seldom moves the parts that follow.
 * @param after where an earlier part said that the next begins
 * @param actionsAtMost how many actions a part may have, those with long words counted as several; always one
 * @returns nothing after an objective that is not there (any more)
 */
export function takePart(objectives: readonly Objective[], after: string | null, actionsAtMost: number | null): PartOfPlan {
  const rest = after === null ? objectives : restAfter(objectives, after);
  const [first] = rest;
  const whole = actionsAtMost === null ? rest.length : howManyFit(rest, weightOfObjective, actionsAtMost);
  if (first === undefined || actionsAtMost === null || whole > 0) {
    return { objectives: rest.slice(0, whole), next: whole === rest.length ? null : toPlace(rest[whole - 1]!.id) };
  }
  const fitting = howManyFit(first.outcomes, weightOfOutcome, actionsAtMost);
  if (fitting > 0) {
    const outcomes = first.outcomes.slice(0, fitting);
    return { objectives: [{ ...first, outcomes }], next: toPlace(first.id, outcomes.at(-1)!.id) };
  }
  const long = first.outcomes[0]!;
  const actions = long.actions.slice(0, Math.max(1, howManyFit(long.actions, weightOf, actionsAtMost)));
  return { objectives: [{ ...first, outcomes: [{ ...long, actions }] }], next: toPlace(first.id, long.id, actions.at(-1)!.id) };
}
