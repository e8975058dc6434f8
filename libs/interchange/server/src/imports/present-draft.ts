import type { AnyDraftNode, DraftObjective, PlanDraft, Source } from '@waymark/interchange/domain';
import type { ImportDraft, ImportFinding, ImportNode, ImportSheet } from './import.model';

/** The draft in the words of the API. */
export function presentDraft(importId: string, draft: PlanDraft, facts: { fileName: string; targetPlanId: string | null }): ImportDraft {
  return {
    importId,
    shape: draft.shape,
    sheets: listSheets(draft),
    objectives: draft.objectives.map(presentObjective),
    counts: draft.counts,
    missing: draft.missing.map((fact) => toFinding(fact, { kind: fact.kind, sentence: fact.sentence, reference: fact.reference })),
    doubtful: draft.doubtful.map((fact) => toFinding(fact, { kind: fact.kind, sentence: fact.sentence })),
    unplaced: draft.unplaced.map((cell) => toFinding(cell, { kind: 'unplaced', sentence: 'This has no place in the plan.', text: cell.text })),
    statusWords: draft.statusWords.map(({ word, times, status }) => ({ word, count: times, status })),
    columns: draft.mapping.flatMap(({ sheet, columns }) => columns.map(({ column, header, field, confidence, samples }) => ({ index: column, sheet, header: header || null, samples: [...samples], field, confidence }))),
    targetPlanId: facts.targetPlanId,
    suggestedTitle: suggestTitle(draft, facts.fileName),
  };
}

/** The title in the file, else its name without the ending. */
export const suggestTitle = (draft: PlanDraft, fileName: string): string => draft.title?.trim() || fileName.replace(/\.[a-z0-9]{1,5}$/i, '').replace(/[-_.]+/g, ' ').trim() || 'Imported plan';

const presentObjective = (objective: DraftObjective): ImportNode =>
  presentNode(objective, objective.outcomes.map((outcome) => presentNode(outcome, [...outcome.actions, ...outcome.measures].map((line) => presentNode(line)))));

function presentNode(node: AnyDraftNode, children: ImportNode[] = []): ImportNode {
  const { kind, reference, text, originalReference, source } = node;
  const action = node.kind === 'action' ? node : null;
  const owner = node.kind === 'action' || node.kind === 'measure' ? node.owner : null;
  return {
    key: reference, kind, reference, title: text, originalReference, owner, children,
    startOn: action?.startOn ?? null, dueOn: action?.dueOn ?? null, status: action?.status ?? null, row: source.row, column: source.column,
  };
}

const toFinding = ({ sheet, row, column }: Source, finding: Pick<ImportFinding, 'kind' | 'sentence'> & Partial<ImportFinding>): ImportFinding =>
  ({ reference: null, text: null, sheet, row, column, ...finding });

function listSheets(draft: PlanDraft): ImportSheet[] {
  const sources: Source[] = [
    ...draft.objectives.flatMap((objective) => [objective, ...objective.outcomes.flatMap((outcome) => [outcome, ...outcome.actions, ...outcome.measures])]).map(({ source }) => source),
    ...draft.unplaced,
    ...draft.headings,
  ];
  const lines = new Set(draft.mapping.filter(({ shape }) => shape !== 'none').map(({ sheet }) => sheet));
  const names = [...new Set([...draft.mapping.map(({ sheet }) => sheet), ...sources.map(({ sheet }) => sheet)])];
  return names.map((name) => {
    const here = sources.filter(({ sheet }) => sheet === name);
    const tables = draft.mapping.filter(({ sheet }) => sheet === name);
    const mapped = tables.flatMap(({ columns }) => columns.map(({ column }) => column));
    const headerRow = tables.find((table) => table.headerRow !== null)?.headerRow ?? null;
    return { name, rows: greatest(here.map(({ row }) => row)), columns: greatest([...mapped, ...here.map(({ column }) => column)]), used: lines.has(name), headerRow };
  });
}

/** Not by spreading into Math.max: a file may have more cells than a call has room for. */
const greatest = (numbers: readonly number[]): number => numbers.reduce((most, number) => Math.max(most, number), 0);
