import { Loaded } from '@waymark/platform/web';
import { useState } from 'react';
import { useIdentityText } from '../identity.text';
import { RecoveryCodes } from '../second-step/recovery-codes';
import { useSecondFactor } from '../second-step/use-second-step';
import { AddPasskey } from './add-passkey';
import { canUsePasskeys } from './passkey-device';
import { PasskeyList } from './passkey-list';
import { usePasskeys } from './use-passkeys';

/** On the account's page: the passkeys, and another one from this device. Recovery codes that come with the first are shown this once. */
export function PasskeysSection({ host }: { host: string | null }) {
  const t = useIdentityText();
  const hasCodes = useSecondFactor().data?.secondFactor.setAt != null;
  const [codes, setCodes] = useState<readonly string[]>([]);
  return (
    <>
      <section className="stack" aria-labelledby="passkeys">
        <h2 id="passkeys">{t('identity.passkeys.title')}</h2>
        <p className="muted">{t('identity.passkeys.why')}</p>
        <Loaded query={usePasskeys()} lines={2}>
          {({ passkeys }) => (
            <>
              {passkeys.length === 0 ? <p>{t('identity.passkeys.none')}</p> : <PasskeyList {...{ passkeys, hasCodes }} />}
              {canUsePasskeys(host) ? <AddPasskey onAdded={setCodes} /> : <p>{t(host === null ? 'identity.passkeys.not_here' : 'identity.passkeys.not_this_browser')}</p>}
            </>
          )}
        </Loaded>
      </section>
      {codes.length === 0 ? null : <RecoveryCodes codes={codes} onKept={() => setCodes([])} />}
    </>
  );
}
