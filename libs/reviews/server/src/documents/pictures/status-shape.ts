import type { DeliveryStatus } from '@waymark/plans/domain';

/** A stroke or a filled form inside a square of 16. */
export interface ShapePart {
  readonly path: string;
  /** Filled with the ink, or drawn with it, or cut out of what lies beneath. */
  readonly as: 'fill' | 'stroke' | 'cut';
  readonly width?: number;
  readonly dash?: number;
}

const ring = (radius: number) => `M${8 - radius} 8a${radius} ${radius} 0 1 0 ${radius * 2} 0a${radius} ${radius} 0 1 0 ${-radius * 2} 0z`;

/** The shapes of the pages, as paths alone: one for each status, so that they are told apart without colour. */
export const statusShapes: Readonly<Record<DeliveryStatus, readonly ShapePart[]>> = {
  complete: [{ path: ring(8), as: 'fill' }, { path: 'M4.3 8.3l2.5 2.5 4.9-5.3', as: 'cut', width: 2 }],
  on_track: [{ path: ring(7), as: 'stroke', width: 2 }, { path: 'M4.4 8h6.6M8.3 5.2 11.1 8l-2.8 2.8', as: 'stroke', width: 1.8 }],
  at_risk: [{ path: 'M8 .8 15.8 15H.2z', as: 'fill' }, { path: 'M8 5.6v4.6M8 11.6v1.7', as: 'cut', width: 1.9 }],
  off_track: [{ path: 'M4.9.3h6.2l4.6 4.6v6.2l-4.6 4.6H4.9L.3 11.1V4.9z', as: 'fill' }, { path: 'M5.2 5.2l5.6 5.6m0-5.6-5.6 5.6', as: 'cut', width: 1.9 }],
  not_started: [{ path: ring(7), as: 'stroke', width: 1.8, dash: 2.5 }],
  paused: [{ path: 'M2 2h12v12H2z', as: 'stroke', width: 1.8 }, { path: 'M5.9 4.7v6.6M10.1 4.7v6.6', as: 'stroke', width: 2 }],
  withdrawn: [{ path: 'M8 1.1 14.9 8 8 14.9 1.1 8z', as: 'stroke', width: 1.8 }, { path: 'M5 8h6', as: 'stroke', width: 2 }],
};
