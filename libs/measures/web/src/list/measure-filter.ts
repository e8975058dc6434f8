import type { SearchWords } from '@waymark/platform/web';

/** What the list can be narrowed to, in the order of the chips, as words in the address. */
export const measureShows = ['due', 'moved', 'nobaseline', 'notarget', 'noowner'] as const;
export type MeasureShow = (typeof measureShows)[number];

/** What is chosen above the list. */
export interface MeasureFilter {
  /** Null shows all. */
  show: MeasureShow | null;
  /** Only those of whoever looks. */
  isMine: boolean;
}

/** Reads the filter from the words after `?`; a word that is not known is left out. */
export const readMeasureFilter = (words: SearchWords): MeasureFilter => ({
  show: measureShows.find((show) => show === words['show']) ?? null,
  isMine: words['owner'] === 'me',
});

/** The filter as words for the address: `?show=due&owner=me`. */
export const measureFilterWords = ({ show, isMine }: Partial<MeasureFilter>): Record<string, string | undefined> => ({
  show: show ?? undefined,
  owner: isMine ? 'me' : undefined,
});

/** Whether anything is left out. */
export const isFiltered = ({ show, isMine }: MeasureFilter): boolean => show !== null || isMine;
