import { useMutationOf, useQueryOf } from '@waymark/platform/web';
import { ViewerAccountDocument } from '../session/session.generated';
import { AskForNewPasswordDocument, PasswordResetDocument, SetNewPasswordDocument } from './forgotten.generated';

const outside = { organisation: null, renewsSession: false } as const;

/** Whose password a link sets; null when it was used, has run out or never was. */
export function usePasswordReset(token: string, enabled: boolean) {
  return useQueryOf(PasswordResetDocument, { token }, { ...outside, enabled });
}

export function useAskForNewPassword() {
  return useMutationOf(AskForNewPasswordDocument, outside);
}

/** Sets the password; whoever was signed in with this account is not any more. */
export function useSetNewPassword() {
  return useMutationOf(SetNewPasswordDocument, { ...outside, refreshes: [ViewerAccountDocument] });
}
