import { type AuditDetail, isAuditDetail } from '@waymark/platform/domain';
import { enqueue } from '@waymark/platform/server';

export const NOTE = 'identity.note';

/** What an account does that belongs to no organisation, and that all of its organisations must be able to look up later. */
export type AccountNoteKind =
  | 'identity.signed_in'
  | 'identity.sign_in_failed'
  | 'identity.second_factor_changed'
  | 'identity.passkey_added'
  | 'identity.passkey_removed'
  | 'identity.password_changed'
  | 'identity.sessions_ended';

/**
 * Enters what an account did in the audit chains of all organisations it belongs to: by a job, when the hour is over (failures: the
 * day), folded to one entry for each hour (day) with a count. In the writing transaction at hand; waits for nobody.
 * @param accountId null does the same work for nobody, so that its time does not show whether an address has an account
 * @param detail words of a program, ids and counts; never what somebody typed
 */
export async function noteForAccount(kind: AccountNoteKind, accountId: string | null, detail: AuditDetail = {}): Promise<void> {
  if (!isAuditDetail(detail)) throw new Error('The audit chain keeps ids, fingerprints, counts and words of a program, never prose.');
  await enqueue(NOTE, { kind, accountId, detail });
}
