import { ErrorSummary, TextField, useProblems } from '@waymark/platform/web';
import type { FormEvent } from 'react';
import { isLongEnough, shortestPassword } from '../account/password-length';
import { useIdentityText } from '../identity.text';
import { useSetNewPassword } from './use-forgotten';

export interface NewPasswordFormProps {
  token: string;
  email: string;
  onDone: () => void;
}

/** One new password, set with the token of a link. */
export function NewPasswordForm({ token, email, onDone }: NewPasswordFormProps) {
  const t = useIdentityText();
  const set = useSetNewPassword();
  const problems = useProblems();

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const password = String(new FormData(event.currentTarget).get('password'));
    const isReady = problems.check({
      password: !isLongEnough(password) && t('identity.password.too_short', { count: shortestPassword }),
    });
    if (!isReady || set.isPending) return;
    set.mutate({ token, password }, { onSuccess: onDone, onError: problems.refuse });
  };

  return (
    <form className="stack" noValidate onSubmit={submit}>
      <ErrorSummary problems={problems.summary} />
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <TextField
        id="password"
        name="password"
        type="password"
        label={t('identity.password.new')}
        hint={t('identity.password.hint', { count: shortestPassword })}
        autoComplete="new-password"
        error={problems.of('password')}
      />
      <button type="submit" className="btn primary" aria-disabled={set.isPending}>
        {t('identity.new_password.button')}
      </button>
    </form>
  );
}
