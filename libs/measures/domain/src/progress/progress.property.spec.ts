import fc from 'fast-check';
import { addDays } from '@waymark/platform/domain';
import { betterDirections } from '../direction';
import { toPosition } from './position';
import { standings, toCourse } from './standing';
import { toExpectedValue, toTrajectory } from './trajectory';

const value = fc.integer({ min: -1000, max: 1000 }).map((tenths) => tenths / 10);
const waypoint = fc.record({ on: fc.integer({ min: 0, max: 2000 }).map((days) => addDays('2024-01-01', days)), value });
const better = fc.constantFrom(...betterDirections);
const course = fc.record({ better, start: fc.option(waypoint), targets: fc.array(waypoint, { maxLength: 4 }), latest: fc.option(waypoint) });
const rank = { off_course: 0, behind: 1, as_expected: 2, ahead: 3 } as Record<string, number>;

test('no facts make a standing fail, and none is held against a measure without a starting value', () => {
  fc.assert(
    fc.property(course, (facts) => {
      const { standing, expected, lead } = toCourse(facts);
      expect(standings).toContain(standing);
      expect([expected ?? 0, lead ?? 0].every(Number.isFinite)).toBe(true);
      if (!facts.start) expect(standing).toBe('baseline_due');
    }),
    { numRuns: 3000 },
  );
});

test('a better figure never stands worse', () => {
  fc.assert(
    fc.property(course, value, fc.integer({ min: 1, max: 500 }), (facts, now, gain) => {
      if (facts.better === 'neither' || !facts.latest) return;
      const worse = toCourse({ ...facts, latest: { on: facts.latest.on, value: now } });
      const improved = toCourse({ ...facts, latest: { on: facts.latest.on, value: facts.better === 'higher' ? now + gain : now - gain } });
      if (worse.standing in rank) expect(rank[improved.standing]!).toBeGreaterThanOrEqual(rank[worse.standing]!);
    }),
    { numRuns: 3000 },
  );
});

test('what is expected stays between the values on the way, and is met on the days of the targets', () => {
  fc.assert(
    fc.property(waypoint, fc.array(waypoint, { minLength: 1, maxLength: 5 }), better, fc.integer({ min: -50, max: 2100 }), (start, targets, direction, days) => {
      const trajectory = toTrajectory(start, targets, direction);
      if (!trajectory) return;
      const values = trajectory.map((one) => one.value);
      const expected = toExpectedValue(trajectory, addDays('2024-01-01', days));
      expect(expected >= Math.min(...values) - 1e-9 && expected <= Math.max(...values) + 1e-9).toBe(true);
      for (const one of trajectory) expect(toExpectedValue(trajectory, one.on)).toBe(one.value);
    }),
    { numRuns: 2000 },
  );
});

test('a position is a number or nothing, and 1 exactly at the target', () => {
  fc.assert(
    fc.property(value, value, value, better, (start, target, now, direction) => {
      const { part } = toPosition({ start, target, now }, direction);
      expect(part === null || Number.isFinite(part)).toBe(true);
      const arrived = toPosition({ start, target, now: target }, direction);
      expect(arrived).toMatchObject({ hasReachedTarget: true });
      if (arrived.part !== null) expect(arrived.part).toBe(1);
    }),
  );
});
