import type { SearchWords } from '@waymark/platform/web';

/** What the address says of the report: the earlier review it is compared with, and whether all that is the same is left out. */
export interface ReportSearch {
  readonly since: number | null;
  readonly isOnlyChanged: boolean;
}

/** Reads the search words of an address; whatever makes no sense is as if it were not there. */
export const readReportSearch = ({ since, changed }: SearchWords): ReportSearch => ({
  since: since !== undefined && /^[1-9]\d{0,8}$/.test(since) ? Number(since) : null,
  isOnlyChanged: changed === '1',
});

/** The address of the report so compared. */
export function toReportAddress(path: string, { since, isOnlyChanged }: ReportSearch): string {
  const words = new URLSearchParams([...(since === null ? [] : [['since', String(since)]]), ...(isOnlyChanged ? [['changed', '1']] : [])]).toString();
  return words === '' ? path : `${path}?${words}`;
}
