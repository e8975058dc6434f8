import { Dialog, ErrorSummary, Loaded, registerProof, TextField, useProblems } from '@waymark/platform/web';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useIdentityText } from '../identity.text';
import { CodeForm } from './code-form';
import { useProveItIsYou, useSecondFactor } from './use-second-step';

/** The password again, for an account without codes. */
function PasswordProof({ onDone }: { onDone: () => void }) {
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

function Proof({ onDone }: { onDone: () => void }) {
  const t = useIdentityText();
  const prove = useProveItIsYou();
  return (
    <Loaded query={useSecondFactor()} lines={3}>
      {({ secondFactor }) =>
        secondFactor.setAt === null ? (
          <PasswordProof onDone={onDone} />
        ) : (
          <CodeForm
            button={t('identity.proof.button')}
            hint={t('identity.second_step.code_hint')}
            isPending={prove.isPending}
            onCode={(code, refuse) => prove.mutate({ code }, { onSuccess: onDone, onError: refuse })}
          />
        )
      }
    </Loaded>
  );
}

/** Laid over the page when an act asks for proof. The page stays as it was; once proof is given, the act is sent again. */
export function ProofDialog() {
  const t = useIdentityText();
  const [isOpen, setOpen] = useState(false);
  const answer = useRef<((isGiven: boolean) => void) | null>(null);

  useEffect(
    () =>
      registerProof(
        () =>
          new Promise((resolve) => {
            answer.current = resolve;
            setOpen(true);
          }),
      ),
    [],
  );

  const finish = (isGiven: boolean) => {
    setOpen(false);
    answer.current?.(isGiven);
    answer.current = null;
  };

  if (!isOpen) return null;
  return (
    <Dialog title={t('identity.proof.title')} onClose={() => finish(false)}>
      <div className="stack">
        <p>{t('identity.proof.explain')}</p>
        <Proof onDone={() => finish(true)} />
        <button type="button" className="btn quiet" onClick={() => finish(false)}>
          {t('identity.proof.cancel')}
        </button>
      </div>
    </Dialog>
  );
}
