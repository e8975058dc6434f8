import { Dialog, registerSessionRenewal } from '@waymark/platform/web';
import { useEffect, useRef, useState } from 'react';
import { useIdentityText } from '../identity.text';
import { PersonaCards } from '../sign-in/persona-cards';
import { SignInForm } from '../sign-in/sign-in-form';
import type { Account } from './use-session';

/**
 * Laid over the page when the session has ended. The page stays as it was; after signing in, what failed is sent again.
 * Should somebody else sign in, the page is loaded anew for them: drafts belong to the person who typed them.
 */
export function SessionExpiredDialog({ email }: { email: string }) {
  const t = useIdentityText();
  const [isOpen, setOpen] = useState(false);
  const answer = useRef<((signedIn: boolean) => void) | null>(null);

  useEffect(
    () =>
      registerSessionRenewal(
        () =>
          new Promise((resolve) => {
            answer.current = resolve;
            setOpen(true);
          }),
      ),
    [],
  );

  const finish = (signedIn: boolean) => {
    setOpen(false);
    answer.current?.(signedIn);
    answer.current = null;
  };
  const onSignedIn = (account: Account) => {
    if (account.email.toLowerCase() === email.toLowerCase()) finish(true);
    else window.location.reload();
  };

  if (!isOpen) return null;
  return (
    <Dialog title={t('identity.expired.title')} onClose={() => finish(false)}>
      <div className="stack">
        <p>{t('identity.expired.explain')}</p>
        <SignInForm email={email} onSignedIn={onSignedIn} />
        <PersonaCards onSignedIn={onSignedIn} email={email} />
        <button type="button" className="btn quiet" onClick={() => finish(false)}>
          {t('identity.expired.later')}
        </button>
      </div>
    </Dialog>
  );
}
