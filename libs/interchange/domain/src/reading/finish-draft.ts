import { toMatchKey } from '../words/text-key';
import { shorten, type FactReader } from './row-facts';
import type { DraftBuilder } from './draft-builder';
import type { AnyDraftNode, DraftAction, DraftCounts, DraftMeasure, DraftObjective, DraftOutcome, MissingFact, UnplacedCell } from './plan-draft';

/** Gives every line its reference: 1, 1.2, 1.2.3 for actions and M1.4 for measures, counted through an objective. */
export function numberDraft(objectives: readonly DraftObjective[]): void {
  objectives.forEach((objective, o) => {
    objective.reference = `${o + 1}`;
    let measures = 0;
    objective.outcomes.forEach((outcome, u) => {
      outcome.reference = `${o + 1}.${u + 1}`;
      outcome.actions.forEach((action, a) => (action.reference = `${outcome.reference}.${a + 1}`));
      for (const measure of outcome.measures) measure.reference = `M${o + 1}.${(measures += 1)}`;
    });
  });
}

export function countDraft(objectives: readonly DraftObjective[]): DraftCounts {
  const outcomes = objectives.flatMap((objective) => objective.outcomes);
  const sum = (count: (outcome: DraftOutcome) => number) => outcomes.reduce((total, outcome) => total + count(outcome), 0);
  return { objectives: objectives.length, outcomes: outcomes.length, actions: sum((outcome) => outcome.actions.length), measures: sum((outcome) => outcome.measures.length) };
}

/** Every line of the draft, parents before their children. */
export function listDraftNodes(objectives: readonly DraftObjective[]): AnyDraftNode[] {
  return objectives.flatMap((objective) => [objective, ...objective.outcomes.flatMap((outcome) => [outcome, ...outcome.actions, ...outcome.measures])]);
}

/** Settles which further outcomes actions serve. A name that fits no outcome is listed as unplaced. */
export function settleFurtherOutcomes(builder: DraftBuilder): UnplacedCell[] {
  const outcomes = new Map<string, DraftOutcome>();
  for (const outcome of builder.objectives.flatMap((objective) => objective.outcomes)) {
    for (const name of [outcome.id, outcome.originalReference, toMatchKey(outcome.text)]) if (name && !outcomes.has(name)) outcomes.set(name, outcome);
  }
  const lost: UnplacedCell[] = [];
  for (const { action, outcome } of builder.servedBy) addServed(action, outcome);
  for (const { action, named, source } of builder.furtherOutcomes) {
    for (const name of named.split(/[;\n]|,\s/).map((part) => part.trim()).filter((part) => part !== '')) {
      const outcome = outcomes.get(name) ?? outcomes.get(toMatchKey(name));
      if (outcome) addServed(action, outcome);
      else lost.push({ ...source, text: name });
    }
  }
  return lost;
}

function addServed(action: DraftAction, outcome: DraftOutcome): void {
  if (!action.alsoServes.includes(outcome.reference) && !outcome.actions.includes(action)) action.alsoServes.push(outcome.reference);
}

/** Lines that say the same in the same place. Both are kept: the person decides. */
export function tellDuplicates(objectives: readonly DraftObjective[], facts: FactReader): void {
  const tell = (nodes: readonly AnyDraftNode[], name: string) => {
    const seen = new Map<string, AnyDraftNode>();
    for (const node of nodes) {
      const key = toMatchKey(node.text);
      const before = seen.get(key);
      if (before) facts.doubt('duplicate', node.source, `${name} ${node.reference} says the same as ${before.reference} (row ${before.source.row}): “${shorten(node.text)}”. Both are kept.`);
      else seen.set(key, node);
    }
  };
  const outcomes = objectives.flatMap((objective) => objective.outcomes);
  for (const outcome of outcomes) {
    tell(outcome.actions, 'Action');
    tell(outcome.measures, 'Measure');
  }
}

/** What the plan still needs, in the order of the plan. */
export function listMissing(objectives: readonly DraftObjective[]): MissingFact[] {
  const missing: MissingFact[] = [];
  const tell = (kind: MissingFact['kind'], node: AnyDraftNode, sentence: string) => missing.push({ kind, reference: node.reference, ...node.source, sentence });
  for (const objective of objectives) {
    if (objective.assumed) tell('objective', objective, `The file names no objective here. We put its outcomes under “${shorten(objective.text)}”.`);
    for (const outcome of objective.outcomes) {
      if (outcome.assumed) tell('outcome', outcome, `The file names no outcome here. We put its actions under “${shorten(outcome.text)}”.`);
      if (outcome.actions.length === 0) tell('actions', outcome, `Outcome ${outcome.reference} has no actions.`);
      if (outcome.measures.length === 0) tell('measures', outcome, `Outcome ${outcome.reference} has no measures of success.`);
      for (const action of outcome.actions) tellAction(action, tell);
      for (const measure of outcome.measures) tellMeasure(measure, tell);
    }
  }
  return missing;
}

type Tell = (kind: MissingFact['kind'], node: AnyDraftNode, sentence: string) => void;

function tellAction(action: DraftAction, tell: Tell): void {
  if (action.owner === null) tell('owner', action, `Action ${action.reference} has no owner.`);
  if (action.needsReviewDate) tell('review_date', action, `Action ${action.reference} has no end. It needs a date to look at it again.`);
  else if (action.dueOn === null) tell('due_date', action, `Action ${action.reference} has no due date.`);
}

function tellMeasure(measure: DraftMeasure, tell: Tell): void {
  if (measure.owner === null) tell('owner', measure, `Measure ${measure.reference} has no owner.`);
  if (measure.baseline === null) tell('baseline', measure, `Measure ${measure.reference} has no baseline.`);
  if (measure.target === null) tell('target', measure, `Measure ${measure.reference} has no target.`);
}
