import { addDays } from '@waymark/platform/domain';
import type { ChartPicture, DrawnMeaning, DrawnPoint } from '../chart-picture';

/** A point thirty days after the one before it. */
export const samplePoint = (at: number, value: number, meaning: DrawnMeaning = 'normal'): DrawnPoint => ({
  on: addDays('2025-01-31', at * 30),
  label: `P${at} 2025`,
  value,
  text: `${value}%`,
  meaning,
  reason: null,
});

/** A process chart of percentages with limits, a target and an expected path. */
export function samplePicture(changes: Partial<ChartPicture> = {}): ChartPicture {
  const points = [46, 49, 45, 48, 50, 47, 44, 48, 46, 49, 47, 61].map((value, at) =>
    samplePoint(at, value, value > 60 ? 'improvement' : 'normal'),
  );
  return {
    title: 'Staff who feel confident',
    description: 'The latest figure is 61%.',
    format: { unit: 'percent', unitLabel: null, decimals: 0 },
    better: 'higher',
    style: 'process',
    points,
    gaps: [],
    stretches: [
      { startsOn: points[0]!.on, endsOn: points.at(-1)!.on, mean: 47, lower: 39.6, upper: 54.4, isTrial: false },
    ],
    targets: [{ on: '2028-03-31', value: 75, text: '75%' }],
    trajectory: [
      { on: '2025-03-31', value: 47 },
      { on: '2028-03-31', value: 75 },
    ],
    events: [],
    latestText: '61%',
    expectedText: '54%',
    ...changes,
  };
}
