import { listDraftNodes } from '../reading/finish-draft';
import { toMatchKey } from '../words/text-key';
import { measureSimilarity } from './text-similarity';
import type { AnyDraftNode, PlanDraft } from '../reading/plan-draft';
import type { PlanNode } from '../exporting/plan-node';

export type MatchedBy = 'id' | 'reference' | 'text' | 'similarity' | 'children';

export interface Match {
  readonly node: PlanNode;
  readonly by: MatchedBy;
}

const SIMILAR = 0.6;
const SIMILAR_WITH_REFERENCE = 0.5;
/** Beyond this many comparisons under one parent the texts are no plan's, and comparing each with each would take too long. */
const MOST_COMPARISONS = 250_000;

/** Pairs the lines of a file with the lines of the plan it may come from; each is used at most once. */
export class DraftMatcher {
  readonly matches = new Map<AnyDraftNode, Match>();
  private readonly used = new Set<string>();
  private readonly draftNodes: AnyDraftNode[];
  private readonly parents = new Map<AnyDraftNode, AnyDraftNode>();

  constructor(private readonly existing: readonly PlanNode[], draft: Pick<PlanDraft, 'objectives'>) {
    this.draftNodes = listDraftNodes(draft.objectives);
    for (const objective of draft.objectives) {
      for (const outcome of objective.outcomes) {
        this.parents.set(outcome, objective);
        for (const line of [...outcome.actions, ...outcome.measures]) this.parents.set(line, outcome);
      }
    }
    this.matchById();
    this.matchByReference();
    this.matchByText();
    this.matchBySimilarity();
    this.matchParentsByChildren();
    this.matchBySimilarity();
  }

  parentOf(node: AnyDraftNode): AnyDraftNode | undefined {
    return this.parents.get(node);
  }

  listAbsent(): PlanNode[] {
    return this.existing.filter((node) => !this.used.has(node.id));
  }

  listDraft(): readonly AnyDraftNode[] {
    return this.draftNodes;
  }

  private pair(draftNode: AnyDraftNode, node: PlanNode, by: MatchedBy): void {
    this.matches.set(draftNode, { node, by });
    this.used.add(node.id);
  }

  private listOpen(): AnyDraftNode[] {
    return this.draftNodes.filter((node) => !this.matches.has(node));
  }

  private matchById(): void {
    const byId = new Map(this.existing.map((node) => [node.id.toLowerCase(), node]));
    for (const draftNode of this.draftNodes) {
      const node = draftNode.id === null ? undefined : byId.get(draftNode.id.toLowerCase());
      if (node && node.kind === draftNode.kind && !this.used.has(node.id)) this.pair(draftNode, node, 'id');
    }
  }

  private matchByReference(): void {
    const byReference = groupBy(this.existing, (node) => (node.originalReference ? `${node.kind}|${node.originalReference}` : null));
    for (const draftNode of this.listOpen()) {
      if (draftNode.id !== null || !draftNode.originalReference) continue;
      const nodes = (byReference.get(`${draftNode.kind}|${draftNode.originalReference}`) ?? []).filter((node) => !this.used.has(node.id));
      const best = findMostSimilar(draftNode, nodes);
      if (best && best.similarity >= SIMILAR_WITH_REFERENCE) this.pair(draftNode, best.node, 'reference');
    }
  }

  /** Equal texts, first under the parent already paired, then anywhere. Goes from the objectives down. */
  private matchByText(): void {
    const byText = groupBy(this.existing, (node) => `${node.kind}|${toMatchKey(node.text)}`);
    for (const sameParent of [true, false]) {
      for (const kind of KINDS_DOWN) {
        for (const draftNode of this.listOpen()) {
          if (draftNode.kind !== kind || draftNode.id !== null) continue;
          const nodes = byText.get(`${kind}|${toMatchKey(draftNode.text)}`) ?? [];
          const node = nodes.find((candidate) => !this.used.has(candidate.id) && (!sameParent || this.isUnderSameParent(draftNode, candidate)));
          if (node) this.pair(draftNode, node, 'text');
        }
      }
    }
  }

  private matchBySimilarity(): void {
    for (const kind of KINDS_DOWN) {
      const open = this.listOpen().filter((node) => node.kind === kind && node.id === null);
      const free = groupBy(this.existing.filter((node) => node.kind === kind && !this.used.has(node.id)), (node) => node.parentIds[0] ?? '');
      const byParent = groupBy(open, (node) => this.findParentId(node));
      for (const [parentId, draftNodes] of byParent) this.matchSimilarPairs(draftNodes, free.get(parentId) ?? []);
    }
  }

  private matchSimilarPairs(draftNodes: readonly AnyDraftNode[], nodes: readonly PlanNode[]): void {
    if (draftNodes.length * nodes.length > MOST_COMPARISONS) return;
    const pairs = draftNodes
      .flatMap((draftNode) => nodes.map((node) => ({ draftNode, node, similarity: measureSimilarity(draftNode.text, node.text) })))
      .filter((pair) => pair.similarity >= SIMILAR)
      .sort((a, b) => b.similarity - a.similarity);
    for (const { draftNode, node } of pairs) if (!this.matches.has(draftNode) && !this.used.has(node.id)) this.pair(draftNode, node, 'similarity');
  }

  /** An objective or outcome worded anew is still itself when most of what stands under it is. */
  private matchParentsByChildren(): void {
    for (const kind of ['outcome', 'objective'] as const) {
      const votes = new Map<AnyDraftNode, Map<string, number>>();
      for (const [draftNode, { node }] of this.matches) {
        const parent = this.parents.get(draftNode);
        const parentId = node.parentIds[0];
        if (!parent || parent.kind !== kind || parent.id !== null || this.matches.has(parent) || parentId === undefined || this.used.has(parentId)) continue;
        const counts = votes.get(parent) ?? new Map<string, number>();
        votes.set(parent, counts.set(parentId, (counts.get(parentId) ?? 0) + 1));
      }
      for (const [parent, counts] of votes) {
        const [id] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
        const node = this.existing.find((candidate) => candidate.id === id && candidate.kind === kind);
        if (node && !this.used.has(node.id)) this.pair(parent, node, 'children');
      }
    }
  }

  private findParentId(draftNode: AnyDraftNode): string | null {
    const parent = this.parents.get(draftNode);
    return parent ? (this.matches.get(parent)?.node.id ?? null) : '';
  }

  private isUnderSameParent(draftNode: AnyDraftNode, node: PlanNode): boolean {
    const parentId = this.findParentId(draftNode);
    return parentId === '' || (parentId !== null && node.parentIds[0] === parentId);
  }
}

const KINDS_DOWN = ['objective', 'outcome', 'action', 'measure'] as const;

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function findMostSimilar(draftNode: AnyDraftNode, nodes: readonly PlanNode[]): { node: PlanNode; similarity: number } | null {
  return nodes.map((node) => ({ node, similarity: measureSimilarity(draftNode.text, node.text) })).sort((a, b) => b.similarity - a.similarity)[0] ?? null;
}
