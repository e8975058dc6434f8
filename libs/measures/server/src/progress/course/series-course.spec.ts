import type { FigureFormat } from '@waymark/measures/domain';
import type { PublishedFigure, PublishedState } from '../../publication';
import type { MarkRecord } from '../reading/measure-records.queries';
import { findChange, isNoChange, tellChange } from './change-of';
import { hasTurnedSince, tellJudgedCourse } from './judged-course';
import { figureOf } from './figure-of';
import { toSeries } from './series';
import { findCourse, type SeriesFacts, tellSeriesCourse } from './series-course';
import { startOf } from './start-of';
import { type Target, targetOf } from './target-of';

const percent: FigureFormat = { unit: 'percent', unitLabel: null, decimals: 0 };

const figure = (toOn: string, value: number | null, state: PublishedState = value === null ? 'hidden' : 'shown', counts: readonly [number, number] | null = null): PublishedFigure => ({
  measureId: 'm', fromOn: `${toOn.slice(0, 7)}-01`, toOn, state, value, numerator: counts?.[0] ?? null, denominator: counts?.[1] ?? null,
});

const record = (dueOn: string, value: number | null, more: Partial<Target> = {}) => ({ id: dueOn, version: 1, dueOn, value, comparatorId: null, isWaypoint: false, words: null, ...more });
const target = (dueOn: string, value: number | null): Target => targetOf(record(dueOn, value), null, percent);

function courseOf(figures: PublishedFigure[], startTo: string | null, targets: Target[], format = percent, better: SeriesFacts['better'] = 'higher') {
  const series = toSeries(figures, []);
  const start = startOf(startTo === null ? null : { fromOn: '2025-01-01', toOn: startTo }, series, format);
  const facts = { format, better, series, start, targets };
  return tellSeriesCourse(facts, findCourse(facts));
}

const goal = [target('2026-12-31', 60)];

test('half the way in half the time is as expected, in the middle of the line', () => {
  expect(courseOf([figure('2025-12-31', 40), figure('2026-06-30', 50)], '2025-12-31', goal)).toMatchObject({
    standing: 'as_expected', standingText: 'As expected', expectedText: '50% expected by June 2026', leadText: null, now: 0.5, expectedAt: expect.closeTo(0.5, 2), isThere: false, mayBeChance: null,
  });
});

test('a starting value is the mean of what is seen of its stretch', () => {
  const figures = [figure('2025-01-31', 40), figure('2025-02-28', null), figure('2025-03-31', 45), figure('2025-04-30', 99)];
  const start = startOf({ fromOn: '2025-01-01', toOn: '2025-03-31' }, toSeries(figures, []), { ...percent, decimals: 1 });
  expect(start).toMatchObject({ figure: { text: '42.5%' }, point: { on: '2025-03-31', value: 42.5 } });
});

test('a starting value is of figures that count: not left out, not from before a break, not taken back', () => {
  const figures = [figure('2025-01-31', 40), figure('2025-02-28', 90), figure('2025-03-31', 45), figure('2025-04-30', 99)];
  const stretch = { fromOn: '2025-01-01', toOn: '2025-03-31' };
  const mark = (kind: MarkRecord['kind'], markedOn: string): MarkRecord => ({ kind, markedOn, words: 'Counted otherwise' });
  const startWith = (marks: MarkRecord[], of = figures) => startOf(stretch, toSeries(of, marks), { ...percent, decimals: 1 });
  expect(startWith([mark('exclusion', '2025-02-28')])?.figure.text).toBe('42.5%');
  expect(startWith([mark('break', '2025-03-01')])).toMatchObject({ figure: { text: '45.0%' }, isBeforeBreak: false });
  expect(startWith([mark('break', '2025-04-01')])).toMatchObject({ figure: { text: '58.3%' }, point: null, isBeforeBreak: true });
  expect(startWith([], [figure('2025-04-30', 99)])).toBeNull();
});

test('what is hidden is called hidden, not missing', () => {
  expect(courseOf([figure('2025-01-31', null), figure('2026-06-30', 50)], '2025-01-31', goal)).toMatchObject({ standing: 'baseline_due', standingText: 'Baseline hidden to protect people', now: null });
  expect(courseOf([figure('2025-01-31', 40), figure('2026-06-30', null)], '2025-01-31', goal)).toMatchObject({ standing: 'no_figure', standingText: 'Figure hidden to protect people' });
  expect(courseOf([figure('2025-01-31', 40)], '2025-01-31', goal)).toMatchObject({ standing: 'no_figure', standingText: 'No figure yet' });
  expect(courseOf([figure('2025-01-31', 40)], null, goal)).toMatchObject({ standing: 'baseline_due', standingText: 'Baseline due' });
});

test('a lead within the interval of the shown counts may be chance; words do their sums with shown figures', () => {
  const latest = figure('2026-06-30', (100 * 53) / 100, 'shown', [53, 100]);
  expect(courseOf([figure('2025-12-31', 40), latest], '2025-12-31', goal)).toMatchObject({ leadText: '3 points ahead', mayBeChance: true });
  const sure = figure('2026-06-30', 53, 'shown', [5300, 10_000]);
  expect(courseOf([figure('2025-12-31', 40), sure], '2025-12-31', goal).mayBeChance).toBe(false);
});

