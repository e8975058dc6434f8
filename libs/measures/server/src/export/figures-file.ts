import { type FigureFormat, toShownValue } from '@waymark/measures/domain';
import type { SpreadsheetCell } from '@waymark/platform/domain';
import type { Figure, MeasureReading } from '../progress';
import { loadFigureDetails } from '../publication';

/** As many as a measure can have in a lifetime of daily figures; a file has all of them. */
const ALL = Number.MAX_SAFE_INTEGER;

const HEADINGS = ['Period', 'From', 'To', 'Figure', 'Value', 'Number', 'Out of', '95% interval', 'As at', 'Source', 'Note', 'Corrected because', 'Left out because'];

/** The value as it is shown everywhere else: nobody is to find another number in a file than on the page. */
export const toValueCell = ({ value }: Figure, format: FigureFormat): number | null => (value === null ? null : toShownValue(value, format));

/** The figures of a measure as rows for a file, the oldest first, as the asker may see them. */
export async function toFigureRows(reading: MeasureReading): Promise<SpreadsheetCell[][]> {
  const observations = reading.listObservations(ALL).reverse();
  const rows = observations.map(async (observation) => {
    const { periodText, fromOn, toOn, figure, excludedReason } = observation;
    const { asAtOn, source, note, correctedReason } = await loadFigureDetails(observation);
    const numbers = [figure.text, toValueCell(figure, reading.facts), figure.numerator, figure.denominator, figure.intervalText];
    return [periodText, fromOn, toOn, ...numbers, asAtOn, source, note, correctedReason, excludedReason];
  });
  return [HEADINGS, ...(await Promise.all(rows))];
}
