import { request } from '@waymark/platform/web';
import { useEffect, useRef } from 'react';
import { useIdentityText } from '../identity.text';
import { signedInPath } from '../identity.paths';
import { PersonaCards } from '../sign-in/persona-cards';
import { SignInForm } from '../sign-in/sign-in-form';
import { ViewerAccountDocument } from './session.generated';
import { onSignedInElsewhere } from './signed-in-elsewhere';
import { useWelcome, type Account } from './use-session';

/**
 * Notices that somebody has signed in in another window of this browser. Asked aside of what the page has read, so that a page that
 * hears "nobody" does not leave.
 */
function useSignedInElsewhere(onSignedIn: (account: Account) => void): void {
  const welcome = useWelcome();
  const latest = useRef({ onSignedIn, welcome });
  useEffect(() => {
    latest.current = { onSignedIn, welcome };
  });
  useEffect(() => {
    const look = async () => {
      const { viewerAccount } = await request(ViewerAccountDocument, {}, { organisation: null, renewsSession: false });
      if (viewerAccount === null) return;
      latest.current.welcome(viewerAccount);
      latest.current.onSignedIn(viewerAccount);
    };
    // Without an answer the panel stays; the next look may have one.
    const lookQuietly = () => void look().catch(() => undefined);
    return onSignedInElsewhere({ onMessage: lookQuietly, onBack: lookQuietly });
  }, []);
}

export interface ExpiredPanelProps {
  email: string;
  onSignedIn: (account: Account) => void;
}

/** Every way to sign in again, over a page that stays. */
export default function ExpiredPanel({ email, onSignedIn }: ExpiredPanelProps) {
  const t = useIdentityText();
  useSignedInElsewhere(onSignedIn);
  const panel = useRef<HTMLDivElement>(null);
  // The panel comes after the dialog has taken the focus. The address is filled in: what is missing is the password.
  useEffect(() => panel.current?.querySelector<HTMLInputElement>('input[type=password]')?.focus(), []);
  return (
    <div className="stack" ref={panel}>
      <p>{t('identity.expired.explain')}</p>
      <SignInForm email={email} returnTo={signedInPath()} opensAside onSignedIn={onSignedIn} />
      <PersonaCards onSignedIn={onSignedIn} email={email} />
    </div>
  );
}
