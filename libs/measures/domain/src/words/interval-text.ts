import type { Interval } from '../disparity/proportion';
import { type FigureFormat, toFigureText } from './figure-text';

/** A range of values in words: "between 49% and 63%"; "about 61%" where both ends are written alike. */
export function toIntervalText({ lower, upper }: Interval, format: FigureFormat): string {
  const [from, to] = [toFigureText(lower, format), toFigureText(upper, format)];
  return from === to ? `about ${from}` : `between ${from} and ${to}`;
}
