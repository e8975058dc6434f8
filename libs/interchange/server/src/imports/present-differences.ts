import type { PlanDraft, PlanNode } from '@waymark/interchange/domain';
import { comparePlan } from '../saving/compare-plan';
import { listPlanNodes } from '../plan-nodes/plan-nodes.queries';
import type { ImportDifference, ImportDifferences } from './import.model';

/** What saving a draft would change in a plan as it is now. */
export async function findDifferences(planId: string, draft: PlanDraft): Promise<ImportDifferences> {
  const nodes = await listPlanNodes(planId);
  const { added, changed, absent, unchanged } = await comparePlan(nodes, draft);
  const names = new Map(nodes.map((node) => [node.id, node.reference]));
  const words = (field: string, value: string | null) => (value && (field === 'parent' || field === 'alsoServes') ? value.split('; ').map((id) => names.get(id) ?? id).join('; ') : value);
  const referenceOf = new Map(nodes.map((node) => [node.id, node]));
  const items: ImportDifference[] = [
    ...added.map(({ node }) => ({ kind: 'added', subject: node.kind, reference: node.reference, title: node.text, field: null, from: null, to: null })),
    ...changed.flatMap(({ id, kind, changes }) =>
      changes.map(({ field, from, to }) => ({ kind: 'changed', subject: kind, ...titleOf(referenceOf.get(id)!), field, from: words(field, from), to: words(field, to) })),
    ),
    ...absent.map((node) => ({ kind: 'missing', subject: node.kind, ...titleOf(node), field: null, from: null, to: null })),
  ];
  return { added: added.length, changed: changed.length, missingFromFile: absent.length, unchanged, items };
}

const titleOf = ({ reference, text }: PlanNode) => ({ reference, title: text });
