import { useMutationOf, useQueryOf } from '@waymark/platform/web';
import { type ExportFactsFragment, ExportsPageDocument, OpenExportDocument, OrderExportDocument } from './exports.generated';

export type OrganisationExport = ExportFactsFragment;

const SOON = 1500;

export const isUnderWay = ({ state }: OrganisationExport): boolean => state === 'WAITING' || state === 'MAKING';

/** The exports there were, asked for again while one is being made. */
export function useExports(isWaiting: boolean) {
  return useQueryOf(ExportsPageDocument, {}, { every: isWaiting ? SOON : false });
}

export const useOrderExport = () => useMutationOf(OrderExportDocument, { refreshes: [ExportsPageDocument] });
export const useOpenExport = () => useMutationOf(OpenExportDocument);
