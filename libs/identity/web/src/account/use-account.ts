import { useMutationOf, useQueryOf } from '@waymark/platform/web';
import {
  ChangePasswordDocument,
  RevokeOtherSessionsDocument,
  RevokeSessionDocument,
  SessionsDocument,
  type SessionsQuery,
} from './account.generated';

export type Session = SessionsQuery['sessions'][number];

const outside = { organisation: null, renewsSession: false } as const;

/** Everywhere this account is signed in. */
export function useSessions(enabled: boolean) {
  return useQueryOf(SessionsDocument, {}, { ...outside, enabled });
}

export function useRevokeSession() {
  return useMutationOf(RevokeSessionDocument, { ...outside, refreshes: [SessionsDocument] });
}

export function useRevokeOtherSessions() {
  return useMutationOf(RevokeOtherSessionsDocument, { ...outside, refreshes: [SessionsDocument] });
}

export function useChangePassword() {
  return useMutationOf(ChangePasswordDocument, { ...outside, refreshes: [SessionsDocument] });
}
