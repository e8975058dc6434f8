import type { ReactNode } from 'react';
import { CodeForm } from '../second-step/code-form';
import { useIdentityText } from '../identity.text';
import { useFinishSignIn, type Account } from '../session/use-session';

/** What a right password can be followed by, besides a recovery code. */
export interface SecondSteps {
  byApp: boolean;
  byPasskey: boolean;
}

export interface SecondStepFormProps extends SecondSteps {
  onSignedIn: (account: Account) => void;
  onStartAgain: () => void;
  /** The way on by a passkey, where the account has one. */
  children: ReactNode;
}

/** The code after the right password, or a passkey instead. */
export function SecondStepForm({ byApp, byPasskey, onSignedIn, onStartAgain, children }: SecondStepFormProps) {
  const t = useIdentityText();
  const finish = useFinishSignIn();
  return (
    <div className="stack">
      <p>{t(byPasskey ? 'identity.second_step.explain_passkey' : 'identity.second_step.explain')}</p>
      {children}
      <CodeForm
        button={t('identity.sign_in.button')}
        hint={t(byApp ? 'identity.second_step.code_hint' : 'identity.second_step.recovery_hint')}
        isPending={finish.isPending}
        onCode={(code, refuse) =>
          finish.mutate({ code }, { onSuccess: (answer) => onSignedIn(answer.finishSignIn.account), onError: refuse })
        }
      />
      <button type="button" className="btn quiet" onClick={onStartAgain}>
        {t('identity.second_step.start_again')}
      </button>
    </div>
  );
}
