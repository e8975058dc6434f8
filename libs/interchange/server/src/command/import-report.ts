import { toDryRunObject, toDryRunText } from '../reading/dry-run-report';
import type { BroughtFile } from './file-importer';

/** What was saved, as one object for programs: that of a dry run, and what became of it. */
export const toSavedObject = ({ draft, planId, savedAs, changes }: BroughtFile, fileName: string): Record<string, unknown> => ({ ...toDryRunObject(draft, fileName), saved: { planId, as: savedAs, changes: changes && { added: changes.added, changed: changes.changed, missingFromFile: changes.missingFromFile } } });

/** What was saved, in words. */
export function toSavedText({ draft, planId, savedAs, changes }: BroughtFile, fileName: string): string {
  return toDryRunText(draft, fileName, `${tellChanges(changes)} Plan ${planId}, in the name of ${savedAs}.`);
}

function tellChanges(changes: BroughtFile['changes']): string {
  if (!changes) return 'Saved as a new plan.';
  const { added, changed, missingFromFile } = changes;
  if (added + changed === 0) return 'The plan says what the file says, so nothing was changed.';
  return `Brought the plan up to date: ${added} lines added, ${changed} changed; ${missingFromFile} of the plan are not in the file and stay.`;
}
