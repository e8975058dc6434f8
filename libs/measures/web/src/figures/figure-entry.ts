import { findEntryProblem } from '@waymark/measures/domain';
import { toNumber, toTyped } from './figure-number';
import { figuresText } from './figures.text';
import { formatOf, type MeasureToFill, type ShownFigure } from './use-measure';

/** A figure as it stands in a form: words, until it is saved. */
export interface FigureEntry {
  value: string;
  numerator: string;
  denominator: string;
  /** Whether it is given as so many out of so many, and worked out. */
  isByParts: boolean;
}

/** What is sent: the value, or the two numbers it is worked out from. */
export interface EnteredFigure {
  value?: number;
  numerator?: number;
  denominator?: number;
}

type Defined = Pick<MeasureToFill, 'definition'>;
type Asked = Pick<MeasureToFill, 'definition' | 'observations'>;

/** A percentage or a ratio can be worked out from two numbers. */
export const canBeParts = ({ definition }: Defined): boolean => definition.unit === 'PERCENT' || definition.unit === 'RATIO';

/**
 * Whether two numbers are asked for first: as it was done the last time; for a first or a hidden figure, where the measure says
 * what the numbers of its percentage are. Only with two numbers can small ones be protected.
 */
export function isPartsFirst({ definition, observations }: Asked): boolean {
  if (!canBeParts({ definition })) return false;
  const last = observations.find(({ figure }) => figure.state === 'SHOWN')?.figure;
  return last === undefined ? definition.unit === 'PERCENT' && definition.denominatorWords !== null : last.numerator !== null;
}

/** An empty entry, as the measure asks for it. */
export const emptyEntry = (measure: Asked): FigureEntry => ({ value: '', numerator: '', denominator: '', isByParts: isPartsFirst(measure) });

/** A shown figure as an entry, to be corrected. What is hidden stays empty. */
export const entryOf = (figure: ShownFigure, measure: Asked): FigureEntry => ({
  value: toTyped(figure.value),
  numerator: toTyped(figure.numerator),
  denominator: toTyped(figure.denominator),
  isByParts: figure.numerator !== null || (figure.value === null && isPartsFirst(measure)),
});

/** The value of an entry as far as it can be worked out: 61 for 122 of 200. Null while something is missing. */
export function workedOut(entry: FigureEntry, { definition }: Defined): number | null {
  if (!entry.isByParts) return toNumber(entry.value);
  const [numerator, denominator] = [toNumber(entry.numerator), toNumber(entry.denominator)];
  if (numerator === null || denominator === null || denominator <= 0) return null;
  return definition.unit === 'PERCENT' ? (100 * numerator) / denominator : numerator / denominator;
}

/** A count or a score may say of how many; it is asked where the measure says what they are. */
export const canHaveBase = ({ definition }: Defined): boolean => !canBeParts({ definition }) && definition.denominatorWords !== null;

/** What an entry means, as numbers. What is not asked is not there. */
function numbersOf(entry: FigureEntry, measure: Defined) {
  const hasBase = entry.isByParts || (canHaveBase(measure) && entry.denominator.trim() !== '');
  return {
    value: entry.isByParts ? null : toNumber(entry.value),
    numerator: entry.isByParts ? toNumber(entry.numerator) : null,
    denominator: hasBase ? toNumber(entry.denominator) : null,
  };
}

const sentences = {
  value_needed: 'figures.value_needed',
  out_of_percent: 'figures.percent_outside',
  negative: 'figures.not_negative',
  not_whole: 'figures.whole_needed',
  numerator_needed: 'figures.numerator_needed',
  denominator_needed: 'figures.denominator_needed',
  denominator_zero: 'figures.denominator_positive',
  more_than_all: 'figures.numerator_above',
  numerator_unfit: 'figures.value_needed',
} as const;

/** What must be put right in an entry, a sentence for each field; by the same rules as on the server. */
export function problemsOf(entry: FigureEntry, measure: Defined): Record<string, string | false> {
  const numbers = numbersOf(entry, measure);
  // Both numbers are missing: each is asked for, not one after the other.
  if (entry.isByParts && numbers.numerator === null && numbers.denominator === null) {
    return { numerator: figuresText('figures.numerator_needed'), denominator: figuresText('figures.denominator_needed') };
  }
  const found = findEntryProblem(numbers, { unit: formatOf(measure).unit, countsPeople: measure.definition.people !== 'NONE' });
  return found === null ? {} : { [found.field]: figuresText(sentences[found.cause]) };
}

/** What is sent. Call it only when there are no problems. */
export function enteredOf(entry: FigureEntry, measure: Defined): EnteredFigure {
  const { value, numerator, denominator } = numbersOf(entry, measure);
  return { value: value ?? undefined, numerator: numerator ?? undefined, denominator: denominator ?? undefined };
}
