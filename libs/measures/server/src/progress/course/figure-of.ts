import { type FigureFormat, type Interval, toFigureText, toIntervalText, toWilsonInterval } from '@waymark/measures/domain';
import type { PublishedFigure } from '../../publication';
import type { Figure } from '../figure.model';

/** What stands in place of a figure that is not shown. Which rule hid it would itself tell about people. */
export const HIDDEN_TEXT = 'hidden to protect people';

const withoutNumbers = { value: null, numerator: null, denominator: null, lower: null, upper: null, intervalText: null } as const;

/** A figure that the viewer may not see. */
export const hiddenFigure: Figure = { state: 'hidden', text: HIDDEN_TEXT, ...withoutNumbers };

/** Bands near 0% and 100%, where the figure itself would tell about single people. */
const bands: Readonly<Record<'under' | 'over', Figure>> = {
  under: { state: 'under', text: 'under 5%', ...withoutNumbers },
  over: { state: 'over', text: 'over 95%', ...withoutNumbers },
};

/** A number that the viewer may see: worked out from published figures, or set by somebody. */
export const figureOfValue = (value: number, format: FigureFormat): Figure => ({ ...withoutNumbers, state: 'shown', value, text: toFigureText(value, format) });

type Published = Pick<PublishedFigure, 'state' | 'value' | 'numerator' | 'denominator'>;

const isCounted = (events: number, of: number) => Number.isSafeInteger(events) && Number.isSafeInteger(of) && events >= 0 && of > 0 && events <= of;

/** The 95% interval of a percentage, in percent, from the counts that are shown; null where there are none. */
export function intervalOf({ state, numerator, denominator }: Published, { unit }: FigureFormat): Interval | null {
  if (state !== 'shown' || unit !== 'percent' || numerator === null || denominator === null || !isCounted(numerator, denominator)) return null;
  const interval = toWilsonInterval({ events: numerator, of: denominator });
  return interval && { lower: 100 * interval.lower, upper: 100 * interval.upper };
}

/** A published figure as the API tells it. */
export function figureOf(published: Published, format: FigureFormat): Figure {
  const { state, value, numerator, denominator } = published;
  if (state === 'under' || state === 'over') return bands[state];
  if (state === 'hidden' || value === null) return hiddenFigure;
  const interval = intervalOf(published, format);
  return {
    ...figureOfValue(value, format),
    numerator,
    denominator,
    lower: interval?.lower ?? null,
    upper: interval?.upper ?? null,
    intervalText: interval && toIntervalText(interval, format),
  };
}
