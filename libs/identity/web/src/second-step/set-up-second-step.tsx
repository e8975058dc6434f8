import { RequestProblem } from '@waymark/platform/web';
import { useState } from 'react';
import { useIdentityText } from '../identity.text';
import { CodeForm } from './code-form';
import { QrDrawing } from './qr-drawing';
import { useConfirmSecondFactor, useStartSecondFactor, type SetUp } from './use-second-step';

interface Making {
  onCodes: (codes: readonly string[]) => void;
}

/** A secret to scan or type, and its first code. Nothing changes before that is right. */
function FirstCode({ setUp, onCodes }: Making & { setUp: SetUp }) {
  const t = useIdentityText();
  const confirm = useConfirmSecondFactor();
  return (
    <div className="stack">
      <p>{t('identity.second_step.app')}</p>
      <QrDrawing size={setUp.qrSize} path={setUp.qrPath} />
      <p>
        {t('identity.second_step.secret')}: <code>{setUp.secret}</code>
      </p>
      <p>
        <a href={setUp.address}>{t('identity.second_step.on_this_device')}</a>
      </p>
      <p>{t('identity.second_step.first_code')}</p>
      <CodeForm
        button={t('identity.second_step.confirm')}
        isPending={confirm.isPending}
        onCode={(code, refuse) =>
          confirm.mutate(
            { code },
            { onSuccess: (answer) => onCodes(answer.confirmSecondFactor.recoveryCodes), onError: refuse },
          )
        }
      />
    </div>
  );
}

/** Sets the second step up. The secret is made by a press, because making it may ask for proof. */
export function SetUpSecondStep({ onCodes, isPrimary }: Making & { isPrimary: boolean }) {
  const t = useIdentityText();
  const start = useStartSecondFactor();
  const [setUp, setSetUp] = useState<SetUp | null>(null);
  if (setUp !== null) return <FirstCode setUp={setUp} onCodes={onCodes} />;
  const press = () => {
    if (!start.isPending) start.mutate({}, { onSuccess: (answer) => setSetUp(answer.startSecondFactor) });
  };
  return (
    <>
      {start.isError ? <RequestProblem error={start.error} /> : null}
      <button type="button" className={isPrimary ? 'btn primary' : 'btn'} aria-disabled={start.isPending} onClick={press}>
        {t('identity.second_step.set_up')}
      </button>
    </>
  );
}
