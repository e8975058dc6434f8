import { useMutationOf, useQueryOf } from '@waymark/platform/web';
import { useWelcome } from '../session/use-session';
import { AcceptInvitationDocument, InvitationDocument, type InvitationQuery } from './invitation.generated';

export type Invitation = NonNullable<InvitationQuery['invitation']>;

const outside = { organisation: null, renewsSession: false } as const;

/** What an invitation is for; null when it was used, has run out or never was. */
export function useInvitation(token: string) {
  return useQueryOf(InvitationDocument, { token }, outside);
}

export function useAcceptInvitation() {
  const welcome = useWelcome();
  return useMutationOf(AcceptInvitationDocument, {
    ...outside,
    onDone: ({ acceptInvitation }) => welcome(acceptInvitation.account),
  });
}
