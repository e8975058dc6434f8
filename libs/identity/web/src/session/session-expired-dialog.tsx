import { Dialog, registerSessionRenewal } from '@waymark/platform/web';
import { Suspense, useEffect, useRef, useState } from 'react';
import { useIdentityText } from '../identity.text';
import { loadedAhead } from './loaded-ahead';
import type { Account } from './use-session';

const { Part: ExpiredPanel, useAhead } = loadedAhead(() => import('./expired-panel'));

/**
 * Laid over the page when the session has ended. The page stays as it was; after signing in, what failed is sent again.
 * Should somebody else sign in, the page is loaded anew for them: drafts belong to the person who typed them.
 */
export function SessionExpiredDialog({ email }: { email: string }) {
  const t = useIdentityText();
  const [isOpen, setOpen] = useState(false);
  const answer = useRef<((signedIn: boolean) => void) | null>(null);
  useAhead();

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
        <Suspense fallback={null}>
          <ExpiredPanel email={email} onSignedIn={onSignedIn} />
        </Suspense>
        <button type="button" className="btn quiet" onClick={() => finish(false)}>
          {t('identity.expired.later')}
        </button>
      </div>
    </Dialog>
  );
}
