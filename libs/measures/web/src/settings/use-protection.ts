import { useHasPermission, useQueryOf, type AnyDocument, type Permit } from '@waymark/platform/web';
import { useFiguresText } from '../figures/figures.text';
import { measureReaders } from '../figures/use-measure';
import { AccessLogDocument, ProtectionSettingsDocument, type AccessLogQuery, type ProtectionSettingsQuery } from './protection.generated';

export type ProtectionSettings = ProtectionSettingsQuery;
export type Steward = ProtectionSettingsQuery['dataStewards'][number];
export type AudienceRules = ProtectionSettingsQuery['protection']['inForce'][number];
export type Look = AccessLogQuery['exactLooks']['items'][number];

/** The rules in force, the data stewards, and every list of categories. */
export const useProtection = () => useQueryOf(ProtectionSettingsDocument, {});

const looksAtOnce = 20;

/** Who has looked at exact numbers, the latest first. */
export const useAccessLog = (pages: number) => useQueryOf(AccessLogDocument, { first: Math.min(100, looksAtOnce * pages), after: null }, { keepsPrevious: true });

/** What shows the protection, and all that it hides. */
export const protectionReaders: readonly AnyDocument[] = [ProtectionSettingsDocument, { kind: 'query', name: 'BreakdownChoices', sent: { query: '' } }, ...measureReaders];

/** These settings hang on no object that could say who may change them: the permission decides, the sentence says who has it. */
export function useSettingsPermits(): { protect: Permit; define: Permit; readsLog: boolean } {
  const t = useFiguresText();
  const protects = useHasPermission('measures.protection.set');
  const defines = useHasPermission('measures.categories.define');
  return {
    protect: { allowed: protects, reason: protects ? null : t('figures.protect_refused') },
    define: { allowed: defines, reason: defines ? null : t('figures.define_refused') },
    readsLog: useHasPermission('measures.access_log.read'),
  };
}
