import { randomUUID } from 'node:crypto';
import type { AnyDraftNode, DraftAction, DraftMeasure, DraftObjective, DraftOutcome } from '@waymark/interchange/domain';
import type { NewMeasure } from '@waymark/measures/server';
import type { NewAction, NewObjective, NewOutcome } from '@waymark/plans/server';

/** Whom and which team the words of a file mean. */
export interface Meanings {
  readonly personId: (name: string | null) => string | null;
  readonly teamId: (name: string | null) => string | null;
}

/** Where lines go: the ids of what is already in the plan, by the draft's labels, and the ends of its lists. */
export interface Places {
  readonly planId: string;
  readonly ids: Map<string, string>;
  readonly partAtEnd: (parentId: string) => number;
  readonly measureAtEnd: (outcomeId: string) => number;
}

export interface NewLines {
  readonly objectives: NewObjective[];
  readonly outcomes: NewOutcome[];
  readonly actions: NewAction[];
  readonly measures: NewMeasure[];
}

const LONGEST_THEME = 80;

/** A theme is short; where a file gives none, the objective's own words have to do. */
export const toTheme = (theme: string | null, text: string): string => theme?.trim() || (text.length <= LONGEST_THEME ? text : `${text.slice(0, LONGEST_THEME - 1).replace(/\s+\S*$/, '')}…`);

export const unique = (ids: readonly (string | null)[], except: string | null = null): string[] => [...new Set(ids.filter((id): id is string => id !== null && id !== except))];

/** Turns lines of a draft into rows to add. Parents come before their children. */
export function toNewLines(nodes: readonly AnyDraftNode[], parents: ReadonlyMap<AnyDraftNode, string>, places: Places, meanings: Meanings): NewLines {
  const lines: NewLines = { objectives: [], outcomes: [], actions: [], measures: [] };
  const idOf = (reference: string) => places.ids.get(reference);
  for (const node of nodes) if (node.kind === 'objective' || node.kind === 'outcome') places.ids.set(node.reference, randomUUID());
  for (const node of nodes) {
    const parentId = idOf(parents.get(node) ?? '') ?? places.planId;
    if (node.kind === 'objective') lines.objectives.push(toObjective(node, idOf(node.reference)!, places));
    else if (node.kind === 'outcome') lines.outcomes.push(toOutcome(node, idOf(node.reference)!, parentId, places));
    else if (node.kind === 'action') lines.actions.push(toAction(node, [parentId, ...node.alsoServes.map((reference) => idOf(reference) ?? null)], places, meanings));
    else lines.measures.push(toMeasure(node, parentId, places, meanings));
  }
  return lines;
}

const toObjective = ({ text, theme, originalReference }: DraftObjective, id: string, { planId, partAtEnd }: Places): NewObjective =>
  ({ id, position: partAtEnd(planId), theme: toTheme(theme, text), statement: text, originalReference });

const toOutcome = ({ text, originalReference }: DraftOutcome, id: string, objectiveId: string, { partAtEnd }: Places): NewOutcome =>
  ({ id, objectiveId, position: partAtEnd(objectiveId), statement: text, originalReference });

function toAction(node: DraftAction, outcomeIds: readonly (string | null)[], { partAtEnd }: Places, { personId, teamId }: Meanings): NewAction {
  const ownerId = personId(node.owner);
  return {
    id: randomUUID(), outcomeIds: unique(outcomeIds), position: partAtEnd(outcomeIds[0]!), title: node.text, detail: node.note, originalReference: node.originalReference,
    ownerId, contributorIds: unique(node.contributors.map(personId), ownerId), teamId: teamId(node.team), startOn: node.startOn, dueOn: node.dueOn, ongoing: node.needsReviewDate,
    status: node.status ?? 'not_started', forecastOn: node.forecastOn,
  };
}

const toMeasure = ({ text, originalReference, owner, baseline, target }: DraftMeasure, outcomeId: string, { measureAtEnd }: Places, { personId }: Meanings): NewMeasure =>
  ({ id: randomUUID(), outcomeId, position: measureAtEnd(outcomeId), statement: text, originalReference, ownerId: personId(owner), baselineText: baseline, targetText: target });
