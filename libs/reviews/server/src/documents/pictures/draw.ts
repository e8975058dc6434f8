import { Resvg } from '@resvg/resvg-js';
import { type ChartPicture, drawChart, reportChartPalette } from '@waymark/measures/domain';
import { drawWaymark, svg, toMarkup, type WaymarkPlace } from '@waymark/platform/domain';
import type { DeliveryStatus } from '@waymark/plans/domain';
import { statusColours } from './colours';
import { fontFiles } from './fonts';
import { toOpaquePng } from './opaque-png';
import { statusShapes } from './status-shape';

/** A picture as pixels, with the size at which it is shown. */
export interface Drawing {
  readonly png: Buffer;
  readonly width: number;
  readonly height: number;
}

/** So many pixels to one, so that it is sharp on paper. */
const DENSITY = 3;

/** Reading the typeface takes longer than drawing a line, so it is read for pictures with words alone. */
function toPixels(markup: string, width: number, height: number, hasWords = false): Drawing {
  const font = { fontFiles: hasWords ? Object.values(fontFiles) : [], loadSystemFonts: false, defaultFontFamily: 'Source Sans 3' };
  const drawn = new Resvg(markup, { font, background: '#ffffff', fitTo: { mode: 'zoom', value: DENSITY } }).render();
  return { png: toOpaquePng(drawn.pixels, drawn.width, drawn.height), width, height };
}

/** A chart of a measure, in the colours of paper. */
export const toChartDrawing = (picture: ChartPicture, { width, height }: { readonly width: number; readonly height: number }): Drawing =>
  toPixels(drawChart(picture, { width, height, palette: reportChartPalette, id: 'chart' }), width, height, true);

/** A waymark line, in the colours of paper. */
export const toWaymarkDrawing = (place: WaymarkPlace, width: number): Drawing => toPixels(drawWaymark(place, { width }), width, 30);

const drawn = new Map<DeliveryStatus, Drawing>();

/** The shape of a status. There are seven, so each is drawn once. */
export function toStatusDrawing(status: DeliveryStatus): Drawing {
  const found = drawn.get(status);
  if (found) return found;
  const ink = statusColours[status];
  const parts = statusShapes[status].map(({ path, as, width, dash }) =>
    svg('path', as === 'fill' ? { d: path, fill: ink } : { d: path, fill: 'none', stroke: as === 'cut' ? '#ffffff' : ink, 'stroke-width': width, 'stroke-dasharray': dash }));
  const drawing = toPixels(toMarkup(svg('svg', { xmlns: 'http://www.w3.org/2000/svg', width: 16, height: 16 }, ...parts)), 16, 16);
  drawn.set(status, drawing);
  return drawing;
}
