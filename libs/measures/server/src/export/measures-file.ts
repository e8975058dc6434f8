import type { SpreadsheetCell } from '@waymark/platform/domain';
import { toPeriodText } from '@waymark/measures/domain';
import type { Measure } from '../measures/measure.model';
import type { MeasureReading } from '../progress';
import { loadFigureDetails } from '../publication';
import { toValueCell } from './figures-file';

const HEADINGS = [
  'Label', 'Measure', 'Outcome', 'Owner', 'Starting value', 'Starting period', 'Latest figure', 'Latest value', 'Latest period', 'As at', 'Source', 'Target', 'Standing',
  'Expected', 'Change', 'Finding', 'Next figure',
];

/** A measure with what it needs to become a row. */
export interface ListedMeasure {
  readonly measure: Measure;
  readonly outcomeStatement: string;
  readonly reading: MeasureReading;
}

/** What is known of the start: the figure, or the words it came with. */
function startCells({ start, facts }: MeasureReading): [SpreadsheetCell, SpreadsheetCell] {
  return start ? [start.figure.text, toPeriodText(start.period)] : [facts.baselineText, null];
}

async function toRow({ measure, outcomeStatement, reading }: ListedMeasure): Promise<SpreadsheetCell[]> {
  const [latest] = reading.listObservations(1);
  const details = latest ? await loadFigureDetails(latest) : null;
  const { course, due, finding, target, facts } = reading;
  return [
    measure.reference, measure.statement, outcomeStatement, measure.owner?.name ?? null, ...startCells(reading),
    latest?.figure.text ?? null, latest ? toValueCell(latest.figure, facts) : null, latest?.periodText ?? null, details?.asAtOn ?? null, details?.source ?? null,
    target?.text ?? facts.targetText, course.standingText, course.expectedText, course.change?.text ?? null, finding.headline, due.text,
  ];
}

/** The measures of a plan as rows for a file, each with its latest figure, in the order of the plan. */
export const toMeasureRows = async (measures: readonly ListedMeasure[]): Promise<SpreadsheetCell[][]> => [HEADINGS, ...(await Promise.all(measures.map(toRow)))];
