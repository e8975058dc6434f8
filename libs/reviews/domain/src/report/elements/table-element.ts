import { svg, type SvgElement, toCoordinate, waymarkPicture } from '@waymark/platform/domain';
import type { ReportCell, ReportColumn, ReportRow, TableBlock } from '../report-blocks';
import { statusElement } from './status-shape';

type Pieces = readonly (SvgElement | string)[];

const heard = (text: string): SvgElement => svg('span', { class: 'vh' }, text);

function piecesOf(cell: ReportCell): Pieces {
  switch (cell.kind) {
    case 'text': return cell.text === '' ? [] : cell.isQuiet ? [svg('span', { class: 'muted' }, cell.text)] : [cell.text];
    case 'reference': return [svg('span', { class: 'ref' }, cell.text)];
    case 'status': return [statusElement(cell.look, cell.text), ...(cell.detail ? [svg('div', { class: 'due' }, cell.detail)] : [])];
    // The figures of its row say the same, but listeners hear how far it is.
    case 'waymark': return [svg('svg', { class: 'waymark', focusable: 'false', role: 'img', 'aria-label': cell.text }, ...waymarkPicture(cell.place))];
    case 'change': return [svg('del', { class: 'was' }, heard('Was '), cell.from === '' ? 'nothing' : cell.from), ' ', svg('ins', {}, heard('now '), ...piecesOf(cell.to))];
    default: return cell.text === '' ? [] : [cell.text];
  }
}

const kindOf = (cell: ReportCell): ReportCell['kind'] => (cell.kind === 'change' ? cell.to.kind : cell.kind);

function cellElement(cell: ReportCell, { isNumber, isRowHeading }: ReportColumn, isNew: boolean): SvgElement {
  const isFigure = isNumber && kindOf(cell) === 'number';
  const classes = [isNumber ? 'num' : '', isNumber && !isFigure ? 'words' : '', kindOf(cell) === 'waymark' ? 'line' : '', kindOf(cell) === 'day' ? 'day' : ''].filter((one) => one !== '').join(' ');
  const pieces = [...(isNew && isRowHeading ? [svg('b', { class: 'new' }, 'New'), ' '] : []), ...piecesOf(cell)];
  return svg(isRowHeading ? 'th' : 'td', { scope: isRowHeading ? 'row' : undefined, class: classes || undefined }, ...pieces);
}

const rowElement = (row: ReportRow, columns: readonly ReportColumn[], isMiddle: boolean): SvgElement =>
  svg('tr', { class: isMiddle ? 'mid' : undefined }, ...row.cells.map((cell, at) => cellElement(cell, columns[at]!, row.isNew === true)));

/** Shares of the width as attributes: no style stands inside the page. */
function columnGroup(columns: readonly ReportColumn[]): SvgElement {
  const all = columns.reduce((sum, { width = 1 }) => sum + width, 0);
  return svg('colgroup', {}, ...columns.map(({ width = 1 }) => svg('col', { width: `${toCoordinate((width / all) * 100)}%` })));
}

/** A table that scrolls sideways where there is no room for it, with its caption and headings. */
export function tableElement({ caption, isCaptionHidden, columns, rows }: TableBlock): SvgElement {
  const isMiddle = rows.some(({ cells }) => cells.some(({ kind }) => kind === 'waymark'));
  const headings = columns.map(({ title, isNumber }) => svg('th', { scope: 'col', class: isNumber ? 'num' : undefined }, title));
  const name = caption.replace(/\.$/, '');
  return svg(
    'div',
    { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': `${name}, scrolls sideways` },
    svg(
      'table',
      { class: `table mt${columns.length > 9 ? ' dense' : columns.length > 4 ? ' many' : ''}` },
      svg('caption', { class: isCaptionHidden ? 'vh' : undefined }, caption),
      columnGroup(columns),
      svg('thead', {}, svg('tr', {}, ...headings)),
      svg('tbody', {}, ...rows.map((row) => rowElement(row, columns, isMiddle))),
    ),
  );
}
