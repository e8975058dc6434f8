import fc from 'fast-check';
import { judgeAlliance } from './dominance';
import { type FigureToProtect, protectFigure } from './protect-figure';
import { roundTo } from './rounding';
import { FLOOR_RULES, tightenRules } from './rules';
import { stabilise } from './stabilise';

const nothing = { unit: 'percent', value: null, numerator: null, denominator: null, people: 'same_people', isSurvey: false, rules: FLOOR_RULES, earlier: {}, neighbours: {} } as const;
const figure = (given: Partial<FigureToProtect>) => protectFigure({ ...nothing, ...given });
const percent = (numerator: number, denominator: number, more: Partial<FigureToProtect> = {}) => figure({ numerator, denominator, value: (100 * numerator) / denominator, ...more });

test('a percentage is shown, rounded, as a band or hidden, by audience', () => {
  expect(percent(23, 61).internal).toMatchObject({ state: 'shown', numerator: 23, denominator: 61, value: expect.closeTo(37.70, 1) });
  expect(percent(23, 61).public).toMatchObject({ state: 'shown', numerator: 25, denominator: 60, value: expect.closeTo(41.67, 1) });
  expect(percent(6, 61).internal!.state).toBe('shown');
  expect(percent(6, 61).public).toMatchObject({ state: 'hidden', value: null, numerator: null, denominator: null });
  expect(percent(3, 61).internal!.state).toBe('hidden');
  expect(percent(0, 150).internal).toMatchObject({ state: 'under', value: null, numerator: null, denominator: 150 });
  expect(percent(150, 150).internal!.state).toBe('over');
  expect([percent(0, 100).internal!.state, percent(5, 9).internal!.state]).toEqual(['hidden', 'hidden']);
});

test('a mean does not move with one person, because that would tell what they said', () => {
  const mean = (value: number, of: number, earlier: FigureToProtect['earlier'] = {}, neighbours: FigureToProtect['neighbours'] = {}) => figure({ unit: 'score', value, denominator: of, earlier, neighbours }).internal!;
  const first = mean(3.5, 30);
  expect(mean(3.55, 31, { internal: first.kept })).toMatchObject({ value: 3.5, denominator: 30, isHeld: true, kept: first.kept });
  expect(mean(3.6, 30, { internal: first.kept })).toMatchObject({ value: 3.6, denominator: 30, isHeld: false });
  expect(mean(3.6, 33, { internal: first.kept })).toMatchObject({ value: 3.6, denominator: 33, isHeld: false });
  const beside = mean(3.4, 31, {}, { internal: [first.kept] });
  expect(beside).toMatchObject({ value: 3.4, denominator: 30 });
  expect(mean(3.2, 31, { internal: beside.kept }, { internal: [first.kept] })).toMatchObject({ value: 3.2, denominator: 30, isHeld: false });
  expect(mean(3.2, 32, { internal: beside.kept }, { internal: [first.kept] })).toMatchObject({ value: 3.4, denominator: 30, isHeld: true });
});

test('a percentage with one of its counts is protected as if both were given', () => {
  expect(figure({ value: 2, denominator: 100 }).internal!.state).toBe('hidden');
  expect(figure({ value: 10, numerator: 3 }).internal!.state).toBe('hidden');
  expect(figure({ value: 0, numerator: 0 }).internal!.state).toBe('hidden');
  expect(figure({ value: 61 }).public).toMatchObject({ state: 'shown', value: 61 });
});

test('counts, ratios and means', () => {
  expect(figure({ unit: 'count', value: 4 }).internal!.state).toBe('hidden');
  expect(figure({ unit: 'count', value: 14 }).public).toMatchObject({ state: 'shown', value: 15 });
  expect(figure({ unit: 'count', value: 0 }).public).toMatchObject({ state: 'shown', value: 0 });
  expect(figure({ unit: 'ratio', value: 1.62 }).public).toMatchObject({ state: 'shown', value: 1.62 });
  expect(figure({ unit: 'ratio', value: 2, numerator: 48, denominator: 24 }).public).toMatchObject({ state: 'shown', value: 2, numerator: 50, denominator: 25 });
  expect(figure({ unit: 'ratio', value: 6, numerator: 12, denominator: 2 }).internal!.state).toBe('hidden');
  expect(figure({ unit: 'score', value: 3.4, denominator: 12, isSurvey: true })).toMatchObject({ internal: { state: 'shown', value: 3.4, denominator: 12 }, public: { state: 'hidden', value: null } });
  expect(figure({ unit: 'count', value: 3, people: 'none' }).public).toMatchObject({ state: 'shown', value: 3 });
});

