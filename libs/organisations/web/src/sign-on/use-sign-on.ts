import { useMutationOf, useQueryOf, type AnyDocument } from '@waymark/platform/web';
import {
  AddSignOnDomainDocument,
  AddSignOnProviderDocument,
  CheckSignOnDomainDocument,
  EnforceSignOnDocument,
  RemoveSignOnDomainDocument,
  RemoveSignOnProviderDocument,
  ReviseSignOnProviderDocument,
  SignOnSettingsDocument,
  TurnSignOnProviderDocument,
  type SignOnSettingsQuery,
} from './sign-on.generated';

export type SignOn = SignOnSettingsQuery['signOnSettings'];
export type Provider = SignOn['providers'][number];
export type Domain = SignOn['domains'][number];

/** Also what waits for a second person, which a change of these may be. */
const refreshes: readonly AnyDocument[] = [SignOnSettingsDocument, ...['ChangesThatWait', 'ChangesForViewer'].map((name): AnyDocument => ({ kind: 'query', name, sent: { query: '' } }))];

/** Providers and domains of the organisation. */
export const useSignOn = () => useQueryOf(SignOnSettingsDocument, {});

export const useAddProvider = () => useMutationOf(AddSignOnProviderDocument, { refreshes });
export const useReviseProvider = () => useMutationOf(ReviseSignOnProviderDocument, { refreshes });
export const useTurnProvider = () => useMutationOf(TurnSignOnProviderDocument, { refreshes });
export const useRemoveProvider = () => useMutationOf(RemoveSignOnProviderDocument, { refreshes });
export const useAddDomain = () => useMutationOf(AddSignOnDomainDocument, { refreshes });
export const useCheckDomain = () => useMutationOf(CheckSignOnDomainDocument, { refreshes });
export const useEnforceSignOn = () => useMutationOf(EnforceSignOnDocument, { refreshes });
export const useRemoveDomain = () => useMutationOf(RemoveSignOnDomainDocument, { refreshes });
