import { useMutationOf, useQueryOf } from '@waymark/platform/web';
import { SessionsDocument } from '../account/account.generated';
import {
  ConfirmSecondFactorDocument,
  ProveItIsYouDocument,
  RemoveSecondFactorDocument,
  RenewRecoveryCodesDocument,
  SecondFactorDocument,
  StartSecondFactorDocument,
  type StartSecondFactorMutation,
} from './second-step.generated';

export type SetUp = StartSecondFactorMutation['startSecondFactor'];

const outside = { organisation: null, renewsSession: false } as const;

/** Whether signing in asks the account for a code. */
export function useSecondFactor() {
  return useQueryOf(SecondFactorDocument, {}, outside);
}

export function useStartSecondFactor() {
  return useMutationOf(StartSecondFactorDocument, outside);
}

/** Switches codes on; other sessions end with it. */
export function useConfirmSecondFactor() {
  return useMutationOf(ConfirmSecondFactorDocument, { ...outside, refreshes: [SecondFactorDocument, SessionsDocument] });
}

export function useRenewRecoveryCodes() {
  return useMutationOf(RenewRecoveryCodesDocument, { ...outside, refreshes: [SecondFactorDocument] });
}

export function useRemoveSecondFactor() {
  return useMutationOf(RemoveSecondFactorDocument, { ...outside, refreshes: [SecondFactorDocument] });
}

export function useProveItIsYou() {
  return useMutationOf(ProveItIsYouDocument, { ...outside, refreshes: [SecondFactorDocument] });
}
