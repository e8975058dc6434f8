import { CodeForm } from '../second-step/code-form';
import { useIdentityText } from '../identity.text';
import { useFinishSignIn, type Account } from '../session/use-session';

export interface SecondStepFormProps {
  onSignedIn: (account: Account) => void;
  onStartAgain: () => void;
}

/** The code after the right password. */
export function SecondStepForm({ onSignedIn, onStartAgain }: SecondStepFormProps) {
  const t = useIdentityText();
  const finish = useFinishSignIn();
  return (
    <div className="stack">
      <p>{t('identity.second_step.explain')}</p>
      <CodeForm
        button={t('identity.sign_in.button')}
        hint={t('identity.second_step.code_hint')}
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
