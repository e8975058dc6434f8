import { ErrorSummary, TextField, useProblems } from '@waymark/platform/web';
import type { FormEvent } from 'react';
import { useIdentityText } from '../identity.text';
import { isLongEnough, shortestPassword } from '../account/password-length';
import { useAcceptInvitation, type Invitation } from './use-invitation';

export interface InvitationFormProps {
  token: string;
  invitation: Invitation;
  onAccepted: () => void;
}

/** Name and password for a new account; one button for an existing one. */
export function InvitationForm({ token, invitation, onAccepted }: InvitationFormProps) {
  const t = useIdentityText();
  const accept = useAcceptInvitation();
  const problems = useProblems();
  const isNew = !invitation.hasAccount;

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const name = String(form.get('name') ?? '').trim();
    const password = String(form.get('password') ?? '');
    const isReady = problems.check({
      name: isNew && name === '' && t('identity.invitation.name_needed'),
      password: isNew && !isLongEnough(password) && t('identity.password.too_short', { count: shortestPassword }),
    });
    if (!isReady || accept.isPending) return;
    accept.mutate(isNew ? { token, name, password } : { token }, { onSuccess: onAccepted, onError: problems.refuse });
  };

  return (
    <form className="stack" noValidate onSubmit={submit}>
      <ErrorSummary problems={problems.summary} />
      {isNew ? (
        <>
          <TextField id="name" name="name" label={t('identity.name')} autoComplete="name" error={problems.of('name')} />
          <input type="hidden" name="username" autoComplete="username" value={invitation.email} readOnly />
          <TextField
            id="password"
            name="password"
            type="password"
            label={t('identity.password.new')}
            hint={t('identity.password.hint', { count: shortestPassword })}
            autoComplete="new-password"
            error={problems.of('password')}
          />
        </>
      ) : null}
      <button type="submit" className="btn primary" aria-disabled={accept.isPending}>
        {t('identity.invitation.accept', { organisation: invitation.organisationName })}
      </button>
    </form>
  );
}
