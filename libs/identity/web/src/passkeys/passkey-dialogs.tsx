import { Dialog, ErrorSummary, RequestProblem, TextField, useProblems } from '@waymark/platform/web';
import type { FormEvent } from 'react';
import { useIdentityText } from '../identity.text';
import { useRemovePasskey, useRenamePasskey, type Passkey } from './use-passkeys';

interface AboutPasskey {
  passkey: Passkey;
  onDone: () => void;
  onClose: () => void;
}

/** Gives a passkey another name. What was typed stays after a refusal. */
export function RenamePasskeyDialog({ passkey, onDone, onClose }: AboutPasskey) {
  const t = useIdentityText();
  const rename = useRenamePasskey();
  const problems = useProblems((field) => `passkey-${field}`);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name')).trim();
    if (!problems.check({ name: name === '' && t('identity.passkeys.name_needed') }) || rename.isPending) return;
    rename.mutate({ id: passkey.id, name }, { onSuccess: onDone, onError: problems.refuse });
  };
  return (
    <Dialog title={t('identity.passkeys.rename_title')} onClose={onClose}>
      <form className="stack" noValidate onSubmit={submit}>
        <ErrorSummary problems={problems.summary} />
        <TextField
          id="passkey-name"
          name="name"
          label={t('identity.passkeys.name')}
          hint={t('identity.passkeys.name_hint')}
          defaultValue={passkey.name}
          maxLength={60}
          autoComplete="off"
          error={problems.of('name')}
        />
        <div className="bar">
          <button type="submit" className="btn primary" aria-disabled={rename.isPending}>
            {t('identity.passkeys.save')}
          </button>
          <button type="button" className="btn quiet" onClick={onClose}>
            {t('identity.proof.cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** Asks before a passkey is removed, and says what that means. */
export function RemovePasskeyDialog({ passkey, isLast, onDone, onClose }: AboutPasskey & { isLast: boolean }) {
  const t = useIdentityText();
  const remove = useRemovePasskey();
  return (
    <Dialog title={t('identity.passkeys.remove_title', { name: passkey.name })} onClose={onClose}>
      <div className="stack">
        {remove.isError ? <RequestProblem error={remove.error} /> : null}
        <p>{t('identity.passkeys.remove_explain')}</p>
        {isLast ? <p>{t('identity.passkeys.remove_last')}</p> : null}
        <div className="bar">
          <button
            type="button"
            className="btn primary"
            aria-disabled={remove.isPending}
            onClick={() => {
              if (!remove.isPending) remove.mutate({ id: passkey.id }, { onSuccess: onDone });
            }}
          >
            {t('identity.passkeys.remove')}
          </button>
          <button type="button" className="btn quiet" onClick={onClose}>
            {t('identity.proof.cancel')}
          </button>
        </div>
      </div>
    </Dialog>
  );
}
