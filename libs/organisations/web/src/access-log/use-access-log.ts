import { useMutationOf, useQueryOf } from '@waymark/platform/web';
import type { AccessLogFilter } from '../organisations.paths';
import { type AccessGroup, AccessLogPageDocument, type AccessLogPageQuery, AnchorSettingDocument, type AnchorSettingFactsFragment, NameAnchorAddressesDocument } from './access-log.generated';

export type AccessLogEntry = AccessLogPageQuery['accessLog']['items'][number];
export type AccessLogHead = AccessLogPageQuery['accessLog']['head'];
export type AnchorSetting = AnchorSettingFactsFragment;
export const accessGroups = ['SIGN_IN', 'PEOPLE', 'SECOND_PERSON', 'SETTINGS', 'PLAN', 'FIGURES', 'READING', 'OTHER'] as const satisfies readonly AccessGroup[];

const atOnce = 50;

/** One page of the log. What was shown before stays until the answer to another question is here. */
export const useAccessLog = ({ group, personId, fromOn, untilOn, after }: AccessLogFilter) =>
  useQueryOf(
    AccessLogPageDocument,
    { first: atOnce, after: after || null, group: accessGroups.find((each) => each === group) ?? null, personId: personId || null, fromOn: fromOn || null, untilOn: untilOn || null },
    { keepsPrevious: true },
  );

/** Who keeps the end of the chain. */
export const useAnchorSetting = () => useQueryOf(AnchorSettingDocument, {});
export const useNameAnchorAddresses = () => useMutationOf(NameAnchorAddressesDocument, { refreshes: [AnchorSettingDocument] });
