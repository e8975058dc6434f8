import { ErrorSummary, Pending, TextField, useProblems } from '@waymark/platform/web';
import { useState, type FormEvent } from 'react';
import { useIdentityText } from '../identity.text';
import { canUsePasskeys } from '../passkeys/passkey-device';
import { PasskeyButton } from '../passkeys/passkey-button';
import { usePasskeyOffer } from '../passkeys/use-passkey-offer';
import { useSignInByPasskey } from '../passkeys/use-passkeys';
import { useSession, useSignIn, type Account } from '../session/use-session';
import { SecondStepForm, type SecondSteps } from './second-step-form';
import { SingleSignOn } from './single-sign-on';
import { startOf, useSignInWays } from './use-sign-in-ways';

export interface SignInFormProps {
  /** Filled in beforehand where it is known. */
  email?: string;
  /** Where single sign-on leads back to; `opensAside` keeps this page and signs in in another window. */
  returnTo: string;
  opensAside?: boolean;
  /** What went wrong at the organisation's own sign-in, said until this form has a problem of its own. */
  cameBackWith?: string | null;
  onSignedIn: (account: Account) => void;
}

/**
 * Email address and password, then the code where one must follow; or a passkey; or the organisation's own sign-in, where the address
 * says that there is one. What was typed stays after a refusal.
 */
export function SignInForm({ email: known = '', returnTo, opensAside = false, cameBackWith = null, onSignedIn }: SignInFormProps) {
  const t = useIdentityText();
  const signIn = useSignIn();
  const problems = useProblems();
  const byPasskey = useSignInByPasskey();
  const [secondSteps, setSecondSteps] = useState<SecondSteps | null>(null);
  const [whole, setWhole] = useState(known);
  const ways = useSignInWays(whole);
  const session = useSession();
  const host = session.data?.installation.passkeyHost ?? null;
  const hasPasskeys = canUsePasskeys(host);
  const must = ways?.mustUseSingleSignOn ?? false;
  usePasskeyOffer(hasPasskeys && secondSteps === null && !must, host, { onSignedIn, onRefused: problems.refuse });

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const given = { email: String(form.get('email')).trim(), password: String(form.get('password') ?? '') };
    if (must && ways?.singleSignOn) {
      const start = startOf(ways.singleSignOn, returnTo);
      if (opensAside) window.open(start, '_blank', 'noopener');
      else window.location.assign(start);
      return;
    }
    const isReady = problems.check({
      email: !/^\S+@\S+$/.test(given.email) && t('identity.sign_in.email_needed'),
      password: given.password === '' && t('identity.sign_in.password_needed'),
    });
    if (!isReady || signIn.isPending) return;
    setWhole(given.email);
    signIn.mutate(given, {
      onSuccess: (answer) => (answer.signIn.account === null ? setSecondSteps(answer.signIn.secondSteps) : onSignedIn(answer.signIn.account)),
      onError: problems.refuse,
    });
  };

  const askForPasskey = async () => {
    problems.clear();
    onSignedIn(await byPasskey());
  };
  const passkey = (isPrimary: boolean) =>
    hasPasskeys ? (
      <PasskeyButton label={t('identity.passkeys.sign_in')} isPrimary={isPrimary} ask={askForPasskey} onRefused={problems.refuse} />
    ) : null;

  if (secondSteps !== null) {
    return (
      <SecondStepForm onSignedIn={onSignedIn} onStartAgain={() => setSecondSteps(null)} {...secondSteps}>
        {secondSteps.byPasskey ? (
          <>
            <ErrorSummary problems={problems.summary} />
            {passkey(!secondSteps.byApp)}
          </>
        ) : null}
      </SecondStepForm>
    );
  }
  return (
    <form className="stack" noValidate onSubmit={submit}>
      <ErrorSummary problems={problems.summary.length === 0 && cameBackWith !== null ? [{ inputId: null, sentence: cameBackWith }] : problems.summary} />
      <TextField
        id="email"
        name="email"
        type="email"
        label={t('identity.email')}
        autoComplete={hasPasskeys ? 'username webauthn' : 'username'}
        spellCheck={false}
        defaultValue={known}
        onBlur={(event) => setWhole(event.currentTarget.value.trim())}
        error={problems.of('email')}
      />
      {ways?.singleSignOn ? <SingleSignOn way={ways.singleSignOn} {...{ must, returnTo, opensAside }} /> : null}
      {must ? null : (
        <>
          <TextField
            id="password"
            name="password"
            type="password"
            label={t('identity.password')}
            autoComplete="current-password"
            error={problems.of('password')}
          />
          <button type="submit" className={ways?.singleSignOn ? 'btn' : 'btn primary'} aria-disabled={signIn.isPending}>
            {t('identity.sign_in.button')}
          </button>
          {session.isPending ? <Pending /> : passkey(false)}
        </>
      )}
    </form>
  );
}
