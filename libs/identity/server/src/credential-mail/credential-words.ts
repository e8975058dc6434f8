import type { CredentialEvent } from './tell-owner';

/** What happened, in a sentence. No places, no devices, no codes: a mail is read by others too. */
const HAPPENED: Readonly<Record<CredentialEvent, string>> = {
  password_changed: 'the password of your Waymark account was changed. All other devices were signed out.',
  password_reset: 'a new password was set for your Waymark account, with a link that we sent to this address. All devices were signed out.',
  codes_set: 'codes from an authenticator app were set up for your Waymark account. Signing in by password asks for one from now on.',
  codes_removed: 'codes from an authenticator app were removed from your Waymark account. Signing in no longer asks for them.',
  recovery_codes_renewed: 'new recovery codes were made for your Waymark account. The old ones no longer work.',
  recovery_code_used: 'somebody signed in to your Waymark account, or showed that it is you, with one of your recovery codes. That code no longer works.',
  passkey_added: 'a passkey was added to your Waymark account. It lets its holder sign in without a password.',
  passkey_removed: 'a passkey was removed from your Waymark account.',
  passkey_refused: 'we turned away a sign-in to your Waymark account. The passkey was right, but it looked like a copy of yours.',
  second_steps_removed: 'passkeys, codes and recovery codes were removed from your Waymark account by whoever runs Waymark for your organisation. All devices were signed out.',
};

const REFUSED_ADVICE = `If it was you, remove that passkey on the page "Your account" and add it again. If it was not you, do the same, and tell an administrator of your organisation.`;

const adviceOf = (what: CredentialEvent, resetLink: string): string =>
  what === 'passkey_refused'
    ? REFUSED_ADVICE
    : `If that was you, there is nothing you need to do.

If it was not you, act now:

1. Choose a new password: ${resetLink}
2. Sign in and open the page "Your account". Sign out everywhere else, and remove passkeys you do not know.
3. Tell an administrator of your organisation.`;

/** A mail that tells the owner of an account what happened to it. The subject says nothing that a passer-by could use. */
export function credentialMail(what: CredentialEvent, name: string, publicUrl: string): { subject: string; body: string } {
  return {
    subject: 'Your Waymark account: how you sign in',
    body: `Hello ${name},\n\n${HAPPENED[what]}\n\n${adviceOf(what, `${publicUrl}/sign-in/forgotten`)}\n`,
  };
}

export const isCredentialEvent = (word: unknown): word is CredentialEvent => typeof word === 'string' && Object.hasOwn(HAPPENED, word);
