import fc from 'fast-check';
import { EVENT_INDENT, labelEvents } from './event-labels';
import { clipPath, thinToColumns, toSegments } from './series';
import { spreadLabels } from './spread-labels';
import { estimateWidth } from './text-room';

test('labels with room stay where they are, others share the distance', () => {
  expect(spreadLabels([10, 50, 90], 18, { from: 0, to: 100 })).toEqual([10, 50, 90]);
  expect(spreadLabels([50, 50], 18, { from: 0, to: 100 })).toEqual([41, 59]);
  expect(spreadLabels([99, 99, 99], 18, { from: 0, to: 100 })).toEqual([64, 82, 100]);
  expect(spreadLabels([0, 4, 60], 18, { from: 0, to: 100 })).toEqual([0, 18, 60]);
});

test('labels always keep their order, their distance and their bounds', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -50, max: 450, noNaN: true }), { maxLength: 12 }), (wishes) => {
      const wanted = [...wishes].sort((one, other) => one - other);
      const placed = spreadLabels(wanted, 18, { from: 10, to: 390 });
      expect(placed).toHaveLength(wanted.length);
      for (const [at, place] of placed.entries()) {
        expect(place).toBeGreaterThanOrEqual(10 - 1e-9);
        expect(place).toBeLessThanOrEqual(390 + 1e-9);
        if (at > 0) expect(place - placed[at - 1]!).toBeGreaterThanOrEqual(18 - 1e-9);
      }
    }),
  );
});

test('a cut at the time of a point falls before it', () => {
  const points = [1, 2, 3, 4].map((time) => ({ time }));
  expect(toSegments(points, [3]).map((one) => one.map(({ time }) => time))).toEqual([
    [1, 2],
    [3, 4],
  ]);
  expect(toSegments(points, [2.5, 2.6]).map(({ length }) => length)).toEqual([2, 2]);
  expect(toSegments(points, [0, 9]).map(({ length }) => length)).toEqual([4]);
});

test('a path is clipped where it crosses the edges, also by one long piece', () => {
  const path = [
    { time: 0, value: 0 },
    { time: 100, value: 100 },
  ];
  expect(clipPath(path, 20, 60)).toEqual([
    { time: 20, value: 20 },
    { time: 60, value: 60 },
  ]);
  expect(clipPath(path, 0, 100)).toEqual(path);
  expect(clipPath(path, 200, 300)).toEqual([]);
});

test('of a column of pixels the first, lowest, highest and last are kept', () => {
  const ys = [5, 1, 4, 9, 3];
  expect(thinToColumns(ys.map((y, at) => ({ x: 7 + at / 10, y }))).map(({ y }) => y)).toEqual([5, 1, 9, 3]);
  expect(thinToColumns([1, 2, 3].map((x) => ({ x, y: 0 })))).toHaveLength(3);
});

const at = (x: number, text: string) => ({ x, event: { on: '2026-01-01', text, kind: 'note' as const } });
/** From where to where the words of an event are. */
const spanOf = ({ x, anchor, label }: { x: number; anchor: string; label: string }) => {
  const room = estimateWidth(label) + EVENT_INDENT;
  return anchor === 'end' ? [x - room, x] : [x, x + room];
};

test('an event stands in words before its line where there is room, after it where there is none', () => {
  expect(labelEvents([at(400, 'Training began')], 860)).toMatchObject({
    isNumbered: false,
    rows: 1,
    events: [{ anchor: 'end' }],
  });
  expect(labelEvents([at(40, 'Training began')], 860)).toMatchObject({
    isNumbered: false,
    events: [{ anchor: 'start' }],
  });
});

test('words of events never touch each other, and no line runs through them', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 30, max: 700 }), fc.integer({ min: 3, max: 30 })), { maxLength: 6 }),
      (places) => {
        const sorted = places.map(([x, length]) => at(x, 'n'.repeat(length))).sort((one, other) => one.x - other.x);
        const { events, isNumbered } = labelEvents(sorted, 720);
        if (isNumbered) return;
        for (const one of events) {
          const [from, to] = spanOf(one) as [number, number];
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(720);
          for (const other of events) {
            if (other === one) continue;
            const [start, end] = spanOf(other) as [number, number];
            if (one.row === other.row) expect(to <= start || end <= from).toBe(true);
            if (other.row! > one.row!) expect(other.x < from || other.x > to).toBe(true);
          }
        }
      },
    ),
  );
});

test('events whose words have no room are numbered in the order of time, and numbers of one row keep apart', () => {
  const { events, isNumbered } = labelEvents(
    Array.from({ length: 9 }, (_, place) => at(200 + place * 8, 'Something that happened')),
    358,
  );
  expect(isNumbered).toBe(true);
  expect(events.map(({ label }) => label)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9']);
  for (const row of [0, 1, 2]) {
    const places = events.filter((event) => event.row === row).map(({ x }) => x);
    for (const [index, x] of places.entries()) if (index > 0) expect(x - places[index - 1]!).toBeGreaterThanOrEqual(22);
  }
});
