import { svg, type SvgElement, toMarkup, toCoordinate } from '@waymark/platform/domain';
import { scaleLinear, scaleLog } from 'd3-scale';
import { type ChartPalette, screenChartPalette } from './chart-palette';

/** How a group is compared with others. */
export type ParityScale = 'ratio' | 'gap';

/** A comparison of one group. Hidden ones have none and are not drawn. */
export interface ParityFigure {
  readonly value: number;
  /** Interval around the value; null where there is none to show. */
  readonly lower: number | null;
  readonly upper: number | null;
}

/** What all rows of a table are drawn on. */
export interface ParityRange {
  readonly scale: ParityScale;
  /** The value of no gap: 1 for a ratio, 0 for a gap. */
  readonly parity: number;
  readonly low: number;
  readonly high: number;
}

/** A ratio beyond these is drawn at the edge with an arrow: one wild interval must not squeeze all others into a dot. */
const RATIO_EDGES = { low: 1 / 8, high: 8 };
/** Room at either end for half a dot, in hundredths of the width. */
const MARGIN = 4;
const HEIGHT = 24;
const LEVEL = 12;

/**
 * The range that all rows of a table share, so that they can be compared by eye. Parity and every value are within it.
 * @param parity where there is no gap; 100 for an index that counts in hundredths.
 */
export function parityRangeOf(
  figures: readonly ParityFigure[],
  scale: ParityScale,
  parity = scale === 'ratio' ? 1 : 0,
): ParityRange {
  const values = figures
    .flatMap(({ value, lower, upper }) => [value, lower, upper])
    .filter((value): value is number => typeof value === 'number' && Number.isFinite(value));
  if (scale === 'gap') {
    const reach = Math.max(1e-6, ...values.map((value) => Math.abs(value - parity)));
    const [low, high] = [Math.min(parity, ...values), Math.max(parity, ...values)];
    return { scale, parity, low: low - reach * 0.08, high: high + reach * 0.08 };
  }
  const held = values.map((value) => Math.max(parity * RATIO_EDGES.low, Math.min(parity * RATIO_EDGES.high, value)));
  return { scale, parity, low: Math.min(parity / 1.25, ...held) / 1.05, high: Math.max(parity * 1.25, ...held) * 1.05 };
}

/**
 * One row against parity, as wide as the room it is given: a tick at parity, a bar from there to the dot of the group, a
 * whisker for the interval. Ratios are on a logarithmic scale, where one half and twice are equally far from parity.
 */
export function parityPicture(
  figure: ParityFigure,
  range: ParityRange,
  palette: ChartPalette = screenChartPalette,
): readonly SvgElement[] {
  const { scale, parity, low, high } = range;
  const toPlace = (scale === 'ratio' ? scaleLog() : scaleLinear()).domain([low, high]).range([MARGIN, 100 - MARGIN]);
  const at = (value: number) => toPlace(Math.max(low, Math.min(high, value)));
  const percent = (value: number) => `${toCoordinate(at(value))}%`;
  const level = { y1: LEVEL, y2: LEVEL };
  const upright = (value: number, y1: number, y2: number, width: number) =>
    svg('line', { x1: percent(value), x2: percent(value), y1, y2, stroke: palette.ink, 'stroke-width': width });
  /** The end of a whisker: a bar across, or an arrow where the interval goes on beyond the picture. */
  const end = (value: number) =>
    value >= low && value <= high
      ? upright(value, LEVEL - 5, LEVEL + 5, 1.5)
      : svg(
          'svg',
          { x: percent(value), y: LEVEL, overflow: 'visible' },
          svg('path', {
            d: value < low ? 'M5-5L0 0l5 5' : 'M-5-5L0 0l-5 5',
            fill: 'none',
            stroke: palette.ink,
            'stroke-width': 1.5,
          }),
        );
  const { value, lower, upper } = figure;
  const hasInterval = lower !== null && upper !== null && !Number.isNaN(lower) && !Number.isNaN(upper);
  const held = Number.isNaN(value) ? null : value;
  return [
    svg('line', { x1: '0%', x2: '100%', ...level, stroke: palette.rule }),
    upright(parity, 1, HEIGHT - 1, 1.5),
    ...(held === null
      ? []
      : [svg('line', { x1: percent(parity), x2: percent(held), ...level, stroke: palette.ink, 'stroke-width': 4 })]),
    ...(hasInterval
      ? [
          svg('line', { x1: percent(lower), x2: percent(upper), ...level, stroke: palette.ink, 'stroke-width': 1.5 }),
          end(lower),
          end(upper),
        ]
      : []),
    ...(held === null
      ? []
      : [
          svg('circle', {
            cx: percent(held),
            cy: LEVEL,
            r: 5.5,
            fill: palette.ink,
            stroke: palette.paper,
            'stroke-width': 2,
          }),
        ]),
  ];
}

/** How a row against parity is drawn: `width` in pixels for reports; without it the picture takes the room it is given. */
export interface ParityOptions {
  readonly width?: number;
  readonly palette?: ChartPalette;
  readonly label?: string;
}

/** One row against parity. In a table it is decoration: the numbers stand beside it. */
export function parityDrawing(figure: ParityFigure, range: ParityRange, options: ParityOptions = {}): SvgElement {
  const { width = '100%', palette, label } = options;
  const naming =
    label === undefined ? { 'aria-hidden': 'true', focusable: 'false' } : { role: 'img', 'aria-label': label };
  const frame = { xmlns: 'http://www.w3.org/2000/svg', class: 'parity', width, height: HEIGHT, ...naming };
  return svg('svg', frame, ...parityPicture(figure, range, palette));
}

/** The same as markup, for reports and files. */
export const drawParity = (figure: ParityFigure, range: ParityRange, options?: ParityOptions): string =>
  toMarkup(parityDrawing(figure, range, options));
