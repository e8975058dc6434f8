import { svg, type SvgElement } from '@waymark/platform/domain';
import type { ChartPalette } from './chart-palette';
import type { DrawnMeaning } from './chart-picture';

const triangle = (x: number, y: number, size: number, isUp: boolean): string => {
  const [tip, base] = isUp ? [y - size, y + size * 0.75] : [y + size, y - size * 0.75];
  const round = (value: number) => Number(value.toFixed(2));
  return `M${round(x)} ${round(tip)}L${round(x + size)} ${round(base)}H${round(x - size)}z`;
};

const diamond = (x: number, y: number, size: number): string => {
  const round = (value: number) => Number(value.toFixed(2));
  return `M${round(x)} ${round(y - size)}L${round(x + size)} ${round(y)}L${round(x)} ${round(y + size)}L${round(x - size)} ${round(y)}z`;
};

/**
 * The mark of a point: for each meaning its own shape, size and edge, so that it is told apart without colour.
 * @param scale 1 on a wide chart, less where points are close together.
 * @param title what is read when the pointer rests on it.
 */
export function pointMark(
  meaning: DrawnMeaning,
  place: { readonly x: number; readonly y: number },
  palette: ChartPalette,
  scale = 1,
  title?: string,
): SvgElement {
  const { x, y } = place;
  const words = title === undefined ? [] : [svg('title', {}, title)];
  const edge = 2 * Math.max(0.7, scale);
  switch (meaning) {
    case 'improvement':
      return svg(
        'circle',
        {
          cx: x,
          cy: y,
          r: 6.4 * scale,
          fill: palette.improvement,
          stroke: palette.improvementEdge,
          'stroke-width': edge,
        },
        ...words,
      );
    case 'concern':
      return svg(
        'path',
        { d: diamond(x, y, 8 * scale), fill: palette.concern, stroke: palette.concernEdge, 'stroke-width': edge },
        ...words,
      );
    case 'rising':
    case 'falling':
      return svg(
        'path',
        {
          d: triangle(x, y, 7.4 * scale, meaning === 'rising'),
          fill: palette.neutral,
          stroke: palette.neutralEdge,
          'stroke-width': edge,
          'stroke-linejoin': 'round',
        },
        ...words,
      );
    case 'excluded':
      return svg(
        'circle',
        {
          cx: x,
          cy: y,
          r: 5 * scale,
          fill: palette.paper,
          stroke: palette.normalEdge,
          'stroke-width': edge * 0.8,
          'stroke-dasharray': '2.5 2',
        },
        ...words,
      );
    case 'normal':
      return svg(
        'circle',
        { cx: x, cy: y, r: 4.6 * scale, fill: palette.normal, stroke: palette.normalEdge, 'stroke-width': edge * 0.8 },
        ...words,
      );
  }
}
