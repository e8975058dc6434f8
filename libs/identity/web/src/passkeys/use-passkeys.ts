import { useMutationOf, useQueryOf } from '@waymark/platform/web';
import { SessionsDocument } from '../account/account.generated';
import { SecondFactorDocument } from '../second-step/second-step.generated';
import { useWelcome, type Account } from '../session/use-session';
import { useIdentityText } from '../identity.text';
import { answerByPasskey, DeviceError, makePasskey } from './passkey-device';
import {
  AddPasskeyDocument,
  FinishPasskeySignInDocument,
  PasskeysDocument,
  ProveByPasskeyDocument,
  RemovePasskeyDocument,
  RenamePasskeyDocument,
  StartPasskeyDocument,
  StartPasskeyProofDocument,
  StartPasskeySignInDocument,
  type PasskeyRowFragment,
} from './passkeys.generated';

export type Passkey = PasskeyRowFragment;

const outside = { organisation: null, renewsSession: false } as const;
const refreshes = [PasskeysDocument, SecondFactorDocument, SessionsDocument];

export function usePasskeys() {
  return useQueryOf(PasskeysDocument, {}, outside);
}

export function useRenamePasskey() {
  return useMutationOf(RenamePasskeyDocument, { ...outside, refreshes: [PasskeysDocument] });
}

export function useRemovePasskey() {
  return useMutationOf(RemovePasskeyDocument, { ...outside, refreshes });
}

/** Puts what a device did not do into a sentence; what the server refused says itself why. */
export function useDeviceWords(): (thrown: unknown) => unknown {
  const t = useIdentityText();
  return (thrown) => (thrown instanceof DeviceError ? new Error(t(`identity.passkeys.device_${thrown.problem}`)) : thrown);
}

/** Has this device make a passkey, and keeps it. Gives recovery codes, if there are new ones. */
export function useAddPasskey(): () => Promise<readonly string[]> {
  const start = useMutationOf(StartPasskeyDocument, outside);
  const add = useMutationOf(AddPasskeyDocument, { ...outside, refreshes });
  return async () => {
    const { startPasskey } = await start.mutateAsync({});
    const { addPasskey } = await add.mutateAsync(await makePasskey(startPasskey));
    return addPasskey.recoveryCodes;
  };
}

/** Signs in by a passkey of this device. `waits` offers it beside the email address until one is chosen. */
export function useSignInByPasskey(): (how?: { waits?: boolean }) => Promise<Account> {
  const welcome = useWelcome();
  const start = useMutationOf(StartPasskeySignInDocument, outside);
  const finish = useMutationOf(FinishPasskeySignInDocument, {
    ...outside,
    onDone: ({ finishPasskeySignIn }) => welcome(finishPasskeySignIn.account),
  });
  return async (how) => {
    const { startPasskeySignIn } = await start.mutateAsync({});
    const { finishPasskeySignIn } = await finish.mutateAsync(await answerByPasskey(startPasskeySignIn, how));
    return finishPasskeySignIn.account;
  };
}

/** Shows by a passkey that the owner of the account is there. */
export function useProveByPasskey(): () => Promise<void> {
  const start = useMutationOf(StartPasskeyProofDocument, outside);
  const prove = useMutationOf(ProveByPasskeyDocument, { ...outside, refreshes: [SecondFactorDocument] });
  return async () => {
    const { startPasskeyProof } = await start.mutateAsync({});
    await prove.mutateAsync(await answerByPasskey(startPasskeyProof));
  };
}
