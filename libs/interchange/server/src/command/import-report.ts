import { toDryRunObject, toDryRunText } from '../reading/dry-run-report';
import type { BroughtFile } from './file-importer';

/** What was saved, as one object for programs: that of a dry run, and what became of it. */
export const toSavedObject = ({ draft, planId, savedAs, changes }: BroughtFile, fileName: string): Record<string, unknown> => ({ ...toDryRunObject(draft, fileName), saved: { planId, as: savedAs, changes } });

/** What was saved, in words. */
export function toSavedText({ draft, planId, savedAs, changes }: BroughtFile, fileName: string): string {
  const what = changes ? `Brought the plan up to date: ${changes.added} lines added, ${changes.changed} changed; ${changes.missingFromFile} of the plan are not in the file and stay.` : 'Saved as a new plan.';
  return toDryRunText(draft, fileName, `${what} Plan ${planId}, in the name of ${savedAs}.`);
}
