import type { ActionCell, CellValue, ItemChange, MeasureCell, RecordComparison } from '@waymark/reviews/domain';

/** Control characters of a file that was tampered with must not move the cursor of whoever reads this. */
export const toPrintable = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '�');

const cellNames: Readonly<Record<ActionCell | MeasureCell, string>> = {
  reference: 'reference', title: 'title', ownerName: 'owner', status: 'status', dueOn: 'due', forecastOn: 'expected by', completedOn: 'completed', isConfirmed: 'confirmed',
  isOverdue: 'overdue', timesSlipped: 'slips', note: 'note', withdrawnReason: 'why withdrawn', statement: 'statement', start: 'start', latest: 'latest', latestAsAt: 'latest as at',
  target: 'target', targetDueOn: 'target due', expected: 'expected', standing: 'against plan', finding: 'finding',
};

function toWords(cell: ActionCell | MeasureCell, value: CellValue): string {
  if (value === null) return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return cell === 'status' ? String(value).replaceAll('_', ' ') : toPrintable(String(value));
}

function toItemLines<Cell extends ActionCell | MeasureCell>({ reference, title, kind, cells }: ItemChange<Cell>): string[] {
  const head = `  ${toPrintable(`${reference} ${title}`)}`;
  if (kind !== 'changed') return [`${head} (${kind === 'added' ? 'added' : 'no longer there'})`];
  return [head, ...cells.map(({ cell, old, new: now }) => `      ${cellNames[cell]}: ${toWords(cell, old)} -> ${toWords(cell, now)}`)];
}

/** What changed between two records, changed cells only, for a person. */
export function toComparisonLines({ earlier, later, counts, actions, measures, opinion }: RecordComparison): string[] {
  const moved = counts.filter(({ then, now }) => then !== now).map(({ status, then, now }) => `  ${status.replaceAll('_', ' ')}: ${then} -> ${now}`);
  const items = [...actions.flatMap(toItemLines), ...measures.flatMap(toItemLines), ...(opinion ? [`  opinion: ${toPrintable(`${opinion.old ?? 'none'} -> ${opinion.new ?? 'none'}`)}`] : [])];
  return [`From ${toPrintable(earlier.title)} to ${toPrintable(later.title)}:`, ...(moved.length + items.length === 0 ? ['  Nothing has changed.'] : [...moved, ...items])];
}
