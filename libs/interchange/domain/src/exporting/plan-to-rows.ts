import { EXPORT_COLUMNS } from './export-columns';
import { toStatusLabel } from '../words/status-words';
import { toPlainText } from '../words/text-key';
import type { PlanNode } from './plan-node';
import type { Field } from '../columns/fields';

const TYPES: Record<PlanNode['kind'], string> = { objective: 'Objective', outcome: 'Outcome', action: 'Action', measure: 'Measure' };

/**
 * A plan as a tidy table, headings first, one row a line, in the order of the plan. Nodes of the same parent keep the order given.
 * Reading the rows back gives no differences.
 */
export function planToRows(nodes: readonly PlanNode[]): string[][] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const children = new Map<string, PlanNode[]>();
  for (const node of nodes) {
    const parent = node.parentIds[0];
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), node]);
  }
  const ordered = nodes.filter((node) => node.kind === 'objective').flatMap((objective) => listBelow(objective, children));
  return [EXPORT_COLUMNS.map((column) => column.heading), ...ordered.map((node) => toRow(node, byId))];
}

/** The node and all below it; an outcome's actions come before its measures. */
function listBelow(node: PlanNode, children: ReadonlyMap<string, PlanNode[]>): PlanNode[] {
  const below = children.get(node.id) ?? [];
  const sorted = node.kind === 'outcome' ? [...below.filter((child) => child.kind === 'action'), ...below.filter((child) => child.kind === 'measure')] : below;
  return [node, ...sorted.flatMap((child) => listBelow(child, children))];
}

function toRow(node: PlanNode, byId: ReadonlyMap<string, PlanNode>): string[] {
  const parent = byId.get(node.parentIds[0] ?? '');
  const outcome = parent?.kind === 'outcome' ? parent : null;
  const objective = node.kind === 'objective' ? node : parent?.kind === 'objective' ? parent : byId.get(outcome?.parentIds[0] ?? '');
  const cells: Partial<Record<Field, string | null | undefined>> = {
    kind: TYPES[node.kind],
    id: node.id,
    reference: node.reference,
    theme: objective?.theme,
    objective: node.kind === 'objective' ? null : objective?.text,
    outcome: outcome?.text,
    text: node.text,
    owner: node.owner,
    contributors: node.contributors?.join('; '),
    team: node.team,
    startOn: node.startOn,
    dueOn: node.dueOn,
    status: node.status ? toStatusLabel(node.status) : null,
    forecastOn: node.forecastOn,
    baseline: node.baseline,
    target: node.target,
    alsoServes: node.parentIds.slice(1).map((id) => byId.get(id)?.reference ?? id).join('; '),
    note: node.note,
  };
  return EXPORT_COLUMNS.map((column) => toPlainText(cells[column.field] ?? ''));
}
