import { svg, type SvgElement } from '@waymark/platform/domain';
import { line } from 'd3-shape';
import type { ChartLayout } from './chart-layout';
import type { ChartPalette } from './chart-palette';
import type { ChartStyle, DrawnMeaning, DrawnPoint } from './chart-picture';
import { pointMark } from './point-marks';
import { thinToColumns, type Timed, toSegments } from './series';

type PlacedPoint = DrawnPoint & Timed & { readonly x: number; readonly y: number };

/** Closer together than this, ordinary points are a line without dots. */
const CLOSEST = 3;
/** Marks that matter more are drawn later, on top of the others. */
const order: readonly DrawnMeaning[] = ['normal', 'excluded', 'rising', 'falling', 'concern', 'improvement'];

const titleOf = ({ label, text, reason }: DrawnPoint): string => `${label}: ${text}${reason ? `. ${reason}` : ''}`;

/**
 * Which points get a mark. Where there are more than pixels, ordinary ones are left to the line and the others are
 * thinned to the extremes of each column, so that no unusual figure disappears.
 */
function toMarked(
  points: readonly PlacedPoint[],
  segments: readonly (readonly PlacedPoint[])[],
  isDense: boolean,
  isJoined: boolean,
): readonly PlacedPoint[] {
  if (!isDense) return points;
  const alone = new Set(segments.filter(({ length }) => length === 1).flat());
  const kept = order.flatMap((meaning) => {
    const some = points.filter(
      (point) => point.meaning === meaning && (meaning !== 'normal' || !isJoined || alone.has(point)),
    );
    return thinToColumns(some);
  });
  const latest = points.at(-1)!;
  return kept.includes(latest) ? kept : [...kept, latest];
}

/** The figures: points by what they mean, joined by a line that crosses neither a gap nor a new start. */
export function drawSeries(layout: ChartLayout, style: ChartStyle, palette: ChartPalette): SvgElement {
  const { x, y, left, right, isNarrow, gaps, breaks } = layout;
  const points = layout.points.map((point): PlacedPoint => ({ ...point, x: x(point.time), y: y(point.value) }));
  const spacing = (right - left) / Math.max(1, points.length - 1);
  const isDense = spacing < CLOSEST;
  const scale = Math.max(0.5, Math.min(isNarrow ? 0.8 : 1, spacing / 13));
  const isJoined = style !== 'dots';

  const counted = points.filter(({ meaning }) => meaning !== 'excluded');
  const segments = isJoined ? toSegments(counted, [...gaps.map(({ time }) => time), ...breaks]) : [];
  const path = line<PlacedPoint>(
    (point) => point.x,
    (point) => point.y,
  );
  const lines = segments
    .filter(({ length }) => length > 1)
    .map((segment) =>
      svg('path', {
        d: path(isDense ? thinToColumns(segment) : segment) ?? '',
        fill: 'none',
        stroke: palette.normalEdge,
        'stroke-width': isDense ? 1 : 1.5,
        'stroke-linejoin': 'round',
      }),
    );
  const marks = [...toMarked(points, segments, isDense, isJoined)]
    .sort((one, other) => order.indexOf(one.meaning) - order.indexOf(other.meaning))
    .map((point) => pointMark(point.meaning, point, palette, scale, titleOf(point)));
  return svg('g', { class: 'chart-series' }, ...lines, svg('g', { class: 'chart-points' }, ...marks));
}
