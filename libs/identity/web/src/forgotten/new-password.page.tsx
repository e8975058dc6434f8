import { EmptyState, Link, Loaded, Notice, PageHeading, type PageOf } from '@waymark/platform/web';
import { useState } from 'react';
import { forgottenPath, signInPath } from '../identity.paths';
import { useIdentityText } from '../identity.text';
import { NewPasswordForm } from './new-password-form';
import { usePasswordReset } from './use-forgotten';

/** Sets another password with the link of a mail. It signs nobody in: they do so with the new password. */
export default function NewPasswordPage({ params: { token } }: PageOf<'/sign-in/new-password/$token'>) {
  const t = useIdentityText();
  const [isDone, setDone] = useState(false);
  const reset = usePasswordReset(token, !isDone);
  if (isDone) {
    return (
      <div className="narrow stack">
        <PageHeading>{t('identity.new_password.done')}</PageHeading>
        <Notice tone="good" isNews>
          {t('identity.new_password.done_explain')}
        </Notice>
        <Link className="btn primary" to={signInPath()}>
          {t('identity.sign_in.title')}
        </Link>
      </div>
    );
  }
  return (
    <Loaded query={reset} isPage>
      {({ passwordReset }) =>
        passwordReset === null ? (
          <div className="reading stack">
            <PageHeading>{t('identity.new_password.gone')}</PageHeading>
            <EmptyState action={<Link to={forgottenPath()}>{t('identity.forgotten.again')}</Link>}>
              {t('identity.new_password.gone_explain')}
            </EmptyState>
          </div>
        ) : (
          <div className="narrow stack">
            <PageHeading>{t('identity.new_password.title')}</PageHeading>
            <p>{t('identity.new_password.explain', { email: passwordReset.email })}</p>
            <NewPasswordForm token={token} email={passwordReset.email} onDone={() => setDone(true)} />
          </div>
        )
      }
    </Loaded>
  );
}
