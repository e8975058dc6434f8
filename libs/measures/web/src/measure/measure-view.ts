import type { SearchWords } from '@waymark/platform/web';

/** How a measure is shown; it stands in the address, so that it can be sent to somebody. */
export interface MeasureView {
  /** Its figures drawn, or in a table. */
  view: 'chart' | 'table';
  /** What groups of people it is broken down by; null takes the first. */
  by: string | null;
  /** The last day of the period of that breakdown; null takes the latest. */
  on: string | null;
}

/** Reads the view from the words after `?`: `?view=table&by=ethnic_group&on=2026-03-31`. */
export const readMeasureView = (words: SearchWords): MeasureView => ({
  view: words['view'] === 'table' ? 'table' : 'chart',
  by: words['by'] || null,
  on: /^\d{4}-\d{2}-\d{2}$/.test(words['on'] ?? '') ? words['on']! : null,
});
