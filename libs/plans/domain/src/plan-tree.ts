import type { DeliveryStatus } from './delivery-status';
import { countLive, isLive, type StatusCount } from './live-counts';
import { findReference, toReference } from './plan-reference';

interface ObjectiveFacts {
  readonly id: string;
}

interface OutcomeFacts {
  readonly id: string;
  readonly objectiveId: string;
}

/** The outcomes an action serves; the first is its home, where it is printed. */
interface ActionFacts {
  readonly id: string;
  readonly reference: string;
  readonly status: DeliveryStatus;
  readonly outcomes: readonly { readonly id: string }[];
}

/** What every level adds: its label and how its live actions stand. */
interface Counted {
  readonly reference: string;
  readonly counts: StatusCount[];
  readonly actionCount: number;
}

export type TreeOutcome<Outcome, Action> = Outcome & Counted & { readonly actions: Action[] };
export type TreeObjective<Objective, Outcome, Action> = Objective & Counted & { readonly outcomes: TreeOutcome<Outcome, Action>[] };

export interface PlanTree<Objective, Outcome, Action> {
  readonly objectives: TreeObjective<Objective, Outcome, Action>[];
  readonly counts: StatusCount[];
  readonly actionCount: number;
}

const placesOf = (reference: string): readonly number[] => findReference(reference)?.places ?? [];

function comparePlaces(left: readonly number[], right: readonly number[]): number {
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The order of labels as people read them: 1.2 before 1.10. */
export const compareReferences = (a: string, b: string): number => comparePlaces(placesOf(a), placesOf(b));

/** In the order of labels, each read once. */
function inOrderOfLabels<Action extends ActionFacts>(actions: Iterable<Action>): Action[] {
  const placed = [...actions].map((action) => ({ action, places: placesOf(action.reference) }));
  return placed.sort((a, b) => comparePlaces(a.places, b.places)).map(({ action }) => action);
}

function groupBy<Key, Row>(rows: readonly Row[], keysOf: (row: Row) => readonly Key[]): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    for (const key of keysOf(row)) {
      const group = groups.get(key);
      if (group) group.push(row);
      else groups.set(key, [row]);
    }
  }
  return groups;
}

const total = (counts: readonly StatusCount[]): number => counts.reduce((sum, { count }) => sum + count, 0);

/**
 * Puts flat rows together into a plan. Objectives and outcomes come in their order, which gives them their labels.
 *
 * An outcome lists the actions whose home it is, then those that also serve it. An action is counted once: for the plan and
 * for the objective of its home, so that objectives add up to the plan; an outcome counts all that it lists.
 */
export function assemblePlan<Objective extends ObjectiveFacts, Outcome extends OutcomeFacts, Action extends ActionFacts>(
  objectives: readonly Objective[],
  outcomes: readonly Outcome[],
  actions: readonly Action[],
): PlanTree<Objective, Outcome, Action> {
  const inOrder = inOrderOfLabels(actions);
  const outcomesOf = groupBy(outcomes, (outcome) => [outcome.objectiveId]);
  const actionsAtHome = groupBy(inOrder, (action) => action.outcomes.slice(0, 1).map(({ id }) => id));
  const actionsServing = groupBy(inOrder, (action) => action.outcomes.slice(1).map(({ id }) => id));
  const counted = (reference: string, rows: readonly Action[]): Counted => {
    const counts = countLive(rows);
    return { reference, counts, actionCount: total(counts) };
  };
  const tree = objectives.map((objective, index) => {
    const own = outcomesOf.get(objective.id) ?? [];
    const homes = own.flatMap((outcome) => actionsAtHome.get(outcome.id) ?? []);
    return {
      ...objective,
      ...counted(toReference(index + 1), homes),
      outcomes: own.map((outcome, place) => {
        const listed = [...(actionsAtHome.get(outcome.id) ?? []), ...(actionsServing.get(outcome.id) ?? [])];
        return { ...outcome, ...counted(toReference(index + 1, place + 1), listed), actions: listed };
      }),
    };
  });
  const counts = countLive(inOrder);
  return { objectives: tree, counts, actionCount: total(counts) };
}

/** Every action of a plan once, in the order of their labels. */
export function actionsOf<Objective, Outcome, Action extends ActionFacts>(tree: PlanTree<Objective, Outcome, Action>): Action[] {
  return inOrderOfLabels(new Set(tree.objectives.flatMap((objective) => objective.outcomes.flatMap((outcome) => outcome.actions))));
}

/** The actions of a plan that are not withdrawn, each once. */
export const liveActionsOf = <Objective, Outcome, Action extends ActionFacts>(tree: PlanTree<Objective, Outcome, Action>): Action[] => actionsOf(tree).filter(isLive);
