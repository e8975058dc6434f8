import { svg, type SvgElement } from '@waymark/platform/domain';
import type { DeliveryStatus } from '@waymark/plans/domain';

const line = (width: number) => ({ fill: 'none', stroke: 'currentColor', 'stroke-width': width });
const cut = (width: number) => ({ fill: 'none', stroke: 'var(--paper)', 'stroke-width': width });

/** The shapes of the pages' statuses, told apart without colour and on a black and white printer. */
const shapes: Readonly<Record<DeliveryStatus, readonly SvgElement[]>> = {
  complete: [svg('circle', { cx: 8, cy: 8, r: 8, fill: 'currentColor' }), svg('path', { d: 'M4.3 8.3l2.5 2.5 4.9-5.3', ...cut(2) })],
  on_track: [svg('circle', { cx: 8, cy: 8, r: 7, ...line(2) }), svg('path', { d: 'M4.4 8h6.6M8.3 5.2 11.1 8l-2.8 2.8', ...line(1.8) })],
  at_risk: [svg('path', { d: 'M8 .8 15.8 15H.2z', fill: 'currentColor' }), svg('path', { d: 'M8 5.6v4.6', ...cut(1.9) }), svg('circle', { cx: 8, cy: 12.4, r: 1.1, fill: 'var(--paper)' })],
  off_track: [svg('path', { d: 'M4.9.3h6.2l4.6 4.6v6.2l-4.6 4.6H4.9L.3 11.1V4.9z', fill: 'currentColor' }), svg('path', { d: 'M5.2 5.2l5.6 5.6m0-5.6-5.6 5.6', ...cut(1.9) })],
  not_started: [svg('circle', { cx: 8, cy: 8, r: 7, ...line(1.8), 'stroke-dasharray': '2.6 2.3' })],
  paused: [svg('rect', { x: 1, y: 1, width: 14, height: 14, rx: 2.5, ...line(1.8) }), svg('path', { d: 'M5.9 4.7v6.6M10.1 4.7v6.6', ...line(2) })],
  withdrawn: [svg('path', { d: 'M8 1.1 14.9 8 8 14.9 1.1 8z', ...line(1.8) }), svg('path', { d: 'M5 8h6', ...line(2) })],
};
const clock = [svg('circle', { cx: 8, cy: 8, r: 7, ...line(1.8) }), svg('path', { d: 'M8 4v4l2.6 1.4', ...line(1.8) })];

const icon = (children: readonly SvgElement[]): SvgElement => svg('svg', { viewBox: '0 0 16 16', width: 16, height: 16, 'aria-hidden': 'true', focusable: 'false' }, ...children);

/** The class that carries the colours of a status. */
export const lookClass = (look: DeliveryStatus): string => look.replace('_', '');

/** A status as shape, colour and word: always all three. */
export const statusElement = (look: DeliveryStatus, text: string, isTag = false): SvgElement =>
  svg('span', { class: `status ${lookClass(look)}${isTag ? ' tag' : ''}` }, icon(shapes[look]), text);

/** What has not come, with its day: never to be overlooked. */
export const missingElement = (text: string): SvgElement => svg('span', { class: 'status offtrack' }, icon(clock), text);
