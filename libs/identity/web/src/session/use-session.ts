import { useAnswers, useMutationOf, useQueryOf } from '@waymark/platform/web';
import { signInPath } from '../identity.paths';
import {
  DemoPersonasDocument,
  FinishSignInDocument,
  SignInAsPersonaDocument,
  SignInDocument,
  SignOutDocument,
  ViewerAccountDocument,
  type AccountFactsFragment,
  type DemoPersonasQuery,
} from './session.generated';

export type Account = AccountFactsFragment;
export type DemoPersona = DemoPersonasQuery['demoPersonas'][number];

/** Outside any organisation, and deciding for itself what a signed-out person sees. */
const outside = { organisation: null, renewsSession: false } as const;

/** Who is signed in on this device (null when nobody is), and what kind of installation this is. */
export function useSession() {
  return useQueryOf(ViewerAccountDocument, {}, outside);
}

/** The people to try the demo as; empty anywhere else. */
export function useDemoPersonas() {
  return useQueryOf(DemoPersonasDocument, {}, outside);
}

/** Remembers who has signed in. What another person had read on this device is forgotten. */
export function useWelcome(): (account: Account) => void {
  const answers = useAnswers();
  return (account) => {
    const before = answers.find(ViewerAccountDocument, null, {});
    if (before?.viewerAccount?.id !== account.id) answers.forgetOrganisations();
    const installation = before?.installation ?? { demo: false, mailIsKept: false, passkeyHost: null };
    answers.remember(ViewerAccountDocument, null, {}, { installation, viewerAccount: account });
    answers.refresh(ViewerAccountDocument, null);
  };
}

export function useSignIn() {
  const welcome = useWelcome();
  return useMutationOf(SignInDocument, {
    ...outside,
    onDone: ({ signIn }) => {
      if (signIn.account !== null) welcome(signIn.account);
    },
  });
}

/** The second step of signing in, where one must follow. */
export function useFinishSignIn() {
  const welcome = useWelcome();
  return useMutationOf(FinishSignInDocument, {
    ...outside,
    onDone: ({ finishSignIn }) => welcome(finishSignIn.account),
  });
}

export function useSignInAsPersona() {
  const welcome = useWelcome();
  return useMutationOf(SignInAsPersonaDocument, {
    ...outside,
    onDone: ({ signInAsPersona }) => welcome(signInAsPersona.account),
  });
}

/** Ends the session. The sign-in page is loaded anew, so that nothing read before stays in this window's memory. */
export function useSignOut() {
  return useMutationOf(SignOutDocument, { ...outside, onDone: () => window.location.assign(signInPath()) });
}
