import { announce, ErrorSummary, useProblems } from '@waymark/platform/web';
import { useIdentityText } from '../identity.text';
import { PasskeyButton } from './passkey-button';
import { useAddPasskey } from './use-passkeys';

export interface AddPasskeyProps {
  isPrimary?: boolean;
  /** Recovery codes that came with the first one, to be shown this once; empty otherwise. */
  onAdded: (recoveryCodes: readonly string[]) => void;
}

/** Has this device make a passkey. */
export function AddPasskey({ isPrimary, onAdded }: AddPasskeyProps) {
  const t = useIdentityText();
  const add = useAddPasskey();
  const problems = useProblems();
  const ask = async () => {
    problems.clear();
    const codes = await add();
    announce(t('identity.passkeys.added'));
    onAdded(codes);
  };
  return (
    <>
      <ErrorSummary problems={problems.summary} />
      <PasskeyButton label={t('identity.passkeys.add')} isPrimary={isPrimary} ask={ask} onRefused={problems.refuse} />
    </>
  );
}
