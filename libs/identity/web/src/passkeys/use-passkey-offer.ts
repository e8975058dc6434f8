import { useEffect, useRef } from 'react';
import type { Account } from '../session/use-session';
import { canOfferPasskeys, DeviceError, stopAskingDevice } from './passkey-device';
import { useDeviceWords, useSignInByPasskey } from './use-passkeys';

/**
 * While it is `on`, offers the device's passkeys in the list that the browser opens under the email address. Nothing pops up; whoever
 * chooses one is signed in. Silent where the browser has no such list, and when the person lets it be.
 */
export function usePasskeyOffer(on: boolean, host: string | null, told: { onSignedIn: (account: Account) => void; onRefused: (thrown: unknown) => void }): void {
  const signIn = useSignInByPasskey();
  const toWords = useDeviceWords();
  const latest = useRef({ signIn, told, toWords });
  useEffect(() => {
    latest.current = { signIn, told, toWords };
  });
  useEffect(() => {
    if (!on) return;
    let isLeft = false;
    const offer = async () => {
      if (!(await canOfferPasskeys(host)) || isLeft) return;
      try {
        const account = await latest.current.signIn({ waits: true });
        if (!isLeft) latest.current.told.onSignedIn(account);
      } catch (thrown) {
        // Nobody asked for it aloud: only the refusal of a passkey that was chosen is worth a word.
        if (!isLeft && !(thrown instanceof DeviceError)) latest.current.told.onRefused(latest.current.toWords(thrown));
      }
    };
    void offer();
    return () => {
      isLeft = true;
      void stopAskingDevice();
    };
  }, [on, host]);
}
