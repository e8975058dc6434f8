import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { costsOf, pageOf } from './page.mjs';
import { readMeasured } from './scaling.mjs';

const storage = { on: '2026-11-22', organisations: 100, shape: { objectives: 4, outcomes: 19, actions: 43, updates: 3, measures: 42, figures: 12 }, years: 5, begun: 500_000, grown: 2_500_000, historyRow: 2_000, largest: [{ name: 'plans.action', bytes: 20_000 }] };
const api = (perSecond: number, node: number, postgres: number) => ({ contestants: { api: { perSecond, node, postgres } } });
const load = { on: '2026-11-23', organisations: 500, machine: '2 cores (Some processor)', workloads: { r1: api(1000, 400, 400), r2: api(2000, 200, 100), w1: api(500, 800, 1000) } };

test('what was not measured is not there, and the page says how to measure it', () => {
  const page = pageOf({ load: null, storage: null });
  expect(page).toContain('Not measured yet with this program. `npm run bench`');
  expect(page).toContain('| requests a second, its busiest moments | 1,800 | 30,000 |');
  expect(page).not.toMatch(/cores for PostgreSQL|NaN|undefined|null/);
});

test('what was measured is told with its day, and worked out from there', () => {
  const page = pageOf({ load, storage });
  expect(page).toContain('Measured on 2026-11-23, 2 cores (Some processor), with 500 organisations');
  // 0.3 x 400 + 0.65 x 200 + 0.05 x 800 = 290 of Node; 0.3 x 400 + 0.65 x 100 + 0.05 x 1000 = 235 of PostgreSQL.
  expect(page).toContain('takes 290 microseconds of Node and 235 of PostgreSQL');
  // 1,800 a second x 290 microseconds / 0.6; 30,000 a second x 235 / 0.6.
  expect(page).toContain('| cores for API processes then | 0.9 | 14.5 |');
  expect(page).toContain('| cores for PostgreSQL then | 0.7 | 11.8 |');
  expect(page).toContain('| API processes, and connections they hold | 1, 10 | 15, 150 |');
  expect(page).toContain('| room to begin with | 3 GB | 50 GB |');
  // 0.5 MB + 2 MB + 1,200 changes x 5 years x 2 kB = 14.5 MB.
  expect(page).toContain('| room after 5 years | 87 GB | 1.5 TB |');
  // 0.5 MB + 2 MB + 22,500 changes x 5 years x 2 kB = 227.5 MB.
  expect(page).toContain('| the same, if every working day were as busy | 1.4 TB | 22.8 TB |');
  expect(page).not.toMatch(/NaN|undefined|Not measured/);
});

test('a load in which something is missing is not counted with', () => {
  expect(costsOf({ ...load, workloads: { ...load.workloads, w1: { leftOut: 'This build has none.' } } })).toBeNull();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-scaling-'));
  const keep = (name: string, kept: object) => fs.writeFileSync(path.join(folder, name), JSON.stringify(kept));
  try {
    expect(readMeasured(path.join(folder, 'none'))).toEqual({ load: null, storage: null });
    keep('bench.json', load);
    keep('earlier.json', { ...load, on: '2026-11-01' });
    keep('half.json', { on: '2026-12-01', workloads: {} });
    keep('storage.json', storage);
    expect(readMeasured(folder)).toEqual({ load, storage });
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
});
