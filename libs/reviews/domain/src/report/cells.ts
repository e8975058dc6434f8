import { type Day, toWords, type WaymarkPlace } from '@waymark/platform/domain';
import type { DeliveryStatus } from '@waymark/plans/domain';
import type { PaperFigure } from '../document/review-paper';
import type { ReportCell, ReportColumn, ReportRow, TableBlock } from './report-blocks';
import { statusWords } from './words';

export const textCell = (text: string | null): ReportCell => ({ kind: 'text', text: text ?? '' });
/** What is not there, said quietly: "No owner". */
export const quietCell = (text: string): ReportCell => ({ kind: 'text', text, isQuiet: true });
export const textOr = (text: string | null, otherwise: string): ReportCell => (text ? textCell(text) : quietCell(otherwise));
export const numberCell = (value: number | null, text = value === null ? '' : String(value)): ReportCell => ({ kind: 'number', text, value });
export const dayCell = (day: Day | null, otherwise = ''): ReportCell => ({ kind: 'day', text: day === null ? otherwise : toWords(day), day });
export const referenceCell = (reference: string | null): ReportCell => ({ kind: 'reference', text: reference ?? '' });
export const statusCell = (look: DeliveryStatus, text = statusWords[look], detail: string | null = null): ReportCell => ({ kind: 'status', text, look, detail });
export const figureCell = (figure: PaperFigure | null, otherwise = ''): ReportCell => (figure ? numberCell(figure.value, figure.text) : quietCell(otherwise));

/** A signed change: +4, −3, 0. The minus is the true one. */
export const signedCell = (value: number | null): ReportCell =>
  numberCell(value, value === null ? '' : value > 0 ? `+${value}` : String(value).replace('-', '−'));

/** The waymark line with its words: how far of the way from start to target. */
export function waymarkCell(place: WaymarkPlace): ReportCell {
  const share = (value: number) => `${Math.round(value * 100)}%`;
  const now = place.isThere ? 'the target is met' : typeof place.now === 'number' ? `${share(place.now)} of the way to the target`.replace('-', '−') : 'no figure to place';
  const expected = typeof place.expected === 'number' && !place.isThere ? `, ${share(place.expected)} expected` : '';
  return { kind: 'waymark', text: `${now}${expected}`, place };
}

/** The columns of a table, shortest first: a key, a title and what is out of the ordinary. */
export const column = (key: string, title: string, rest: Omit<ReportColumn, 'key' | 'title'> = {}): ReportColumn => ({ key, title, ...rest });

/** A table with its caption; under a heading that says the same, the caption is for those who listen. */
export const table = (key: string, caption: string, columns: readonly ReportColumn[], rows: readonly ReportRow[], isCaptionHidden = false): TableBlock => ({
  kind: 'table',
  key,
  caption,
  isCaptionHidden,
  columns,
  rows,
});
