import { chartKeyKinds, chartKeyOf, chartKeyWords, drawKeyMark, numberedEventsOf } from './chart-key';
import { readSvg } from './testing/read-svg';
import { samplePicture, samplePoint } from './testing/sample-picture';

test('a process chart explains good and bad news even where there is none', () => {
  expect(chartKeyOf(samplePicture())).toEqual(['improvement', 'concern', 'normal', 'expected', 'limits']);
  expect(chartKeyOf(samplePicture({ better: 'neither', points: [samplePoint(0, 5)], trajectory: [] }))).toEqual([
    'rising',
    'falling',
    'normal',
    'limits',
  ]);
});

test('all else is only explained where it is in the picture', () => {
  const picture = samplePicture({
    style: 'run',
    points: [samplePoint(0, 5), samplePoint(1, 6, 'excluded')],
    gaps: [{ on: '2025-06-30', label: 'Jun 2025' }],
    stretches: [{ startsOn: '2025-01-31', endsOn: '2025-06-30', mean: 5, lower: 1, upper: 9, isTrial: true }],
    targets: [
      { on: '2025-02-28', value: 6, text: '6' },
      { on: '2026-02-28', value: 9, text: '9' },
    ],
    trajectory: [],
    events: [{ on: '2025-03-01', text: 'New survey', kind: 'break' }],
  });
  expect(chartKeyOf(picture)).toEqual(['normal', 'excluded', 'gap', 'trial_limits', 'waypoint', 'break']);
  expect(chartKeyOf(samplePicture({ points: [] }))).toEqual([]);
});

test('every mark has words and a picture unlike all others', () => {
  const pictures = chartKeyKinds.map((kind) => drawKeyMark(kind));
  expect(new Set(pictures).size).toBe(chartKeyKinds.length);
  for (const picture of pictures) expect(readSvg(picture).children).toHaveLength(1);
  expect(new Set(Object.values(chartKeyWords)).size).toBe(chartKeyKinds.length);
});

test('events are listed by number where their words do not fit, and not where they do', () => {
  const events = ['2025-10-01', '2025-04-01'].map((on) => ({
    on,
    text: `What happened on ${on}, at length`,
    kind: 'note' as const,
  }));
  expect(numberedEventsOf(samplePicture({ events }), { width: 860, height: 380 })).toEqual([]);
  const numbered = numberedEventsOf(
    samplePicture({ events: events.map((event) => ({ ...event, text: event.text.repeat(3) })) }),
    { width: 358, height: 340 },
  );
  expect(numbered.map(({ number, event }) => [number, event.on])).toEqual([
    [1, '2025-04-01'],
    [2, '2025-10-01'],
  ]);
});
