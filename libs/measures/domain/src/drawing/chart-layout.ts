import { scaleLinear, scaleUtc } from 'd3-scale';
import type { ChartPicture, DrawnEvent, DrawnGap, DrawnPoint, DrawnStretch } from './chart-picture';
import { type ChartWords, englishChartWords } from './chart-words';
import { EVENT_ROW, type EventLabels, labelEvents } from './event-labels';
import { type LineLabel, toLineLabels } from './line-labels';
import { clipPath, type Timed, type TimedValue, toTime } from './series';
import { estimateWidth } from './text-room';
import { type TimeTick, toTimeTicks } from './time-axis';
import { LARGEST, toValueAxis, type ValueTick } from './value-axis';

/** The room a chart is drawn for, in pixels of the page, so that its words keep their size. */
export interface ChartRoom {
  readonly width: number;
  readonly height: number;
  readonly words?: ChartWords;
}

/** Where everything in a chart is. */
export interface ChartLayout {
  readonly width: number;
  readonly height: number;
  readonly isNarrow: boolean;
  /** Edges of the part that figures are drawn in. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: (time: number) => number;
  readonly y: (value: number) => number;
  readonly points: readonly (DrawnPoint & Timed)[];
  readonly gaps: readonly (DrawnGap & Timed)[];
  readonly stretches: readonly DrawnStretch[];
  readonly target: TimedValue | null;
  readonly waypoints: readonly (TimedValue & { readonly text: string })[];
  readonly trajectory: readonly TimedValue[];
  readonly breaks: readonly number[];
  readonly events: EventLabels;
  readonly valueTicks: readonly ValueTick[];
  readonly timeTicks: readonly TimeTick[];
  readonly labels: readonly LineLabel[];
  readonly words: ChartWords;
}

/** Below this width the chart is redrawn for a phone: shorter names, smaller marks. */
const NARROW = 500;
const SMALLEST = { width: 260, height: 220 };
/** Largest mark and its edge: no mark is cut off at either end. */
const MARK_ROOM = 10;
const SINGLE_POINT_DAYS = 183 * 86_400_000;

/** Those with a day and finite values, in order of time: a picture with a broken number in it is still drawn. */
function inTime<Item extends { readonly on: string; readonly value?: number }>(
  items: readonly Item[],
): (Item & Timed)[] {
  return items
    .map((item) => ({ ...item, time: toTime(item.on) }))
    .filter(({ time, value }) => Number.isFinite(time) && (value === undefined || Math.abs(value) <= LARGEST))
    .sort((one, other) => one.time - other.time);
}

/** Events near the figures. Those long before or after are in the list of notes; here they would squeeze the figures. */
function eventsWithin(events: readonly DrawnEvent[], from: number, to: number): (DrawnEvent & Timed)[] {
  const slack = to > from ? (to - from) / 4 : SINGLE_POINT_DAYS;
  return inTime(events).filter(({ time }) => time >= from - slack && time <= to + slack);
}

/** The values that must be within the chart: it never cuts anything off. */
const toValues = (
  layout: Pick<ChartLayout, 'points' | 'stretches' | 'target' | 'waypoints' | 'trajectory'>,
): number[] =>
  [
    ...layout.points.map(({ value }) => value),
    ...layout.stretches.flatMap(({ mean, lower, upper }) => [mean, lower, upper]),
    ...[layout.target, ...layout.waypoints, ...layout.trajectory].map((one) => one?.value),
  ].filter((value): value is number => typeof value === 'number' && Number.isFinite(value));

/** Works out where everything in a chart is; null where there is no figure to draw. */
export function layOutChart(picture: ChartPicture, room: ChartRoom): ChartLayout | null {
  const width = Math.max(SMALLEST.width, Math.min(10_000, room.width || 0));
  const height = Math.max(SMALLEST.height, Math.min(10_000, room.height || 0));
  const words = room.words ?? englishChartWords;
  const isNarrow = width < NARROW;

  const points = inTime(picture.points);
  const latest = points.at(-1);
  if (!latest) return null;
  const gaps = inTime(picture.gaps);
  const periods = [...points, ...gaps].sort((one, other) => one.time - other.time);
  const [first, last] = [periods[0]!.time, periods.at(-1)!.time];

  const allTargets = inTime(picture.targets);
  const target = allTargets.at(-1) ?? null;
  const waypoints = allTargets.slice(0, -1).filter(({ time }) => time >= first && time <= last);
  const trajectory = clipPath(inTime(picture.trajectory), first, last);
  const stretches = picture.stretches.filter(({ mean, startsOn, endsOn }) =>
    [mean, toTime(startsOn), toTime(endsOn)].every(Number.isFinite),
  );
  const shown = { points, gaps, stretches, target, waypoints, trajectory };

  const axis = toValueAxis(toValues(shown), picture.format, height - 70);
  const left = Math.ceil(Math.max(...axis.ticks.map(({ text }) => estimateWidth(text)))) + 12;
  const labels = toLineLabels(
    { ...picture, stretches, targets: target ? [target] : [] },
    {
      latest,
      isFollowedByGap: (gaps.at(-1)?.time ?? -Infinity) > latest.time,
      expectedValue: trajectory.at(-1)?.value ?? null,
    },
    words,
    isNarrow,
  );
  const widest = Math.max(...labels.map(({ name, figure, isBold }) => estimateWidth(`${name} ${figure}`, isBold)));
  const right = width - Math.min(Math.ceil(widest) + 16, isNarrow ? width * 0.45 : 260);

  const near = eventsWithin(picture.events, first, last);
  const times = [first, last, ...near.map(({ time }) => time)];
  const time = scaleUtc()
    .domain([Math.min(...times), Math.max(...times)])
    .range([left + MARK_ROOM, right - MARK_ROOM]);
  const x = (at: number) => time(at);
  const events = labelEvents(
    near.map((event) => ({ event, x: x(event.time) })),
    width,
  );
  const timeTicks = toTimeTicks(
    periods.map((period) => ({ x: x(period.time), label: period.label })),
    width,
  );

  const top = 16 + (events.rows > 0 ? 4 : 0) + events.rows * EVENT_ROW;
  const bottom = height - (timeTicks.some(({ year }) => year) ? 46 : 30);
  const value = scaleLinear().domain([axis.low, axis.high]).range([bottom, top]).clamp(true);
  const breaks = inTime(picture.events)
    .filter(({ kind }) => kind === 'break')
    .map((one) => one.time);
  return {
    width,
    height,
    isNarrow,
    left,
    right,
    top,
    bottom,
    x,
    y: (at) => value(at),
    ...shown,
    breaks,
    events,
    valueTicks: axis.ticks,
    timeTicks,
    labels,
    words,
  };
}
