import { ErrorSummary, TextField, useProblems } from '@waymark/platform/web';
import { useState, type FormEvent } from 'react';
import { useIdentityText } from '../identity.text';
import { useSignIn, type Account } from '../session/use-session';
import { SecondStepForm } from './second-step-form';

export interface SignInFormProps {
  /** Filled in beforehand where it is known. */
  email?: string;
  onSignedIn: (account: Account) => void;
}

/** Email address and password, then the code where one must follow. What was typed stays after a refusal. */
export function SignInForm({ email, onSignedIn }: SignInFormProps) {
  const t = useIdentityText();
  const signIn = useSignIn();
  const problems = useProblems();
  const [isHalfWay, setHalfWay] = useState(false);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const given = { email: String(form.get('email')).trim(), password: String(form.get('password')) };
    const isReady = problems.check({
      email: !/^\S+@\S+$/.test(given.email) && t('identity.sign_in.email_needed'),
      password: given.password === '' && t('identity.sign_in.password_needed'),
    });
    if (!isReady || signIn.isPending) return;
    signIn.mutate(given, {
      onSuccess: (answer) => (answer.signIn.account === null ? setHalfWay(true) : onSignedIn(answer.signIn.account)),
      onError: problems.refuse,
    });
  };

  if (isHalfWay) return <SecondStepForm onSignedIn={onSignedIn} onStartAgain={() => setHalfWay(false)} />;
  return (
    <form className="stack" noValidate onSubmit={submit}>
      <ErrorSummary problems={problems.summary} />
      <TextField
        id="email"
        name="email"
        type="email"
        label={t('identity.email')}
        autoComplete="username"
        spellCheck={false}
        defaultValue={email}
        error={problems.of('email')}
      />
      <TextField
        id="password"
        name="password"
        type="password"
        label={t('identity.password')}
        autoComplete="current-password"
        error={problems.of('password')}
      />
      <button type="submit" className="btn primary" aria-disabled={signIn.isPending}>
        {t('identity.sign_in.button')}
      </button>
    </form>
  );
}
