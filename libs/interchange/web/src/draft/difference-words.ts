import { formatDay, statusWord, deliveryStatuses } from '@waymark/platform/web';
import { interchangeText } from '../interchange.text';
import type { ImportDifference } from '../imports/use-import';

const fields = [
  'text', 'parent', 'theme', 'owner', 'contributors', 'team', 'startOn', 'dueOn', 'status', 'forecastOn', 'note', 'baseline', 'target', 'alsoServes',
] as const;

/** The field that differs, in words. */
export function fieldWords(field: string): string {
  const known = fields.find((one) => one === field);
  return known === undefined ? field : interchangeText(`interchange.fact.${known}`);
}

/** A value as a person reads it: days and statuses are written out, nothing is said to be nothing. */
export function valueWords(field: string, value: string | null): string {
  if (value === null || value === '') return interchangeText('interchange.nothing');
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDay(value);
  const status = field === 'status' ? deliveryStatuses.find((one) => one === value.toUpperCase()) : undefined;
  return status === undefined ? value : statusWord(status);
}

/** The differences of one line of the plan, together. */
export interface LineDifference {
  key: string;
  reference: string | null;
  title: string;
  changes: ImportDifference[];
}

/** Differences line by line: each field that differs is one of its own from the server. */
export function groupByLine(items: readonly ImportDifference[]): LineDifference[] {
  const lines = new Map<string, LineDifference>();
  for (const item of items) {
    const key = `${item.subject} ${item.reference} ${item.title}`;
    const line = lines.get(key) ?? { key, reference: item.reference, title: item.title, changes: [] };
    line.changes.push(item);
    lines.set(key, line);
  }
  return [...lines.values()];
}