test('a correction by one person changes nothing; what was hidden stays hidden; what was shown is not hidden now', () => {
  const first = percent(23, 61);
  const earlier = { internal: first.internal!.kept, public: first.public!.kept };
  expect(percent(24, 61, { earlier }).internal).toMatchObject({ numerator: 23, denominator: 61 });
  expect(percent(29, 61, { earlier }).internal).toMatchObject({ numerator: 29, denominator: 61 });
  expect(percent(1, 61, { earlier }).internal).toMatchObject({ isHeld: true, numerator: 23, denominator: 61 });
  const hidden = percent(3, 61).internal!.kept;
  expect(percent(13, 71, { earlier: { internal: hidden } }).internal!.state).toBe('hidden');
  expect(percent(13, 90, { earlier: { internal: hidden } }).internal!.state).toBe('shown');
  expect(percent(24, 62, { neighbours: { internal: [first.internal!.kept] }, people: 'different_each_time' }).internal!.numerator).toBe(24);
  expect(percent(24, 62, { neighbours: { internal: [first.internal!.kept] } }).internal).toMatchObject({ numerator: 23, denominator: 61 });
  const rules = tightenRules(FLOOR_RULES, { internal: { smallestBase: 80 } });
  expect(percent(23, 61, { earlier, rules }).internal).toMatchObject({ state: 'hidden', isHeld: false });
});

test('the public never sees a figure that is hidden from those for the plan, and no exact count that is not a multiple of five', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), fc.double({ min: 0, max: 1, noNaN: true }), (of, share) => {
      const { internal, public: board } = percent(Math.round(of * share), of);
      if (internal!.state === 'hidden') expect(board!.state).toBe('hidden');
      if (board!.state !== 'shown') expect([board!.value, board!.numerator]).toEqual([null, null]);
      expect([board!.numerator ?? 0, board!.denominator ?? 0].every((count) => count % 5 === 0)).toBe(true);
    }),
  );
});

test('rules can be tightened and not loosened', () => {
  expect(tightenRules(FLOOR_RULES, { public: { roundedTo: 10, hiddenUpTo: 9 } }).public).toEqual({ ...FLOOR_RULES.public, roundedTo: 10, hiddenUpTo: 9 });
  expect(() => tightenRules(FLOOR_RULES, { public: { hiddenUpTo: 6 } })).toThrow('Choose 7 or more for the largest count that is hidden.');
  expect(() => tightenRules(FLOOR_RULES, { public: { roundedTo: 7 } })).toThrow('Choose a multiple of 5');
  expect(() => tightenRules(FLOOR_RULES, { internal: { smallestBase: 10.5 } })).toThrow('Choose a whole number');
});

test('a half is rounded up', () => {
  expect([12, 13, 12.5, 0, 2, 3].map((count) => roundTo(count, 5))).toEqual([10, 15, 15, 0, 0, 5]);
  expect([15, 14].map((count) => roundTo(count, 10))).toEqual([20, 10]);
});

test('moves of categories that cancel do not show as a move of one in their group', () => {
  const grouping = { key: 'one', groups: [{ code: 'ab', categories: ['a', 'b'], kind: 'known' as const }], subtotals: [] };
  const toCounts = (a: number, b: number) => ({ a: { people: a }, b: { people: b } });
  const stable = (a: number, b: number) => stabilise(toCounts(a, b), grouping, ['people'], { own: [toCounts(20, 20)], neighbours: [] }, 3);
  expect(stable(25, 16)).toEqual(toCounts(20, 20));
  expect(stable(25, 17)).toEqual(toCounts(20, 20));
  expect(stable(25, 18)).toEqual(toCounts(25, 20));
});

test('a figure of several organisations needs five, none of them with more than half, also when it is told again', () => {
  const of = (...people: number[]) => people.map((count, at) => ({ organisationId: `o${at}`, people: count }));
  expect(judgeAlliance(of(10, 10, 10, 10), false)).toBe('too_few');
  expect(judgeAlliance(of(10, 10, 10, 10, 0), false)).toBe('too_few');
  expect(judgeAlliance(of(10, 10, 10, 10, 10), false)).toBe('safe');
  expect(judgeAlliance(of(10, 10, 10, 10, 10), true)).toBe('too_few');
  expect(judgeAlliance(of(10, 10, 10, 10, 10, 10), true)).toBe('safe');
  expect(judgeAlliance(of(40, 10, 10, 10, 10), false)).toBe('safe');
  expect(judgeAlliance(of(41, 10, 10, 10, 10), false)).toBe('dominance');
  expect(judgeAlliance(of(45, 45, 1, 1, 1, 1), false)).toBe('safe');
  expect(judgeAlliance(of(45, 45, 1, 1, 1, 1), true)).toBe('dominance');
  expect(judgeAlliance([...of(10, 10, 10, 10), { organisationId: 'o0', people: 10 }], false)).toBe('too_few');
});
