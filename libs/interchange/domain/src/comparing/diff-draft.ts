import { DraftMatcher, type MatchedBy } from './match-draft';
import { toMatchKey, toPlainText } from '../words/text-key';
import type { AnyDraftNode, DraftFact, PlanDraft } from '../reading/plan-draft';
import type { PlanNode } from '../exporting/plan-node';

/** What importing a file again would change. Nothing is ever taken out of a plan because a file does not have it. */
export interface PlanDifferences {
  readonly added: readonly AddedLine[];
  readonly changed: readonly ChangedLine[];
  /** In the plan but not in the file: told, never removed. */
  readonly absent: readonly PlanNode[];
  readonly unchanged: number;
  /** Which line of the file is which line of the plan, by our reference in the draft. */
  readonly matches: readonly { readonly reference: string; readonly id: string; readonly by: MatchedBy }[];
}

export interface AddedLine {
  readonly node: AnyDraftNode;
  /** The line of the plan it belongs under; null for an objective, or when its parent is new as well. */
  readonly parentId: string | null;
}

export interface ChangedLine {
  readonly id: string;
  readonly kind: PlanNode['kind'];
  readonly node: AnyDraftNode;
  readonly by: MatchedBy;
  readonly changes: readonly FactChange[];
}

export interface FactChange {
  /** `parent` when the line moved under another objective or outcome; its values are ids. */
  readonly field: DraftFact | 'text' | 'parent';
  readonly from: string | null;
  readonly to: string | null;
}

export interface DiffOptions {
  /** Whether a name in the file means the owner held. Without it, names are compared as written. */
  readonly isSameOwner?: (held: string | null, named: string) => boolean;
}

/** Compares a file with the plan as it stands. The same file again gives no differences. */
export function diffDraft(existing: readonly PlanNode[], draft: Pick<PlanDraft, 'objectives'>, options: DiffOptions = {}): PlanDifferences {
  const matcher = new DraftMatcher(existing, draft);
  const added: AddedLine[] = [];
  const changed: ChangedLine[] = [];
  const matches: { reference: string; id: string; by: MatchedBy }[] = [];
  let unchanged = 0;
  const outcomeIds = new Map<string, string>();
  for (const [node, match] of matcher.matches) if (node.kind === 'outcome') outcomeIds.set(node.reference, match.node.id);
  for (const node of matcher.listDraft()) {
    const match = matcher.matches.get(node);
    const parent = matcher.parentOf(node);
    const parentId = parent ? (matcher.matches.get(parent)?.node.id ?? null) : null;
    if (!match) {
      added.push({ node, parentId });
      continue;
    }
    matches.push({ reference: node.reference, id: match.node.id, by: match.by });
    const changes = listChanges(match.node, node, { parent, parentId, outcomeIds, options });
    if (changes.length > 0) changed.push({ id: match.node.id, kind: match.node.kind, node, by: match.by, changes });
    else unchanged += 1;
  }
  return { added, changed, absent: matcher.listAbsent(), unchanged, matches };
}

interface Surroundings {
  readonly parent: AnyDraftNode | undefined;
  readonly parentId: string | null;
  readonly outcomeIds: ReadonlyMap<string, string>;
  readonly options: DiffOptions;
}

function listChanges(held: PlanNode, node: AnyDraftNode, around: Surroundings): FactChange[] {
  const changes: FactChange[] = [];
  const assumed = 'assumed' in node && node.assumed;
  if (!assumed && toPlainText(held.text) !== node.text) changes.push({ field: 'text', from: held.text, to: node.text });
  const heldParent = held.parentIds[0] ?? null;
  if (around.parent && around.parentId !== heldParent) changes.push({ field: 'parent', from: heldParent, to: around.parentId });
  const compare = (field: DraftFact, from: string | null | undefined, to: string | null, same: (from: string, to: string) => boolean = (a, b) => toPlainText(a) === toPlainText(b)) => {
    if (from === undefined) return;
    if (to === null) {
      if (node.cleared.includes(field) && from !== null && from !== '') changes.push({ field, from, to: null });
    } else if (!same(from ?? '', to)) changes.push({ field, from, to });
  };
  const sameOwner = (from: string, to: string) => around.options.isSameOwner?.(from === '' ? null : from, to) ?? toMatchKey(from) === toMatchKey(to);
  if (node.kind === 'objective') compare('theme', held.theme, node.theme);
  if (node.kind === 'action') {
    compare('owner', held.owner, node.owner, sameOwner);
    compare('contributors', held.contributors && joinNames(held.contributors), node.contributors.length > 0 ? joinNames(node.contributors) : null);
    compare('team', held.team, node.team);
    compare('startOn', held.startOn, node.startOn);
    compare('dueOn', held.dueOn, node.dueOn);
    compare('status', held.status, node.status);
    compare('forecastOn', held.forecastOn, node.forecastOn);
    compare('note', held.note, node.note);
    const serves = node.alsoServes.map((reference) => around.outcomeIds.get(reference) ?? reference);
    compare('alsoServes', joinNames(held.parentIds.slice(1)), serves.length > 0 ? joinNames(serves) : null);
  }
  if (node.kind === 'measure') {
    compare('owner', held.owner, node.owner, sameOwner);
    compare('baseline', held.baseline, node.baseline);
    compare('target', held.target, node.target);
    compare('note', held.note, node.note);
  }
  return changes;
}

function joinNames(names: readonly string[]): string {
  return [...names].sort().join('; ');
}
