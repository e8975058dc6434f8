import { svg, type SvgElement, type SvgValue } from '@waymark/platform/domain';
import { line } from 'd3-shape';
import type { ChartLayout } from './chart-layout';
import type { ChartPalette } from './chart-palette';
import { EVENT_INDENT, EVENT_ROW } from './event-labels';
import { toFittingText } from './line-labels';
import { toTime } from './series';
import { spreadLabels } from './spread-labels';

/** How far letters reach below their middle: words are centred on the line they name. */
const BELOW = 5;
const LABEL_GAP = 18;
const BOLD = 680;

const across = (x1: number, x2: number, y: number, attributes: Readonly<Record<string, SvgValue>>) =>
  svg('line', { x1, x2, y1: y, y2: y, ...attributes });
const upright = (x: number, y1: number, y2: number, attributes: Readonly<Record<string, SvgValue>>, title?: string) =>
  svg('line', { x1: x, x2: x, y1, y2, ...attributes }, ...(title === undefined ? [] : [svg('title', {}, title)]));

/** The lines across with their values, and the names of the periods beneath. */
export function drawGrid(
  { left, right, bottom, y, valueTicks, timeTicks }: ChartLayout,
  palette: ChartPalette,
): SvgElement {
  const values = valueTicks.flatMap(({ value, text }) => [
    across(left, right, y(value), { stroke: palette.rule }),
    svg('text', { x: left - 8, y: y(value) + BELOW, 'text-anchor': 'end', fill: palette.quietInk }, text),
  ]);
  const times = timeTicks.flatMap(({ x, textX, name, year }) => [
    upright(x, bottom, bottom + 5, { stroke: palette.quietInk }),
    svg('text', { x: textX, y: bottom + 22, 'text-anchor': 'middle', fill: palette.quietInk }, name),
    ...(year
      ? [
          svg(
            'text',
            { x: textX, y: bottom + 40, 'text-anchor': 'middle', 'font-weight': BOLD, fill: palette.ink },
            year,
          ),
        ]
      : []),
  ]);
  return svg('g', { class: 'chart-grid' }, ...values, ...times);
}

const eventLines = {
  note: { dash: '2 3', width: 1 },
  new_limits: { dash: '7 3 2 3', width: 1.2 },
  break: { dash: undefined, width: 1.5 },
} as const;

/** What happened, as lines across the chart with their words, or their numbers, above it. */
export function drawEvents({ top, bottom, events }: ChartLayout, palette: ChartPalette): SvgElement {
  const levelOf = (row: number | null) => (row === null ? top : top - 16 - row * EVENT_ROW);
  const stems = events.events.map(({ event, x, row, anchor }) => {
    const { dash, width } = eventLines[event.kind];
    const from = anchor === 'middle' ? levelOf(row) : levelOf(row) - 8;
    return upright(
      x,
      from,
      bottom,
      { stroke: palette.quietInk, 'stroke-width': width, 'stroke-dasharray': dash },
      event.text,
    );
  });
  const names = events.events.flatMap(({ event, x, row, anchor, label }) => {
    if (row === null) return [];
    const words = {
      'text-anchor': anchor,
      y: levelOf(row) + BELOW,
      fill: anchor === 'middle' ? palette.ink : palette.quietInk,
    };
    if (anchor !== 'middle')
      return [svg('text', { x: x + (anchor === 'end' ? -EVENT_INDENT : EVENT_INDENT), ...words }, label)];
    const badge = svg(
      'circle',
      { cx: x, cy: levelOf(row), r: 10, fill: palette.paper, stroke: palette.quietInk },
      svg('title', {}, event.text),
    );
    return [badge, svg('text', { x, ...words }, label)];
  });
  return svg('g', { class: 'chart-events' }, ...stems, ...names);
}

