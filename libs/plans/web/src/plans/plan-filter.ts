import { deliveryStatuses, statusClass, type DeliveryStatusName, type SearchWords } from '@waymark/platform/web';

/** What the dates, people and measures of a plan can lack or show, as words in the address. */
export const planFlags = [
  'attention',
  'overdue',
  'stale',
  'late',
  'awaiting',
  'noowner',
  'nodate',
  'nostart',
  'reviewdate',
  'nomeasure',
  'noaction',
  'measureowner',
  'measurekind',
  'withdrawn',
] as const;
export type PlanFlag = (typeof planFlags)[number];

/** What is chosen in the filter bar. Empty shows the whole plan. */
export interface PlanFilter {
  /** Words of an action, its owner or its reference. */
  text: string;
  /** None means every status. */
  statuses: readonly DeliveryStatusName[];
  /** 'me', 'none' or a person's id. */
  owner: string | null;
  flag: PlanFlag | null;
}

export const wholePlan: PlanFilter = { text: '', statuses: [], owner: null, flag: null };

/** Reads the filter from the words after `?`; a word that is not known is left out. */
export function readPlanFilter(words: SearchWords): PlanFilter {
  const asked = new Set((words['status'] ?? '').toLowerCase().replaceAll('_', '').split(','));
  return {
    text: words['q'] ?? '',
    statuses: deliveryStatuses.filter((status) => asked.has(statusClass(status))),
    owner: words['owner'] || null,
    flag: planFlags.find((flag) => flag === words['show']) ?? null,
  };
}

/** The filter as words for the address: `?q=pay&status=offtrack,atrisk&owner=me&show=overdue`. */
export const planFilterWords = ({ text, statuses, owner, flag }: Partial<PlanFilter>): Record<string, string | undefined> => ({
  q: text || undefined,
  status: statuses?.map(statusClass).join(',') || undefined,
  owner: owner ?? undefined,
  show: flag ?? undefined,
});

/** Whether anything is left out. */
export const isFiltered = ({ text, statuses, owner, flag }: PlanFilter): boolean =>
  text !== '' || statuses.length > 0 || owner !== null || flag !== null;
