import { ErrorSummary, Loaded, TextField, useProblems } from '@waymark/platform/web';
import { useEffect, type FormEvent } from 'react';
import { useIdentityText } from '../identity.text';
import { signedInPath } from '../identity.paths';
import { PasskeyButton } from '../passkeys/passkey-button';
import { canUsePasskeys } from '../passkeys/passkey-device';
import { useProveByPasskey } from '../passkeys/use-passkeys';
import { onSignedInElsewhere } from '../session/signed-in-elsewhere';
import { useSession } from '../session/use-session';
import { startOf, useSignInWays, type SignInWays } from '../sign-in/use-sign-in-ways';
import { CodeForm } from './code-form';
import { useProveItIsYou, useSecondFactor } from './use-second-step';

interface Proving {
  onDone: () => void;
}

/** The password again, for an account without codes. */
function PasswordProof({ onDone }: Proving) {
  const t = useIdentityText();
  const prove = useProveItIsYou();
  const problems = useProblems((field) => `proof-${field}`);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const password = String(new FormData(event.currentTarget).get('password'));
    if (!problems.check({ password: password === '' && t('identity.sign_in.password_needed') }) || prove.isPending) return;
    prove.mutate({ password }, { onSuccess: onDone, onError: problems.refuse });
  };
  return (
    <form className="stack" noValidate onSubmit={submit}>
      <ErrorSummary problems={problems.summary} />
      <TextField
        id="proof-password"
        name="password"
        type="password"
        label={t('identity.password')}
        autoComplete="current-password"
        error={problems.of('password')}
      />
      <button type="submit" className="btn primary" aria-disabled={prove.isPending}>
        {t('identity.proof.button')}
      </button>
    </form>
  );
}

/** One of the account's passkeys. */
function PasskeyProof({ onDone }: Proving) {
  const t = useIdentityText();
  const prove = useProveByPasskey();
  const problems = useProblems();
  const ask = async () => {
    problems.clear();
    await prove();
    onDone();
  };
  return (
    <>
      <ErrorSummary problems={problems.summary} />
      <PasskeyButton label={t('identity.passkeys.prove')} isPrimary ask={ask} onRefused={problems.refuse} />
    </>
  );
}

/** Another round through the organisation's own sign-in, in a window beside this page. */
function SingleSignOnProof({ way, onDone }: Proving & { way: NonNullable<SignInWays['singleSignOn']> }) {
  const t = useIdentityText();
  useEffect(() => onSignedInElsewhere({ onMessage: onDone }), [onDone]);
  return (
    <>
      <a className="btn" href={startOf(way, signedInPath(), 'prove')} target="_blank" rel="noopener">
        {t('identity.sign_on.prove', { organisation: way.organisationName })}
      </a>
      <p className="muted">{t('identity.sign_on.aside')}</p>
    </>
  );
}

/** All ways in which this account can show that its owner is there. */
export default function ProofPanel({ onDone }: Proving) {
  const t = useIdentityText();
  const prove = useProveItIsYou();
  const session = useSession();
  const host = session.data?.installation.passkeyHost ?? null;
  const ways = useSignInWays(session.data?.viewerAccount?.email ?? '');
  return (
    <Loaded query={useSecondFactor()} lines={3}>
      {({ secondFactor: { setAt, passkeys, recoveryCodesLeft } }) => (
        <>
          {ways?.singleSignOn ? <SingleSignOnProof way={ways.singleSignOn} onDone={onDone} /> : null}
          {passkeys > 0 && canUsePasskeys(host) ? <PasskeyProof onDone={onDone} /> : null}
          {setAt !== null || (passkeys > 0 && recoveryCodesLeft > 0) ? (
            <CodeForm
              button={t('identity.proof.button')}
              hint={t(setAt === null ? 'identity.second_step.recovery_hint' : 'identity.second_step.code_hint')}
              isPending={prove.isPending}
              onCode={(code, refuse) => prove.mutate({ code }, { onSuccess: onDone, onError: refuse })}
            />
          ) : null}
          {setAt === null && passkeys === 0 && !ways?.mustUseSingleSignOn ? <PasswordProof onDone={onDone} /> : null}
        </>
      )}
    </Loaded>
  );
}