test('change and lead are those of the figures people see, whatever their further digits', () => {
  const series = toSeries([figure('2026-03-31', 46.6), figure('2026-10-31', 61.4)], []);
  const change = findChange(series, '2026-05-22', 'higher', null)!;
  expect(tellChange(change, series, '2026-05-22', percent)).toEqual({ sinceOn: '2026-05-22', fromText: '47%, March 2026', text: 'up 14 points', isBetter: true });
  const level = toSeries([figure('2026-03-31', 60.6), figure('2026-10-31', 61.4)], []);
  const unseen = findChange(level, '2026-05-22', 'higher', null)!;
  expect([isNoChange(unseen, percent), tellChange(unseen, level, '2026-05-22', percent).text, tellChange(unseen, level, '2026-05-22', percent).isBetter]).toEqual([true, 'no change', null]);
  const course = courseOf([figure('2025-12-31', 40.4), figure('2026-12-31', 61.4)], '2025-12-31', [target('2026-12-31', 58.6)]);
  expect([course.expectedText, course.leadText]).toEqual(['59% expected by December 2026', '2 points ahead']);
});

test('lower can be better: the line still runs from start to target', () => {
  const ratio: FigureFormat = { unit: 'ratio', unitLabel: null, decimals: 2 };
  const course = courseOf([figure('2025-12-31', 1.6), figure('2026-06-30', 1.45)], '2025-12-31', [targetOf(record('2026-12-31', 1), null, ratio)], ratio, 'lower');
  expect(course).toMatchObject({ standing: 'behind', leadText: '0.15 behind', now: expect.closeTo(0.25, 5) });
});

test('a target in words names its value, its day and the measure it is set against', () => {
  const comparator = { reference: 'M1.2', figures: [figure('2026-01-31', 64), figure('2026-02-28', null)] };
  const against = (figures: PublishedFigure[]) => targetOf(record('2028-03-31', null, { comparatorId: 'c' }), { ...comparator, figures }, percent);
  expect(target('2028-03-31', 75).text).toBe('75% by March 2028');
  expect(target('2028-03-15', 75).text).toBe('75% by 15 March 2028');
  expect(target('2028-03-31', null)).toMatchObject({ figure: null, text: 'by March 2028' });
  expect(against(comparator.figures)).toMatchObject({ figure: { value: 64 }, text: '64%, as M1.2, by March 2028' });
  expect(against([figure('2026-02-28', null)])).toMatchObject({ figure: { state: 'hidden', value: null }, text: 'as M1.2 by March 2028' });
  expect(against([])).toMatchObject({ figure: null, text: 'as M1.2 by March 2028' });
});

test('a band tells its bound and no number', () => {
  expect(figureOf(figure('2026-01-31', 3, 'under'), percent)).toMatchObject({ state: 'under', value: null, text: 'under 5%', lower: null });
  expect(figureOf(figure('2026-01-31', 98, 'over'), percent)).toMatchObject({ state: 'over', value: null, text: 'over 95%' });
});

test('counts that make no proportion give no interval', () => {
  expect(figureOf(figure('2026-01-31', 61, 'shown', [61, 100]), percent).intervalText).toBe('between 51% and 70%');
  expect(figureOf(figure('2026-01-31', 61, 'shown', [6.1, 10]), percent).intervalText).toBeNull();
  expect(figureOf(figure('2026-01-31', 110, 'shown', [11, 10]), percent).intervalText).toBeNull();
  expect(figureOf(figure('2026-01-31', 1.5, 'shown', [3, 2]), { ...percent, unit: 'ratio' }).intervalText).toBeNull();
});

describe('what is judged', () => {
  const judged = (isMet: boolean, observedOn: string) => ({ strength: null, isMet, observedOn });

  test.each([
    [[], [], 'no_target'],
    [[], [target('2026-11-22', null)], 'as_expected'],
    [[], [target('2026-11-21', null)], 'not_met'],
    [[judged(true, '2026-01-01')], [], 'met'],
    [[judged(true, '2026-01-01'), judged(false, '2026-02-01')], [target('2026-03-31', null)], 'not_met'],
  ] as const)('%#', (judgements, targets, standing) => {
    const course = tellJudgedCourse({ judgements, targets, today: '2026-11-22' });
    expect(course).toMatchObject({ standing, isThere: standing === 'met', now: standing === 'met' ? 1 : 0 });
  });

  test('has moved when it became met, or stopped being so', () => {
    expect(hasTurnedSince([judged(true, '2026-06-01')], '2026-05-22')).toBe(true);
    expect(hasTurnedSince([judged(true, '2026-05-22')], '2026-05-22')).toBe(false);
    expect(hasTurnedSince([judged(true, '2026-01-01'), judged(false, '2026-06-01')], '2026-05-22')).toBe(true);
    expect(hasTurnedSince([judged(false, '2026-06-01')], '2026-05-22')).toBe(false);
    expect(hasTurnedSince([judged(true, '2026-06-01')], null)).toBe(false);
  });
});
