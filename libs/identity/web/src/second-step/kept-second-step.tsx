import { formatInstant, RequestProblem } from '@waymark/platform/web';
import { useIdentityText } from '../identity.text';
import { useRemoveSecondFactor, useRenewRecoveryCodes } from './use-second-step';

export interface KeptSecondStepProps {
  setAt: string;
  recoveryCodesLeft: number;
  onCodes: (codes: readonly string[]) => void;
  onRemoved: () => void;
}

/** New recovery codes for an account whose second step is its passkeys. */
export function RenewCodes({ count, onCodes }: { count: number; onCodes: (codes: readonly string[]) => void }) {
  const t = useIdentityText();
  const renew = useRenewRecoveryCodes();
  return (
    <div className="stack">
      <p>{t('identity.second_step.by_passkey', { count })}</p>
      {renew.isError ? <RequestProblem error={renew.error} /> : null}
      <button
        type="button"
        className="btn"
        aria-disabled={renew.isPending}
        onClick={() => {
          if (!renew.isPending) renew.mutate({}, { onSuccess: (answer) => onCodes(answer.renewRecoveryCodes.recoveryCodes) });
        }}
      >
        {t('identity.second_step.new_codes')}
      </button>
    </div>
  );
}

/** For whoever has the second step: new recovery codes, or none of it any more. */
export function KeptSecondStep({ setAt, recoveryCodesLeft, onCodes, onRemoved }: KeptSecondStepProps) {
  const t = useIdentityText();
  const renew = useRenewRecoveryCodes();
  const remove = useRemoveSecondFactor();
  const failure = renew.error ?? remove.error;
  const isPending = renew.isPending || remove.isPending;
  return (
    <div className="stack">
      <p>{t('identity.second_step.on', { day: formatInstant(setAt), count: recoveryCodesLeft })}</p>
      {failure === null ? null : <RequestProblem error={failure} />}
      <p>{t('identity.second_step.new_codes_explain')}</p>
      <button
        type="button"
        className="btn"
        aria-disabled={isPending}
        onClick={() => {
          if (!isPending) renew.mutate({}, { onSuccess: (answer) => onCodes(answer.renewRecoveryCodes.recoveryCodes) });
        }}
      >
        {t('identity.second_step.new_codes')}
      </button>
      <p>{t('identity.second_step.remove_explain')}</p>
      <button
        type="button"
        className="btn"
        aria-disabled={isPending}
        onClick={() => {
          if (!isPending) remove.mutate({}, { onSuccess: onRemoved });
        }}
      >
        {t('identity.second_step.remove')}
      </button>
    </div>
  );
}
