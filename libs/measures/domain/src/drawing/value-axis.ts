import { scaleLinear } from 'd3-scale';
import { type FigureFormat, toFigureText } from '../words/figure-text';

/** A round value with a line across the chart. */
export interface ValueTick {
  readonly value: number;
  readonly text: string;
}

/** What the height of a chart stands for. */
export interface ValueAxis {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly ValueTick[];
}

/** Room for each line across, in pixels. */
const TICK_ROOM = 52;
/** Beyond this the difference between two figures cannot be worked out: such a one counts as none. No figure of an organisation is near it. */
export const LARGEST = 1e300;
/** Below this part of the values themselves, a difference is a leftover of calculating with decimals. */
const SAME = 1e-9;

const shortened: readonly (readonly [number, string])[] = [
  [1e12, 'trn'],
  [1e9, 'bn'],
  [1e6, 'm'],
];

/** Digits after the point that tell neighbouring ticks apart. */
const toDecimals = (step: number): number => Math.max(0, Math.min(4, -Math.floor(Math.log10(step) + SAME)));

/** A value in few letters: "40", "1.5m", "2e18". Digits are those the step needs. */
function toShortText(value: number, step: number, largest: number, format: FigureFormat): string {
  if (largest >= 1e15)
    return value === 0 ? '0' : value.toExponential(1).replace('.0e', 'e').replace('e+', 'e').replace('-', '−');
  const [size, sign] = shortened.find(([from]) => largest >= from) ?? [1, ''];
  const text = toFigureText(value / size, { ...format, decimals: toDecimals(step / size) });
  return sign && value !== 0 ? `${text}${sign}` : text;
}

/** A figure that has to fit beside a chart: as everywhere, but for numbers so large that they would not fit. */
export const toLineText = (value: number, format: FigureFormat, isNarrow: boolean): string =>
  Math.abs(value) < (isNarrow ? 1e6 : 1e9)
    ? toFigureText(value, format)
    : toShortText(value, Math.abs(value) / 100, Math.abs(value), format);

/** The lowest and highest value with something between them, never beyond what can be: nothing below 0 unless a value is. */
function toExtent(values: readonly number[], format: FigureFormat): readonly [number, number] {
  const within = values.map((value) => Math.max(-LARGEST, Math.min(LARGEST, value)));
  const [low, high] = within.reduce(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Infinity, -Infinity],
  );
  const size = Math.max(Math.abs(low), Math.abs(high));
  const smallest = 10 ** -format.decimals;
  const room = high - low < Math.max(2 * smallest, size * SAME) ? Math.max(smallest, size / 10) : (high - low) * 0.03;
  const floor = low >= 0 ? 0 : -Infinity;
  const ceiling = format.unit === 'percent' && high <= 100 ? 100 : Infinity;
  return [Math.max(floor, low - room), Math.min(ceiling, high + room)];
}

/**
 * An axis from round value to round value that holds all of the values. It need not begin at 0, which would flatten a
 * percentage of 60; a percentage never leaves 0 to 100 unless a value does.
 * @param values at least one, all finite.
 */
export function toValueAxis(values: readonly number[], format: FigureFormat, height: number): ValueAxis {
  const extent = toExtent(values, format);
  let count = Math.max(2, Math.min(8, Math.floor(height / TICK_ROOM)));
  let scale = scaleLinear().domain(extent).nice(count);
  let ticks = scale.ticks(count);
  // A count of people has no line at one half: the step is never finer than the figures are written.
  while (count > 1 && ticks.length > 1 && ticks[1]! - ticks[0]! < 10 ** -format.decimals * (1 - SAME)) {
    count -= 1;
    scale = scaleLinear().domain(extent).nice(count);
    ticks = scale.ticks(count);
  }
  const [low, high] = scale.domain() as [number, number];
  const step = ticks.length > 1 ? ticks[1]! - ticks[0]! : 1;
  const largest = Math.max(Math.abs(low), Math.abs(high));
  const isPercent = format.unit === 'percent';
  const toText = (value: number, isTop: boolean) =>
    toShortText(value, step, largest, isPercent && !isTop ? { ...format, unit: 'score' } : format);
  // The sign of a percentage stands once, at the top.
  return { low, high, ticks: ticks.map((value, at) => ({ value, text: toText(value, at === ticks.length - 1) })) };
}
