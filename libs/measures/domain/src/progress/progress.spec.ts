import { toChangeSince } from './change';
import { toMovement, toPosition } from './position';
import { toCourse } from './standing';
import { toExpectedValue, toTrajectory } from './trajectory';

const at = (on: string, value: number) => ({ on, value });

describe('position between starting value and target', () => {
  test('up and down', () => {
    expect(toPosition({ start: 20, target: 40, now: 25 }, 'higher')).toEqual({ part: 0.25, hasReachedTarget: false, change: 5 });
    expect(toPosition({ start: 40, target: 20, now: 15 }, 'lower')).toEqual({ part: 1.25, hasReachedTarget: true, change: -25 });
    expect(toPosition({ start: 20, target: 40, now: 15 }, 'higher').part).toBe(-0.25);
  });

  test('where neither way is better, going past the target counts against', () => {
    expect(toPosition({ start: 60, target: 50, now: 45 }, 'neither')).toEqual({ part: 0.5, hasReachedTarget: false, change: -15 });
    expect(toPosition({ start: 60, target: 50, now: 50 }, 'neither')).toMatchObject({ part: 1, hasReachedTarget: true });
  });

  test('a start that meets the target leaves no way to go', () => {
    expect(toPosition({ start: 50, target: 40, now: 45 }, 'higher')).toEqual({ part: null, hasReachedTarget: true, change: -5 });
    expect(toPosition({ start: 0, target: 0, now: 3 }, 'lower')).toEqual({ part: null, hasReachedTarget: false, change: 3 });
  });

  test('better, worse or just changed', () => {
    expect([toMovement(1, 2, 'higher', null), toMovement(1, 2, 'lower', null), toMovement(2, 2, 'lower', null)]).toEqual(['better', 'worse', 'unchanged']);
    expect([toMovement(1, 2, 'neither', null), toMovement(1, 2, 'neither', 3), toMovement(1, 2, 'neither', 0), toMovement(1, 3, 'neither', 2)]).toEqual([
      'changed',
      'better',
      'worse',
      'unchanged',
    ]);
  });
});

describe('what is expected on a day', () => {
  const trajectory = toTrajectory(at('2026-01-01', 10), [at('2026-01-21', 40), at('2026-01-11', 20)], 'higher')!;

  test('lies on straight lines between start and targets', () => {
    const days = ['2025-12-01', '2026-01-01', '2026-01-06', '2026-01-11', '2026-01-16', '2026-01-21', '2027-01-01'];
    expect(days.map((day) => toExpectedValue(trajectory, day))).toEqual([10, 10, 15, 20, 30, 40, 40]);
  });

  test('is the target where the start already meets it', () => {
    expect(toExpectedValue(toTrajectory(at('2026-01-01', 50), [at('2026-12-31', 40)], 'higher')!, '2026-06-01')).toBe(40);
  });

  test('nothing is expected without a target after the start', () => {
    expect(toTrajectory(at('2026-01-01', 10), [], 'higher')).toBeNull();
    expect(toTrajectory(at('2026-01-01', 10), [at('2026-01-01', 40)], 'higher')).toBeNull();
  });
});

