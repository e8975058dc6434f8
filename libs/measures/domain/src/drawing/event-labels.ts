import type { DrawnEvent } from './chart-picture';
import { estimateWidth } from './text-room';

/** An event at its place in the picture. */
export interface PlacedEvent {
  readonly event: DrawnEvent;
  readonly x: number;
  /** Row of its label, counted upwards from the chart; null where there was no room for a label. */
  readonly row: number | null;
  /** Which side of its line the words are on: before it (`end` of the words at the line) or after it. */
  readonly anchor: 'start' | 'end' | 'middle';
  /** What stands there: the words, or their number in the list beneath the chart. */
  readonly label: string;
}

/** Events with the way they are named. */
export interface EventLabels {
  readonly events: readonly PlacedEvent[];
  /** Whether numbers stand in the chart, because the words had no room. */
  readonly isNumbered: boolean;
  readonly rows: number;
}

/** Height of a row of labels. */
export const EVENT_ROW = 22;
/** From line to words. */
export const EVENT_INDENT = 6;
const MOST_ROWS = 3;
const MOST_IN_WORDS = 6;
const GAP = 8;
const BADGE = 11;

interface Placed extends PlacedEvent {
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

/** Labels of one row keep apart, and no line runs through a label beneath its own. */
function fits(one: Placed, other: Placed): boolean {
  if (one.row === other.row) return one.to + GAP <= other.from || other.to + GAP <= one.from;
  const [below, above] = one.row < other.row ? [one, other] : [other, one];
  return above.x < below.from - 3 || above.x > below.to + 3;
}

/** The words of all events in so many rows, or null where they do not fit. Tries low rows first, words before the line first. */
function placeWords(
  events: readonly { event: DrawnEvent; x: number }[],
  rows: number,
  width: number,
  placed: readonly Placed[] = [],
): Placed[] | null {
  const next = events[placed.length];
  if (!next) return [...placed];
  const room = EVENT_INDENT + estimateWidth(next.event.text);
  for (let row = 0; row < rows; row += 1) {
    for (const anchor of ['end', 'start'] as const) {
      const [from, to] = anchor === 'end' ? [next.x - room, next.x] : [next.x, next.x + room];
      const place: Placed = { ...next, row, anchor, label: next.event.text, from, to };
      if (from < 2 || to > width - 2 || !placed.every((other) => fits(place, other))) continue;
      const all = placeWords(events, rows, width, [...placed, place]);
      if (all) return all;
    }
  }
  return null;
}

/** Numbers in the order of time; where even they do not fit, the line stands alone. */
function placeNumbers(events: readonly { event: DrawnEvent; x: number }[]): PlacedEvent[] {
  const placed: Placed[] = [];
  return events.map((one, at) => {
    for (let row = 0; row < MOST_ROWS; row += 1) {
      const place: Placed = {
        ...one,
        row,
        anchor: 'middle',
        label: String(at + 1),
        from: one.x - BADGE,
        to: one.x + BADGE,
      };
      // A line may run behind the number of another event: it is drawn beneath it.
      if (!placed.every((other) => other.row !== row || fits(place, other))) continue;
      placed.push(place);
      return place;
    }
    return { ...one, row: null, anchor: 'middle', label: String(at + 1) };
  });
}

/** Names events above the chart: in words where they fit in a few rows without touching each other, else by numbers. */
export function labelEvents(events: readonly { event: DrawnEvent; x: number }[], width: number): EventLabels {
  for (let rows = 1; events.length <= MOST_IN_WORDS && rows <= Math.min(MOST_ROWS, events.length); rows += 1) {
    const placed = placeWords(events, rows, width);
    if (placed) return { events: placed, isNumbered: false, rows };
  }
  const numbered = placeNumbers(events);
  const rows = numbered.reduce((most, { row }) => Math.max(most, row === null ? 0 : row + 1), 0);
  return { events: numbered, isNumbered: events.length > 0, rows };
}