/** Mean and limits of each stretch, up to half way to its neighbours; trial ones are lighter and broken. */
export function drawStretches({ left, right, x, y, stretches }: ChartLayout, palette: ChartPalette): SvgElement {
  const halfWay = (end: string, start: string) => (x(toTime(end)) + x(toTime(start))) / 2;
  const drawn = stretches.flatMap(({ startsOn, endsOn, mean, lower, upper, isTrial }, at) => {
    const [before, after] = [stretches[at - 1], stretches[at + 1]];
    const from = Math.max(left, Math.min(right, before ? halfWay(before.endsOn, startsOn) : left));
    const to = Math.max(from, Math.min(right, after ? halfWay(endsOn, after.startsOn) : right));
    const limit = isTrial ? { 'stroke-dasharray': '2 5', 'stroke-opacity': 0.75 } : { 'stroke-dasharray': '5 4' };
    const limits = [upper, lower].filter((value): value is number => value !== null && Number.isFinite(value));
    return [
      ...limits.map((value) =>
        across(from, to, y(value), { stroke: palette.normalEdge, 'stroke-width': 1.3, ...limit }),
      ),
      across(from, to, y(mean), {
        stroke: palette.ink,
        'stroke-width': isTrial ? 1.2 : 1.5,
        ...(isTrial ? { 'stroke-dasharray': '8 4', 'stroke-opacity': 0.75 } : {}),
      }),
    ];
  });
  return svg('g', { class: 'chart-stretches' }, ...drawn);
}

/** The target across the chart, and for each waypoint on the way a small flag that stands on its value. */
export function drawTargets({ left, right, x, y, target, waypoints }: ChartLayout, palette: ChartPalette): SvgElement {
  const flags = waypoints.map(({ time, value, text }) =>
    svg(
      'path',
      {
        d: `M${x(time).toFixed(1)} ${y(value).toFixed(1)}v-18l-9 4 9 4`,
        fill: palette.target,
        stroke: palette.target,
        'stroke-width': 1.6,
        'stroke-linejoin': 'round',
      },
      svg('title', {}, text),
    ),
  );
  const final = target
    ? [across(left, right, y(target.value), { stroke: palette.target, 'stroke-width': 2, 'stroke-dasharray': '9 4' })]
    : [];
  return svg('g', { class: 'chart-targets' }, ...final, ...flags);
}

/** The expected path. */
export function drawTrajectory({ x, y, trajectory }: ChartLayout, palette: ChartPalette): SvgElement {
  const path = line<(typeof trajectory)[number]>(
    ({ time }) => x(time),
    ({ value }) => y(value),
  )(trajectory.length > 1 ? trajectory : []);
  const drawn = path
    ? [
        svg('path', {
          d: path,
          fill: 'none',
          stroke: palette.trajectory,
          'stroke-width': 2,
          'stroke-dasharray': '1 4',
          'stroke-linecap': 'round',
        }),
      ]
    : [];
  return svg('g', { class: 'chart-trajectory' }, ...drawn);
}

/** A small cross at the foot of the chart for each period without a figure; where they are close together not for every one. */
export function drawGaps({ bottom, x, gaps, words }: ChartLayout, palette: ChartPalette): SvgElement {
  let last = -Infinity;
  const drawn = gaps.flatMap(({ time, label }) => {
    if (x(time) < last + 8) return [];
    last = x(time);
    const cross = {
      d: `M${(last - 3).toFixed(1)} ${bottom - 9}l6 6m0 -6l-6 6`,
      fill: 'none',
      stroke: palette.quietInk,
      'stroke-width': 1.5,
    };
    return [svg('path', cross, svg('title', {}, `${label}: ${words.noFigure}`))];
  });
  return svg('g', { class: 'chart-gaps' }, ...drawn);
}

/** The names of the lines at their right, apart from each other; a thin lead goes to one that had to move. */
export function drawLabels({ right, width, height, y, labels }: ChartLayout, palette: ChartPalette): SvgElement {
  const wanted = labels.map(({ value }) => y(value));
  const placed = spreadLabels(wanted, LABEL_GAP, { from: 12, to: height - 10 });
  const drawn = labels.flatMap((label, at) => {
    const { colour, isBold } = label;
    const [wish, level] = [wanted[at]!, placed[at]!];
    const lead =
      Math.abs(level - wish) > 4
        ? [
            svg('path', {
              d: `M${(right + 2).toFixed(1)} ${wish.toFixed(1)}L${(right + 9).toFixed(1)} ${level.toFixed(1)}`,
              stroke: palette[colour],
              fill: 'none',
            }),
          ]
        : [];
    const weight = isBold ? { 'font-weight': BOLD } : {};
    return [
      ...lead,
      svg(
        'text',
        { x: right + 12, y: level + BELOW, fill: palette[colour], ...weight },
        toFittingText(label, width - right - 12),
      ),
    ];
  });
  return svg('g', { class: 'chart-labels' }, ...drawn);
}
