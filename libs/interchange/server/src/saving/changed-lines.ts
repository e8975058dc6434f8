import type { ChangedLine, DraftAction, PlanNode } from '@waymark/interchange/domain';
import type { MeasureChange } from '@waymark/measures/server';
import type { ActionRevision, ObjectiveRevision, OutcomeRevision } from '@waymark/plans/server';
import { type Meanings, unique } from './new-lines';

export interface ChangedLines {
  readonly objectives: ObjectiveRevision[];
  readonly outcomes: OutcomeRevision[];
  readonly actions: ActionRevision[];
  readonly measures: MeasureChange[];
}

type Fields = ReadonlyMap<ChangedLine['changes'][number]['field'], string | null>;

/**
 * Turns what differs into new values. `ids` gives the row of each line by its label in the draft, `parents` the label of its parent.
 */
export function toChangedLines(changed: readonly ChangedLine[], nodes: readonly PlanNode[], ids: ReadonlyMap<string, string>, parentOf: (line: ChangedLine) => string | null, meanings: Meanings): ChangedLines {
  const lines: ChangedLines = { objectives: [], outcomes: [], actions: [], measures: [] };
  const held = new Map(nodes.map((node) => [node.id, node]));
  for (const line of changed) {
    const fields: Fields = new Map(line.changes.map(({ field, to }) => [field, to]));
    const { id } = line;
    const text = fields.get('text') ?? undefined;
    const parentId = fields.has('parent') ? (parentOf(line) ?? undefined) : undefined;
    if (line.kind === 'objective') lines.objectives.push({ id, ...given('statement', text), ...given('theme', fields.get('theme') ?? undefined) });
    else if (line.kind === 'outcome') lines.outcomes.push({ id, ...given('statement', text), ...given('objectiveId', parentId) });
    else if (line.kind === 'action' && line.node.kind === 'action') lines.actions.push({ id, ...given('title', text), ...actionChanges(line.node, fields, held.get(id)!, parentId, ids, meanings) });
    else lines.measures.push({ id, ...given('statement', text), ...given('outcomeId', parentId), ...measureChanges(fields, meanings) });
  }
  return lines;
}

const given = <Name extends string, Value>(name: Name, value: Value | undefined): { [Key in Name]?: Value } => (value === undefined ? {} : ({ [name]: value } as { [Key in Name]?: Value }));
const ifChanged = <Name extends string, Value>(fields: Fields, field: Parameters<Fields['get']>[0], name: Name, toValue: (value: string | null) => Value) => (fields.has(field) ? given(name, toValue(fields.get(field) ?? null)) : {});
const same = (value: string | null) => value;

function actionChanges(node: DraftAction, fields: Fields, held: PlanNode, parentId: string | undefined, ids: ReadonlyMap<string, string>, { personId, teamId }: Meanings): Omit<ActionRevision, 'id'> {
  const owner = fields.has('owner') ? personId(node.owner) : undefined;
  const servesOthers = fields.has('alsoServes') || parentId !== undefined;
  const others = fields.has('alsoServes') ? node.alsoServes.map((reference) => ids.get(reference) ?? null) : held.parentIds.slice(1);
  return {
    ...given('ownerId', owner),
    ...(fields.has('contributors') ? { contributorIds: unique(node.contributors.map(personId), personId(node.owner)) } : {}),
    ...ifChanged(fields, 'team', 'teamId', teamId),
    ...ifChanged(fields, 'startOn', 'startOn', same),
    ...ifChanged(fields, 'dueOn', 'dueOn', same),
    ...(fields.has('dueOn') && node.needsReviewDate ? { ongoing: true } : {}),
    ...ifChanged(fields, 'note', 'detail', same),
    ...(fields.has('status') ? { status: node.status ?? 'not_started' } : {}),
    ...ifChanged(fields, 'forecastOn', 'forecastOn', same),
    ...(servesOthers ? { outcomeIds: unique([parentId ?? held.parentIds[0] ?? null, ...others]) } : {}),
  };
}

const measureChanges = (fields: Fields, { personId }: Meanings): Omit<MeasureChange, 'id'> => ({
  ...ifChanged(fields, 'owner', 'ownerId', personId),
  ...ifChanged(fields, 'baseline', 'baselineText', same),
  ...ifChanged(fields, 'target', 'targetText', same),
});
