import { ASSUMPTIONS, changesAtMost, coresFor, databasesFor, demandOf, meanCost, organisationsOfOne, processesFor, storageOf } from './arithmetic.mjs';

const measured = { begun: 1_000_000, grown: 3_000_000, years: 5, historyRow: 1_000 };
const given = { ...ASSUMPTIONS, people: 30, requests: 60, busiest: 0.2, burst: 3, busy: 0.5, plan: 0.3, overview: 0.65, write: 0.05, years: 5, changesOfAYear: 1000, databaseCores: 16, databaseTerabytes: 2, pool: 10 };

test('6,000 organisations: 180,000 people, 10.8 million requests a day, 600 a second in the busiest hour, 1,800 at its busiest', () => {
  expect(demandOf(6_000, given)).toEqual({ organisations: 6_000, people: 180_000, perDay: 10_800_000, perSecond: 600, atPeak: 1_800 });
});

test('100,000 organisations ask for as much more as they are more', () => {
  expect(demandOf(100_000, given)).toEqual({ organisations: 100_000, people: 3_000_000, perDay: 180_000_000, perSecond: 10_000, atPeak: 30_000 });
});

test('a mean request costs what its kinds cost, each by its share', () => {
  const cost = meanCost({ r1: { node: 1000, postgres: 400 }, r2: { node: 200, postgres: 100 }, w1: { node: 600, postgres: 2000 } }, given);
  expect(cost.node).toBeCloseTo(300 + 130 + 30, 9);
  expect(cost.postgres).toBeCloseTo(120 + 65 + 100, 9);
  expect(given.plan + given.overview + given.write).toBeCloseTo(1, 9);
});

test('the shares we take for granted make a whole', () => {
  expect(ASSUMPTIONS.plan + ASSUMPTIONS.overview + ASSUMPTIONS.write).toBeCloseTo(1, 9);
});

test('1,800 requests of 500 microseconds need 0.9 core, and 1.8 when half of each may be in use', () => {
  expect(coresFor(1_800, 500, given)).toBeCloseTo(1.8, 9);
});

test('an organisation grows by its records and by the history of its changes', () => {
  expect(storageOf(1, measured, given)).toEqual({ begun: 1_000_000, grown: 1_000_000 + 2_000_000 + 5_000_000 });
  expect(storageOf(10, measured, { ...given, years: 1 })).toEqual({ begun: 10_000_000, grown: 10 * (1_000_000 + 400_000 + 1_000_000) });
});

test('30 people with 60 requests each, one of twenty a change, on 250 days: 22,500 changes a year, which is never fewer than are reckoned for room', () => {
  expect(changesAtMost({ ...given, workingDays: 250 })).toBeCloseTo(22_500, 6);
  expect(changesAtMost()).toBeGreaterThanOrEqual(ASSUMPTIONS.changesOfAYear);
});

test('a process to a core, and at least one', () => {
  expect(processesFor(1.8, given)).toEqual({ processes: 2, connections: 20 });
  expect(processesFor(0.01, given)).toEqual({ processes: 1, connections: 10 });
});

test('databases follow from whichever is short: processor or disk', () => {
  expect(databasesFor(4, 1e12, given)).toEqual({ databases: 1, because: 'processor' });
  expect(databasesFor(33, 1e12, given)).toEqual({ databases: 3, because: 'processor' });
  expect(databasesFor(4, 9e12, given)).toEqual({ databases: 5, because: 'disk' });
});

test('what one machine holds and how many machines are needed agree', () => {
  const cost = { node: 500, postgres: 400 };
  const { byCores, byDisk } = organisationsOfOne(cost, measured, given);
  const cores = (organisations: number) => coresFor(demandOf(organisations, given).atPeak, cost.postgres, given);
  expect(databasesFor(cores(byCores), 0, given).databases).toBe(1);
  expect(databasesFor(cores(byCores + 1), 0, given).databases).toBe(2);
  expect(databasesFor(0, storageOf(byDisk, measured, given).grown, given).databases).toBe(1);
  expect(databasesFor(0, storageOf(byDisk + 1, measured, given).grown, given).databases).toBe(2);
});
