import { ErrorSummary, Link, Notice, PageHeading, TextField, useProblems } from '@waymark/platform/web';
import { useState, type FormEvent } from 'react';
import { signInPath } from '../identity.paths';
import { useIdentityText } from '../identity.text';
import { useAskForNewPassword } from './use-forgotten';

/** Asks for a mail with a link. What is shown afterwards does not tell whether the address has an account. */
export default function ForgottenPage() {
  const t = useIdentityText();
  const ask = useAskForNewPassword();
  const problems = useProblems();
  const [askedFor, setAskedFor] = useState<string | null>(null);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const email = String(new FormData(event.currentTarget).get('email')).trim();
    const isReady = problems.check({ email: !/^\S+@\S+$/.test(email) && t('identity.sign_in.email_needed') });
    if (!isReady || ask.isPending) return;
    ask.mutate({ email }, { onSuccess: () => setAskedFor(email), onError: problems.refuse });
  };

  return (
    <div className="narrow stack">
      <PageHeading>{t('identity.forgotten.title')}</PageHeading>
      {askedFor === null ? (
        <form className="stack" noValidate onSubmit={submit}>
          <p>{t('identity.forgotten.explain')}</p>
          <ErrorSummary problems={problems.summary} />
          <TextField
            id="email"
            name="email"
            type="email"
            label={t('identity.email')}
            autoComplete="username"
            spellCheck={false}
            error={problems.of('email')}
          />
          <button type="submit" className="btn primary" aria-disabled={ask.isPending}>
            {t('identity.forgotten.button')}
          </button>
        </form>
      ) : (
        <Notice tone="good" isNews>
          <p>{t('identity.forgotten.asked', { email: askedFor })}</p>
          <p>{t('identity.forgotten.nothing_came')}</p>
        </Notice>
      )}
      <Link to={signInPath()}>{t('identity.sign_in.back')}</Link>
    </div>
  );
}
