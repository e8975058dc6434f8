import type { PlanPart } from './plan-change';
import type { Measure, Objective, Outcome, Plan, PlanAction } from './use-plan';

interface PartOf {
  objective: Objective;
  outcome: Outcome;
  action: PlanAction;
  measure: Measure;
}

/** A part of the plan, what it stands in (null for an objective) and its siblings in order, itself among them. */
export interface PlaceOf<Part extends PlanPart> {
  subject: PartOf[Part];
  parentId: string | null;
  siblings: readonly PartOf[Part][];
  /** Counted from 1. */
  place: number;
}

interface List {
  part: PlanPart;
  parentId: string | null;
  parts: readonly { id: string }[];
}

/** Every ordered list of a plan. An action is listed in its home, the first outcome it serves. */
function* listsOf(plan: Plan): Generator<List> {
  yield { part: 'objective', parentId: null, parts: plan.objectives };
  for (const objective of plan.objectives) {
    yield { part: 'outcome', parentId: objective.id, parts: objective.outcomes };
    for (const outcome of objective.outcomes) {
      const home = outcome.actions.filter((action) => (action.outcomes[0]?.id ?? outcome.id) === outcome.id);
      yield { part: 'action', parentId: outcome.id, parts: home };
      yield { part: 'measure', parentId: outcome.id, parts: outcome.measures };
    }
  }
}

/** Finds a part by its id; null once it is no longer in the plan. */
export function findPlace<Part extends PlanPart>(plan: Plan, part: Part, id: string): PlaceOf<Part> | null {
  for (const list of listsOf(plan)) {
    if (list.part !== part) continue;
    const at = list.parts.findIndex((one) => one.id === id);
    if (at < 0) continue;
    const siblings = list.parts as readonly PartOf[Part][];
    return { subject: siblings[at]!, parentId: list.parentId, siblings, place: at + 1 };
  }
  return null;
}

const isGone = (part: { withdrawnAt?: string | null; withdrawal?: object | null }) => Boolean(part.withdrawnAt ?? part.withdrawal);

/** The place one step up or down, past what has been withdrawn; null at either end. */
export function placeBeside({ siblings, place }: PlaceOf<PlanPart>, by: 1 | -1): number | null {
  for (let at = place - 1 + by; at >= 0 && at < siblings.length; at += by) if (!isGone(siblings[at]!)) return at + 1;
  return null;
}

/** The lists a part can move to: for outcomes every objective, for actions and measures every outcome that stands. */
export function parentsFor(plan: Plan, part: PlanPart): { id: string; label: string; size: number }[] {
  const objectives = plan.objectives.filter((objective) => !isGone(objective));
  if (part === 'objective') return [];
  if (part === 'outcome') return objectives.map(({ id, reference, theme, outcomes }) => ({ id, label: `${reference} ${theme}`, size: outcomes.length }));
  return objectives
    .flatMap(({ outcomes }) => outcomes)
    .filter((outcome) => !isGone(outcome))
    .map(({ id, reference, statement, actions, measures }) => ({
      id,
      label: `${reference} ${statement}`,
      size: part === 'action' ? actions.length : measures.length,
    }));
}
