import type { PlanDraft } from '@waymark/interchange/domain';

/** The dry run as one object for programs: the counts first, then what needs a person. */
export function toDryRunObject(draft: PlanDraft, fileName: string): Record<string, unknown> {
  const { counts, missing, doubtful, unplaced, shape, title, mapping, statusWords, headings, objectives } = draft;
  return { file: fileName, shape, title, ...counts, missing, doubtful, unplaced, headings, mapping, statusWords, plan: objectives };
}

const MISSING_NAMES: Record<PlanDraft['missing'][number]['kind'], string> = {
  objective: 'objectives', outcome: 'outcomes', actions: 'actions', measures: 'measures of success', owner: 'owners', due_date: 'due dates', review_date: 'dates to look at them again', baseline: 'baselines', target: 'targets',
};
const MOST_LINES = 25;

/** The dry run in words, for a person at a terminal. */
export function toDryRunText(draft: PlanDraft, fileName: string, outcome = 'Nothing was saved. This is what an import would create.'): string {
  const { counts } = draft;
  const lines = [
    `${fileName}${draft.title ? `: ${draft.title}` : ''}`,
    `  ${count(counts.objectives, 'objective')}, ${count(counts.outcomes, 'outcome')}, ${count(counts.actions, 'action')}, ${count(counts.measures, 'measure')} of success`,
    '',
    outcome,
  ];
  lines.push('', draft.missing.length === 0 ? 'Nothing is missing.' : 'Missing, to be added later:');
  for (const [kind, facts] of groupMissing(draft)) lines.push(`  ${MISSING_NAMES[kind]}: ${facts.length} (${listShort(facts.map((fact) => fact.reference))})`);
  lines.push('', draft.doubtful.length === 0 ? 'Nothing is doubtful.' : 'Look at these:');
  lines.push(...cut(draft.doubtful.map((fact) => `  row ${fact.row}, column ${fact.column}: ${fact.sentence}`)));
  lines.push('', draft.unplaced.length === 0 ? 'Every cell has its place.' : 'These cells have no place in the plan:');
  lines.push(...cut(draft.unplaced.map((cell) => `  row ${cell.row}, column ${cell.column}: ${cell.text.replace(/\s+/g, ' ').slice(0, 100)}`)));
  return `${lines.join('\n')}\n`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function groupMissing(draft: PlanDraft): Map<PlanDraft['missing'][number]['kind'], PlanDraft['missing']> {
  const groups = new Map<PlanDraft['missing'][number]['kind'], PlanDraft['missing']>();
  for (const fact of draft.missing) groups.set(fact.kind, [...(groups.get(fact.kind) ?? []), fact]);
  return groups;
}

function listShort(references: readonly string[]): string {
  return references.length > 6 ? `${references.slice(0, 6).join(', ')} and ${references.length - 6} more` : references.join(', ');
}

function cut(lines: readonly string[]): string[] {
  return lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES), `  and ${lines.length - MOST_LINES} more. Use --json to see them all.`] : [...lines];
}
