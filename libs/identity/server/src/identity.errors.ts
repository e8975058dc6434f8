import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '@waymark/identity/domain';
import { defineErrors } from '@waymark/platform/domain';

/** What can go wrong on the way in, in sentences that say what to do. */
export const identityError = defineErrors({
  'identity.invitation.for_someone_else': 'This invitation is for another e-mail address. Sign out, then open the link again.',
  'identity.invitation.name_needed': 'Enter your name.',
  'identity.invitation.not_usable': 'This invitation has been used or has run out. Ask the person who invited you to send another.',
  'identity.invitation.sign_in_first': 'You have an account with this e-mail address already. Sign in with it, then open the link again.',
  'identity.passkey.not_here': 'Passkeys cannot be used at this address. They need a name such as waymark.example.org, and https.',
  'identity.passkey.not_made': 'This device made no passkey that we can keep. It must ask for its lock, such as a fingerprint or a PIN. Try again, or use another device.',
  'identity.passkey.over': 'That took too long, or was done already. Try again.',
  'identity.passkey.refused': 'This passkey does not open an account here. It may have been removed. Sign in another way.',
  'identity.passkey.too_many': 'You have {most} passkeys, which is as many as an account can have. Remove one first.',
  'identity.password.too_common': 'Choose a password that is harder to guess, such as four words that have nothing to do with each other.',
  'identity.password.too_long': `Choose a password of at most ${LONGEST_PASSWORD} characters.`,
  'identity.password.too_short': `Choose a password of at least ${SHORTEST_PASSWORD} characters.`,
  'identity.password.wrong': 'That is not your password now. Check it and try again.',
  'identity.reset.not_usable': 'This link has been used or has run out. Ask for another one.',
  'identity.second_factor.none': 'Codes are not set up for this account.',
  'identity.second_factor.not_here': 'Codes cannot be set up on this installation yet. Ask whoever runs it to give it a key for second factors.',
  'identity.second_factor.set_already': 'Codes are set up already. Remove them first to use another phone.',
  'identity.second_factor.wrong_code': 'That code is not the one for this secret. Wait until the app shows the next one, and enter that.',
  'identity.second_step.over': 'Your sign-in has waited too long, or the code was wrong too often. Sign in with your password again.',
  'identity.second_step.wrong': 'That code is wrong or was used already. Wait until the app shows the next one, and enter that.',
  'identity.sign_on.must': 'People with this e-mail address sign in with their organisation. Choose that instead of a password or a passkey.',
  'identity.sign_on.not_here': 'Single sign-on cannot be set up on this installation yet. Ask whoever runs it to give it a key for second factors.',
  'identity.wrong_credentials': 'That e-mail address and password do not belong together. Check both and try again.',
});
