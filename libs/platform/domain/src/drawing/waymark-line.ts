import { svg, toCoordinate, toMarkup, type SvgElement } from './svg';

/** Where things stand between baseline (0) and target (1). The target is always at the right, whichever way is better. */
export interface WaymarkPlace {
  /** Where we are now; null before the first figure. */
  readonly now: number | null;
  /** Where we expected to be by now; null where nothing was expected yet. */
  readonly expected?: number | null;
  /** Whether the target is met. It stands in for `now` where the baseline met the target already and there is no way to go. */
  readonly isThere?: boolean;
}

/** The colours of a waymark line. */
export interface WaymarkPalette {
  readonly ink: string;
  readonly paper: string;
  readonly rule: string;
}

/** The colours of the page, which follow its theme and turn light on paper. */
export const waymarkScreenPalette: WaymarkPalette = { ink: 'var(--ink)', paper: 'var(--paper)', rule: 'var(--rule-2)' };
/** Colours for reports and pictures, which have no page around them. */
export const waymarkReportPalette: WaymarkPalette = { ink: '#1d1a22', paper: '#ffffff', rule: '#85808c' };

/** Baseline and target, in hundredths of the width: room is left for a dot that went a little beyond either. */
const START = 3;
const END = 96;
const LEVEL = 20;
/** Room for half a dot beyond either end, in pixels. */
const BEYOND = 8;

const flag = (palette: WaymarkPalette) =>
  svg('path', {
    d: 'M0 26V7l-10 4 10 4',
    fill: palette.ink,
    stroke: palette.ink,
    'stroke-width': 2,
    'stroke-linejoin': 'round',
  });

/** Drawn twice: a rim of paper first, which keeps it apart from the flag when both are at the same place. */
const triangle = (palette: WaymarkPalette): readonly SvgElement[] =>
  [
    { stroke: palette.paper, width: 4.6 },
    { stroke: palette.ink, width: 1.6 },
  ].map(({ stroke, width }) =>
    svg('path', {
      d: 'M-5 3.5H5L0 11z',
      fill: palette.paper,
      stroke,
      'stroke-width': width,
      'stroke-linejoin': 'round',
    }),
  );

const finite = (place: number | null | undefined): number | null =>
  typeof place === 'number' && Number.isFinite(place) ? place : null;

/** How far along the line a place is drawn, in hundredths of its width. Beyond either end it stays just beyond. */
const along = (place: number): number => START + Math.max(-0.04, Math.min(1.04, place)) * (END - START);
const percent = (hundredths: number): string => `${toCoordinate(hundredths)}%`;

/**
 * The waymark line, as wide as the room it is given and 30 high: baseline tick, filled dot for now, open triangle for where
 * we expected to be, flag for the target.
 */
export function waymarkPicture(
  place: WaymarkPlace,
  palette: WaymarkPalette = waymarkScreenPalette,
): readonly SvgElement[] {
  const now = finite(place.now) ?? (place.isThere ? 1 : null);
  const expected = finite(place.expected);
  const at = (hundredths: number, shapes: readonly SvgElement[]) =>
    svg('svg', { x: percent(hundredths), y: 0, overflow: 'visible' }, ...shapes);
  const level = { y1: LEVEL, y2: LEVEL };
  const start = percent(START);
  return [
    svg('line', { x1: start, x2: percent(END), ...level, stroke: palette.rule, 'stroke-width': 1.5 }),
    svg('line', { x1: start, x2: start, y1: 14, y2: 26, stroke: palette.ink, 'stroke-width': 2 }),
    ...(now === null
      ? []
      : [svg('line', { x1: start, x2: percent(along(now)), ...level, stroke: palette.ink, 'stroke-width': 4 })]),
    at(END, [flag(palette)]),
    ...(expected === null ? [] : [at(along(expected), triangle(palette))]),
    ...(now === null
      ? []
      : [
          svg('circle', {
            cx: percent(along(now)),
            cy: LEVEL,
            r: 6,
            fill: palette.ink,
            stroke: palette.paper,
            'stroke-width': 2,
          }),
        ]),
  ];
}

/**
 * The waymark line as markup for reports, which say its width.
 * @param label what it shows, in words; without it the line is decoration beside words that say the same.
 */
export function drawWaymark(
  place: WaymarkPlace,
  options: { readonly width: number; readonly palette?: WaymarkPalette; readonly label?: string },
): string {
  const { width, palette = waymarkReportPalette, label } = options;
  const naming =
    label === undefined ? { 'aria-hidden': 'true', focusable: 'false' } : { role: 'img', 'aria-label': label };
  const frame = { xmlns: 'http://www.w3.org/2000/svg', width, height: 30, ...naming };
  // A picture is cut off at its edges, unlike the line on a page: a dot beyond either end needs room inside.
  const room = { x: BEYOND, y: 0, width: Math.max(0, width - 2 * BEYOND), height: 30, overflow: 'visible' };
  return toMarkup(svg('svg', frame, svg('svg', room, ...waymarkPicture(place, palette))));
}

/** What each shape of the line means; `target` is the flag. */
export const waymarkMeanings = ['baseline', 'now', 'expected', 'target'] as const;
export type WaymarkMeaning = (typeof waymarkMeanings)[number];

/** One shape of the line alone, 14 wide and 16 high, for the key beneath it. */
export function waymarkShape(
  meaning: WaymarkMeaning,
  palette: WaymarkPalette = waymarkScreenPalette,
): readonly SvgElement[] {
  switch (meaning) {
    case 'baseline':
      return [svg('line', { x1: 7, x2: 7, y1: 2, y2: 14, stroke: palette.ink, 'stroke-width': 2 })];
    case 'now':
      return [svg('circle', { cx: 7, cy: 8, r: 5.5, fill: palette.ink })];
    case 'expected':
      return [svg('path', { d: 'M2 4h10L7 12z', fill: palette.paper, stroke: palette.ink, 'stroke-width': 1.6 })];
    case 'target':
      return [svg('path', { d: 'M12 15V2L3 5.5 12 9', fill: palette.ink, stroke: palette.ink, 'stroke-width': 1.5 })];
  }
}
