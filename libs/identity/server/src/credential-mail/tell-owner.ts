import { enqueue } from '@waymark/platform/server';

export const TELL_OWNER = 'identity.tell_owner';

/** What can change about how an account signs in, or look as if somebody else did. */
export type CredentialEvent =
  | 'password_changed'
  | 'password_reset'
  | 'codes_set'
  | 'codes_removed'
  | 'recovery_codes_renewed'
  | 'recovery_code_used'
  | 'passkey_added'
  | 'passkey_removed'
  | 'passkey_refused'
  | 'second_steps_removed';

/** Tells the owner of an account by mail, in the transaction at hand: whoever did it may be somebody else. */
export const tellOwner = (accountId: string, what: CredentialEvent): Promise<void> => enqueue(TELL_OWNER, { accountId, what });
