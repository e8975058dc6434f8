import { announce, Loaded, Notice, PageHeading, Redirect, safeAddress, useGo, type PageOf } from '@waymark/platform/web';
import { useState } from 'react';
import { accountPath, secondStepPath, signInPath } from '../identity.paths';
import { useIdentityText } from '../identity.text';
import { useSession } from '../session/use-session';
import { AddPasskey } from '../passkeys/add-passkey';
import { canUsePasskeys } from '../passkeys/passkey-device';
import { KeptSecondStep, RenewCodes } from './kept-second-step';
import { RecoveryCodes } from './recovery-codes';
import { SetUpSecondStep } from './set-up-second-step';
import { useSecondFactor } from './use-second-step';

/** What there is to do with the second step. Codes that were just made come before everything else: they are shown this once. */
function SecondStep({ returnTo, host }: { returnTo: string | undefined; host: string | null }) {
  const t = useIdentityText();
  const go = useGo();
  const factor = useSecondFactor();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const hasPasskeys = canUsePasskeys(host);
  // Whoever was sent here from an organisation must set it up before they go on.
  const isNeeded = returnTo !== undefined && returnTo !== accountPath();
  const goOn = () => go(safeAddress(returnTo, accountPath()));
  if (codes !== null) return <RecoveryCodes codes={codes} onKept={goOn} />;
  return (
    <Loaded query={factor} isPage>
      {({ secondFactor: { setAt, recoveryCodesLeft, canBeSet, passkeys } }) => {
        if (setAt !== null) {
          const onRemoved = () => announce(t('identity.second_step.removed'));
          return <KeptSecondStep {...{ setAt, recoveryCodesLeft, onRemoved }} onCodes={setCodes} />;
        }
        return (
          <>
            <p>{t(isNeeded ? 'identity.second_step.needed' : 'identity.second_step.why')}</p>
            {passkeys > 0 ? <RenewCodes count={recoveryCodesLeft} onCodes={setCodes} /> : null}
            {hasPasskeys && passkeys === 0 ? (
              <div className="stack">
                <p>{t('identity.second_step.passkey')}</p>
                <AddPasskey isPrimary onAdded={(given) => (given.length > 0 ? setCodes(given) : goOn())} />
              </div>
            ) : null}
            {canBeSet && (hasPasskeys || passkeys > 0) ? <p>{t('identity.second_step.or_app')}</p> : null}
            {canBeSet ? <SetUpSecondStep isPrimary={!hasPasskeys} onCodes={setCodes} /> : null}
            {canBeSet || hasPasskeys ? null : <Notice tone="problem">{t('identity.second_step.not_here')}</Notice>}
          </>
        );
      }}
    </Loaded>
  );
}

/** Sets the second step up, makes new recovery codes, or removes it. */
export default function SecondStepPage({ search }: PageOf<'/account/second-step', { returnTo: string | undefined }>) {
  const t = useIdentityText();
  return (
    <Loaded query={useSession()} isPage>
      {({ viewerAccount, installation }) =>
        viewerAccount === null ? (
          <Redirect to={signInPath({ returnTo: secondStepPath(search) })} />
        ) : (
          <div className="narrow stack">
            <PageHeading>{t('identity.second_step.title')}</PageHeading>
            <SecondStep returnTo={search.returnTo} host={installation.passkeyHost} />
          </div>
        )
      }
    </Loaded>
  );
}
