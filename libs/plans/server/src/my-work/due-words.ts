import type { UpdateDue } from '@waymark/plans/domain';

const inDays = (count: number): string => (count === 1 ? '1 day' : `${count} days`);

/** Why an update is due, as a sentence. */
export function toDueWords(due: UpdateDue): string {
  switch (due.cause) {
    case 'overdue':
      return `${inDays(due.days)} overdue.`;
    case 'due_soon':
      return due.days === 0 ? 'Due today.' : `Due in ${inDays(due.days)}.`;
    case 'never_updated':
      return 'Never updated.';
    case 'stale':
      return `Last updated ${inDays(due.days)} ago.`;
  }
}

/** When an update was made, as a sentence. */
export function toDoneWords(days: number): string {
  return days === 0 ? 'Updated today.' : days === 1 ? 'Updated yesterday.' : `Updated ${inDays(days)} ago.`;
}
