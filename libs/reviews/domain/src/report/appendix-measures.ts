import { addDays, toWords } from '@waymark/platform/domain';
import type { PaperFigure, PaperMeasure, ReviewPaper } from '../document/review-paper';
import { column, dayCell, figureCell, numberCell, referenceCell, statusCell, table, textCell, textOr } from './cells';
import type { ReportCell, TableBlock } from './report-blocks';
import { lookOfStanding, toCounted, toSentenceStart } from './words';

/** Figures printed of each measure; all of them are in the spreadsheet. */
const MOST_FIGURES = 24;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Figure and day in one: "61%, 30 September 2026". */
const sourceWords = (latest: PaperFigure | null): string => [latest?.asAt ? toWords(latest.asAt) : '', latest?.source ?? ''].filter((part) => part !== '').join(', ');

/** Every measure with where it began, stands and should be; also those that say nothing yet. */
export function measuresTable({ measures }: ReviewPaper): TableBlock[] {
  const columns = [
    column('reference', 'Ref', { width: 0.8 }), column('measure', 'Measure', { isRowHeading: true, width: 2.8 }), column('start', 'Start', { isNumber: true, width: 0.9 }), column('now', 'Now', { isNumber: true, width: 1 }),
    column('target', 'Target', { isNumber: true, width: 1 }), column('due', 'By', { width: 1.25 }), column('standing', 'Against plan', { width: 2.2 }), column('source', 'As at, and from where', { width: 1.6 }),
  ];
  const rows = measures.map((measure) => {
    const late = measure.figureLateDays === null ? null : `The next figure is ${toCounted(measure.figureLateDays, 'day')} late`;
    const expected = measure.expected ? `${measure.expected.text} expected` : null;
    const detail = [expected, measure.changeText, late].filter(Boolean).map((part) => toSentenceStart(part!)).join('. ') || null;
    const isWords = measure.kind !== 'numeric';
    const cell = (figure: PaperFigure | null): ReportCell => (isWords ? textOr(figure?.text ?? null, 'None') : figureCell(figure, 'None yet'));
    return {
      key: `measure:${measure.id}`,
      cells: [
        referenceCell(measure.reference), textCell(measure.statement), cell(measure.start), cell(measure.latest), cell(measure.target),
        dayCell(measure.target?.dueOn ?? null, 'No date'), statusCell(lookOfStanding(measure.standing), measure.standingText, detail), textOr(sourceWords(measure.latest), 'Nothing yet'),
      ],
    };
  });
  return rows.length === 0 ? [] : [table('all_measures', 'Every measure', columns, rows)];
}

const isMonthEnd = (day: string): boolean => addDays(day, 1).endsWith('-01');

/** Figures of months are laid out with a row for each year, as people compare them; those of other periods with a row each. */
function isMonthly({ figures }: PaperMeasure): boolean {
  const distinct = new Set(figures.map(({ asAt }) => asAt.slice(0, 7)));
  const span = figures.length < 8 ? 0 : distinct.size;
  const between = figures.slice(1).filter(({ asAt }, at) => Date.parse(asAt) - Date.parse(figures[at]!.asAt) < 32 * 86_400_000).length;
  return span === figures.length && figures.length >= 8 && between > figures.length / 2 && figures.every(({ asAt }) => isMonthEnd(asAt));
}

function monthTable(measure: PaperMeasure, figures: PaperMeasure['figures'], caption: string): TableBlock {
  const years = [...new Set(figures.map(({ asAt }) => asAt.slice(0, 4)))].sort();
  const columns = [column('year', 'Year', { isRowHeading: true, width: 1.1 }), ...months.map((name) => column(name.toLowerCase(), name, { isNumber: true }))];
  const rows = years.map((year) => ({
    key: `year-${year}`,
    cells: [textCell(year), ...months.map((_, at) => figures.find(({ asAt }) => asAt.startsWith(`${year}-${String(at + 1).padStart(2, '0')}`))).map((found) => (found ? numberCell(found.value, found.text) : textCell('')))],
  }));
  return table(`figures:${measure.id}`, caption, columns, rows);
}

/** A few periods stand beside each other, more of them below each other. */
const MOST_BESIDE = 8;

function rowTable(measure: PaperMeasure, figures: PaperMeasure['figures'], caption: string): TableBlock {
  const columns = [column('what', 'Period', { isRowHeading: true, width: 1.1 }), ...figures.map(({ period }) => column(`period-${period}`, period, { isNumber: true }))];
  const notes = figures.some(({ note }) => note) ? [{ key: 'notes', cells: [textCell('Note'), ...figures.map(({ note }) => textCell(note))] }] : [];
  return table(`figures:${measure.id}`, caption, columns, [{ key: 'figures', cells: [textCell('Figure'), ...figures.map(({ value, text }) => numberCell(value, text))] }, ...notes]);
}

function periodTable(measure: PaperMeasure, figures: PaperMeasure['figures'], caption: string): TableBlock {
  if (figures.length <= MOST_BESIDE) return rowTable(measure, figures, caption);
  const columns = [column('period', 'Period', { isRowHeading: true, width: 2 }), column('figure', 'Figure', { isNumber: true }), column('note', 'Note', { width: 3 })];
  const rows = figures.map(({ period, text, value, note }) => ({ key: `period-${period}`, cells: [textCell(period), numberCell(value, text), textCell(note)] }));
  return table(`figures:${measure.id}`, caption, columns, rows);
}

/** The figures of each measure that has any, latest last. */
export function figuresTables({ measures }: ReviewPaper): TableBlock[] {
  return measures
    .filter(({ figures }) => figures.length > 0)
    .map((measure) => {
      const figures = measure.figures.slice(-MOST_FIGURES);
      const part = figures.length < measure.figures.length ? ` The latest ${MOST_FIGURES} of ${measure.figures.length}` : '';
      const caption = `${measure.reference} ${measure.statement}.${part}`.replace(/\.$/, '');
      return isMonthly(measure) ? monthTable(measure, figures, caption) : periodTable(measure, figures, caption);
    });
}
