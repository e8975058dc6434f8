import { ErrorSummary, Notice, TextField, useProblems } from '@waymark/platform/web';
import { useState, type FormEvent } from 'react';
import { useIdentityText } from '../identity.text';
import { isLongEnough, shortestPassword } from './password-length';
import { useChangePassword } from './use-account';

/** Changes the password. The fields are emptied only once it is changed. */
export function PasswordForm({ email }: { email: string }) {
  const t = useIdentityText();
  const change = useChangePassword();
  const problems = useProblems();
  const [isDone, setDone] = useState(false);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const element = event.currentTarget;
    const form = new FormData(element);
    const given = { current: String(form.get('current')), next: String(form.get('next')) };
    setDone(false);
    const isReady = problems.check({
      current: given.current === '' && t('identity.password.current_needed'),
      next: !isLongEnough(given.next) && t('identity.password.too_short', { count: shortestPassword }),
    });
    if (!isReady || change.isPending) return;
    change.mutate(given, {
      onSuccess: () => {
        element.reset();
        setDone(true);
      },
      onError: problems.refuse,
    });
  };

  return (
    <section aria-labelledby="password-title">
      <form className="stack narrow" noValidate onSubmit={submit}>
        <h2 id="password-title">{t('identity.password.title')}</h2>
        <ErrorSummary problems={problems.summary} />
        {isDone ? (
          <Notice tone="good" isNews>
            {t('identity.password.changed')}
          </Notice>
        ) : null}
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <TextField
          id="current"
          name="current"
          type="password"
          label={t('identity.password.current')}
          autoComplete="current-password"
          error={problems.of('current')}
        />
        <TextField
          id="next"
          name="next"
          type="password"
          label={t('identity.password.new')}
          hint={t('identity.password.hint', { count: shortestPassword })}
          autoComplete="new-password"
          error={problems.of('next')}
        />
        <button type="submit" className="btn" aria-disabled={change.isPending}>
          {t('identity.password.change')}
        </button>
      </form>
    </section>
  );
}