describe('standing', () => {
  // On 11 April, a hundred days of two hundred in, 30 is expected of 20 to 40: a tenth of the way is 2, a quarter is 5.
  const start = at('2026-01-01', 20);
  const targets = [at('2026-07-20', 40)];
  const standingAt = (value: number, on = '2026-04-11') => toCourse({ better: 'higher', start, targets, latest: at(on, value) }).standing;

  test('within a tenth of the way is as expected, more than a quarter short is off course', () => {
    expect([32.1, 32, 30, 28, 27.9, 25, 24.9, 10].map((value) => standingAt(value))).toEqual([
      ...['ahead', 'as_expected', 'as_expected', 'as_expected'],
      ...['behind', 'behind', 'off_course', 'off_course'],
    ]);
  });

  test('says what was expected, how far off it is, and whether it may be chance', () => {
    const facts = { better: 'higher', start, targets, latest: at('2026-04-11', 26) } as const;
    expect(toCourse(facts)).toEqual({ standing: 'behind', expected: 30, lead: -0.2, mayBeChance: null });
    expect(toCourse({ ...facts, interval: { lower: 21, upper: 31 } }).mayBeChance).toBe(true);
    expect(toCourse({ ...facts, interval: { lower: 24, upper: 29 } }).mayBeChance).toBe(false);
  });

  test('lower is better the other way about', () => {
    const lower = (value: number) => toCourse({ better: 'lower', start: at('2026-01-01', 40), targets: [at('2026-07-20', 20)], latest: at('2026-04-11', value) }).standing;
    expect([lower(27.9), lower(32), lower(35), lower(35.1)]).toEqual(['ahead', 'as_expected', 'behind', 'off_course']);
  });

  test('where neither way is better it is the distance to the target that counts', () => {
    const standing = (value: number) => toCourse({ better: 'neither', start: at('2026-01-01', 40), targets: [at('2026-07-20', 20)], latest: at('2026-04-11', value) }).standing;
    expect([standing(22), standing(18), standing(30), standing(8), standing(4)]).toEqual(['ahead', 'ahead', 'as_expected', 'as_expected', 'off_course']);
  });

  test('on the day of the target it is met or it is behind', () => {
    expect([standingAt(40, '2026-07-20'), standingAt(39.9, '2026-07-20'), standingAt(39.9, '2027-01-01'), standingAt(39.9, '2026-07-19')]).toEqual([
      ...['as_expected', 'behind', 'behind', 'as_expected'],
    ]);
  });

  test('a value to be kept is measured against itself', () => {
    const kept = (value: number) => toCourse({ better: 'higher', start: at('2026-01-01', 90), targets: [at('2026-12-31', 80)], latest: at('2026-06-01', value) }).standing;
    expect([kept(90), kept(80), kept(73), kept(71), kept(59)]).toEqual(['ahead', 'as_expected', 'as_expected', 'behind', 'off_course']);
    const none = (value: number) => toCourse({ better: 'lower', start: at('2026-01-01', 0), targets: [at('2026-12-31', 0)], latest: at('2026-06-01', value) });
    expect(none(0)).toMatchObject({ standing: 'as_expected', lead: null });
    expect(none(1)).toMatchObject({ standing: 'behind', lead: null });
  });

  test('without a starting value nothing is held against a measure, whatever its figures', () => {
    expect(toCourse({ better: 'higher', start: null, targets, latest: at('2026-12-31', -500) })).toEqual({
      ...{ standing: 'baseline_due', expected: null, lead: null, mayBeChance: null },
    });
    expect(toCourse({ better: 'higher', start, targets: [], latest: at('2026-12-31', 0) }).standing).toBe('no_target');
    expect(toCourse({ better: 'higher', start, targets, latest: null }).standing).toBe('no_figure');
    expect(toCourse({ better: 'higher', start, targets, latest: at('2026-01-01', 3) }).standing).toBe('no_figure');
  });
});

describe('the change since a day', () => {
  const figures = [at('2026-03-01', 52), at('2026-01-01', 50), at('2026-02-01', 47)];

  test('is from the latest figure up to it to the latest of all', () => {
    expect(toChangeSince(figures, '2026-02-15', 'lower')).toEqual({ from: at('2026-02-01', 47), to: at('2026-03-01', 52), difference: 5, movement: 'worse' });
    expect(toChangeSince(figures, '2026-02-01', 'higher')).toMatchObject({ difference: 5, movement: 'better' });
  });

  test('is none without a figure before or after', () => {
    expect([toChangeSince(figures, '2025-12-31', 'higher'), toChangeSince(figures, '2026-03-01', 'higher'), toChangeSince([], '2026-01-01', 'higher')]).toEqual([null, null, null]);
  });
});
