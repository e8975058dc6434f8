import { svg, type SvgElement, toMarkup } from '@waymark/platform/domain';
import { type ChartLayout, type ChartRoom, layOutChart } from './chart-layout';
import { drawEvents, drawGaps, drawGrid, drawLabels, drawStretches, drawTargets, drawTrajectory } from './chart-parts';
import { drawSeries } from './chart-series';
import { type ChartPalette, screenChartPalette } from './chart-palette';
import type { ChartPicture } from './chart-picture';
import { TEXT_SIZE } from './text-room';

/** How a chart is drawn. */
export interface ChartOptions extends ChartRoom {
  /** Colours of the page, unless others are given: see `reportChartPalette`. */
  readonly palette?: ChartPalette;
  /** Begins the ids inside the chart; its own for each chart of a page. */
  readonly id: string;
}

/** The height that suits a width. */
export const toChartHeight = (width: number): number => (width < 500 ? 340 : 380);

function drawParts(picture: ChartPicture, layout: ChartLayout, palette: ChartPalette): SvgElement[] {
  return [
    drawGrid(layout, palette),
    drawEvents(layout, palette),
    drawStretches(layout, palette),
    drawTargets(layout, palette),
    drawTrajectory(layout, palette),
    drawGaps(layout, palette),
    drawSeries(layout, picture.style, palette),
    drawLabels(layout, palette),
  ];
}

/**
 * Draws a chart, as data that a page turns into elements: no page puts markup in as text. It has no script and no style. Draw it
 * anew for each width instead of scaling it, so that its words stay readable. Beside it belong
 * the table of its figures and the sentence that says what it shows.
 */
export function chartDrawing(picture: ChartPicture, options: ChartOptions): SvgElement {
  const { palette = screenChartPalette } = options;
  const id = options.id.replace(/[^\w-]/g, '');
  const layout = layOutChart(picture, options);
  const [width, height] = layout ? [layout.width, layout.height] : [Math.max(260, options.width || 0), 120];
  const frame = {
    xmlns: 'http://www.w3.org/2000/svg',
    class: 'spc',
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    role: 'img',
    'aria-labelledby': `${id}-title ${id}-description`,
    'font-family': "'Source Sans 3', Arial, sans-serif",
    'font-size': TEXT_SIZE,
  };
  const named = [
    svg('title', { id: `${id}-title` }, picture.title),
    svg('desc', { id: `${id}-description` }, picture.description),
  ];
  const words = options.words?.noFigures ?? 'No figures to show yet';
  const nothing = svg('text', { x: width / 2, y: height / 2, 'text-anchor': 'middle', fill: palette.quietInk }, words);
  return svg('svg', frame, ...named, ...(layout ? drawParts(picture, layout, palette) : [nothing]));
}

/** The same as markup, for reports and files: the same bytes on the server and in the browser, everything in it escaped. */
export const drawChart = (picture: ChartPicture, options: ChartOptions): string =>
  toMarkup(chartDrawing(picture, options));
