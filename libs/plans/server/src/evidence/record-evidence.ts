import { addRows, tx } from '@waymark/platform/server';
import type { EvidenceInput } from './evidence.model';

/** What is added to an action's evidence, by whom and when. */
export interface NewEvidence {
  readonly actionId: string;
  readonly statusUpdateId: string | null;
  readonly evidence: readonly EvidenceInput[];
  readonly by: string;
  readonly at: Date;
}

/** Adds evidence, in one statement. Evidence is a record: it is never changed. */
export async function recordEvidence({ actionId, statusUpdateId, evidence, by, at }: NewEvidence): Promise<void> {
  const shared = { action_id: actionId, status_update_id: statusUpdateId, recorded_by: by, recorded_at: at };
  await addRows('plans.evidence', evidence.map(({ title, url, datedOn }) => ({ title, url, dated_on: datedOn ?? null, ...shared })));
}

/** Whether there is evidence of an action already. */
export async function hasEvidence(actionId: string): Promise<boolean> {
  const found = await tx().query('select 1 from plans.evidence where organisation_id = $1 and action_id = $2 limit 1', [tx().organisationId, actionId]);
  return found.length > 0;
}
