import { svg, type SvgElement, toMarkup } from '@waymark/platform/domain';
import { type ChartRoom, layOutChart } from './chart-layout';
import { type ChartPalette, screenChartPalette } from './chart-palette';
import type { ChartPicture, DrawnEvent } from './chart-picture';
import { pointMark } from './point-marks';

/** What a mark or a line in a chart can stand for. Mean and target are named in the chart itself. */
export const chartKeyKinds = [
  'improvement',
  'concern',
  'rising',
  'falling',
  'normal',
  'excluded',
  'gap',
  'expected',
  'limits',
  'trial_limits',
  'waypoint',
  'new_limits',
  'break',
] as const;
export type ChartKeyKind = (typeof chartKeyKinds)[number];

/** English words for each mark; pages have their own, in the reader's language. */
export const chartKeyWords: Readonly<Record<ChartKeyKind, string>> = {
  improvement: 'Improvement',
  concern: 'Concern',
  rising: 'Rising',
  falling: 'Falling',
  normal: 'Normal variation',
  excluded: 'Left out of the limits',
  gap: 'No figure to show',
  expected: 'Expected path',
  limits: 'Limits',
  trial_limits: 'Trial limits, which may still move',
  waypoint: 'Target on the way',
  new_limits: 'New limits from here',
  break: 'The figures start anew from here',
};

/** An event that the chart names by a number, for the list beneath it. */
export interface NumberedEvent {
  readonly number: number;
  readonly event: DrawnEvent;
}

/**
 * What the key beneath a chart has to explain, in order. A process chart always explains what it could show, so that
 * nobody takes an absent colour for good or bad news; all else is only named where it is in the picture.
 */
export function chartKeyOf(picture: ChartPicture): ChartKeyKind[] {
  const meanings = new Set(picture.points.map(({ meaning }) => meaning));
  const isProcess = picture.style === 'process';
  const limits = picture.stretches.filter(({ lower, upper }) => lower !== null || upper !== null);
  const hasEvent = (kind: DrawnEvent['kind']) => picture.events.some((event) => event.kind === kind);
  const signals = picture.better === 'neither' ? ['rising', 'falling'] : ['improvement', 'concern'];
  const present: Readonly<Record<ChartKeyKind, boolean>> = {
    improvement: meanings.has('improvement') || (isProcess && signals.includes('improvement')),
    concern: meanings.has('concern') || (isProcess && signals.includes('concern')),
    rising: meanings.has('rising') || (isProcess && signals.includes('rising')),
    falling: meanings.has('falling') || (isProcess && signals.includes('falling')),
    normal: meanings.has('normal') && picture.style !== 'dots',
    excluded: meanings.has('excluded'),
    gap: picture.gaps.length > 0,
    expected: picture.trajectory.length > 1,
    limits: limits.some(({ isTrial }) => !isTrial),
    trial_limits: limits.some(({ isTrial }) => isTrial),
    waypoint: picture.targets.length > 1,
    new_limits: hasEvent('new_limits'),
    break: hasEvent('break'),
  };
  return picture.points.length === 0 ? [] : chartKeyKinds.filter((kind) => present[kind]);
}

/** The events that a chart of this size names by numbers; none where their words are in the chart. */
export function numberedEventsOf(picture: ChartPicture, room: ChartRoom): NumberedEvent[] {
  const events = layOutChart(picture, room)?.events;
  return events?.isNumbered ? events.events.map(({ event }, at) => ({ number: at + 1, event })) : [];
}

const WIDTH = 28;
const HEIGHT = 18;
const middle = { x: WIDTH / 2, y: HEIGHT / 2 };

function keyShape(kind: ChartKeyKind, palette: ChartPalette): SvgElement {
  const level = { x1: 1, x2: WIDTH - 1, y1: middle.y, y2: middle.y };
  const upright = { x1: middle.x, x2: middle.x, y1: 0, y2: HEIGHT, stroke: palette.quietInk };
  switch (kind) {
    case 'gap':
      return svg('path', {
        d: `M${middle.x - 3} ${middle.y - 3}l6 6m0 -6l-6 6`,
        fill: 'none',
        stroke: palette.quietInk,
        'stroke-width': 1.5,
      });
    case 'expected':
      return svg('line', {
        ...level,
        stroke: palette.trajectory,
        'stroke-width': 2.5,
        'stroke-dasharray': '1 4',
        'stroke-linecap': 'round',
      });
    case 'limits':
      return svg('line', { ...level, stroke: palette.normalEdge, 'stroke-width': 1.5, 'stroke-dasharray': '5 4' });
    case 'trial_limits':
      return svg('line', { ...level, stroke: palette.normalEdge, 'stroke-width': 1.5, 'stroke-dasharray': '2 5' });
    case 'waypoint':
      return svg('path', {
        d: `M${middle.x + 4} 17v-15l-9 4 9 4`,
        fill: palette.target,
        stroke: palette.target,
        'stroke-width': 1.6,
        'stroke-linejoin': 'round',
      });
    case 'new_limits':
      return svg('line', { ...upright, 'stroke-width': 1.2, 'stroke-dasharray': '7 3 2 3' });
    case 'break':
      return svg('line', { ...upright, 'stroke-width': 1.5 });
    default:
      return pointMark(kind, middle, palette);
  }
}

/** The mark of one entry of the key, to stand before its words. */
export function keyMarkDrawing(kind: ChartKeyKind, palette: ChartPalette = screenChartPalette): SvgElement {
  const frame = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    width: WIDTH,
    height: HEIGHT,
    'aria-hidden': 'true',
    focusable: 'false',
  };
  return svg('svg', frame, keyShape(kind, palette));
}

/** The same as markup, for reports and files. */
export const drawKeyMark = (kind: ChartKeyKind, palette?: ChartPalette): string =>
  toMarkup(keyMarkDrawing(kind, palette));
