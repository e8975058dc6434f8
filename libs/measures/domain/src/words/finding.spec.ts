import fc from 'fast-check';
import { addDays } from '@waymark/platform/domain';
import { periodOf } from '../calendar/periods';
import { betterDirections } from '../direction';
import { toCourse } from '../progress/standing';
import { chartOf } from '../spc/chart';
import { claimsOf } from '../spc/claims';
import { findingOf } from './finding';
import type { FindingFigureState, JudgedFindingFacts, SeriesFindingFacts } from './finding-facts';

const monthAt = (index: number) => periodOf(addDays('2025-01-15', Math.round(index * 30.4375)), 'monthly');

/** A monthly percentage whose figures begin in January 2025; null is hidden. */
function series(values: readonly (number | null)[], changes: Partial<SeriesFindingFacts> & { rebasedOn?: string[] } = {}): SeriesFindingFacts {
  const better = changes.better ?? 'higher';
  const target = changes.target === undefined ? { value: 75, dueOn: '2028-03-31', comparator: null } : changes.target;
  const start = changes.start === undefined ? { period: monthAt(0), value: values[0] ?? null, isBeforeBreak: false } : changes.start;
  const observations = values.map((value, index) => ({ on: monthAt(index).to, value }));
  const chart = chartOf(observations, { better, target: target?.value ?? null, rebasedOn: changes.rebasedOn ?? [], fixedAfter: 12, screensOutliers: true });
  const counted = chart.points.at(-1) ?? null;
  const latest = counted && { period: periodOf(counted.on, 'monthly'), value: counted.value, interval: null };
  const course = toCourse({
    better,
    start: start?.value == null ? null : { on: start.period.to, value: start.value },
    targets: target?.value == null ? [] : [{ on: target.dueOn, value: target.value }],
    latest: latest && { on: latest.period.to, value: latest.value },
  });
  const figures = values.map((value, index) => ({ period: monthAt(index), state: (value === null ? 'hidden' : 'shown') as FindingFigureState }));
  const format = { unit: 'percent', unitLabel: null, decimals: 0 } as const;
  return { kind: 'series', format, better, frequency: 'monthly', figures, latest, brokenOn: null, start, target, course, chart, claims: claimsOf(chart, { better, target: target?.value ?? null }), ...changes };
}

const steady = [47, 45, 49, 46, 48, 47, 46, 49, 47, 45, 48, 47];

describe('a chart with limits', () => {
  test('a run above the average, some of it beyond the limit', () => {
    expect(findingOf(series([...steady, 50, 52, 52, 56, 55, 57, 58, 59]))).toEqual({
      headline: 'Improving, and the change is unlikely to be chance',
      sentences: ['The last 8 monthly figures are all above the average of 47%, and 5 are above the upper limit.', 'We are 2 points behind the expected path, and 16 points short of the target of 75%, due by March 2028.'],
    });
  });

  test('the same run is bad news where lower is better, and no news of either kind where neither is', () => {
    const worse = findingOf(series([...steady, 50, 52, 52, 56, 55, 57, 58, 59], { better: 'lower', target: { value: 20, dueOn: '2028-03-15', comparator: null } }));
    expect(worse.headline).toBe('Getting worse, and the change is unlikely to be chance');
    expect(worse.sentences[1]).toBe('We are 26 points behind the expected path, and 39 points above the target of 20%, due by 15 March 2028.');
    expect(findingOf(series([...steady, 50, 52, 52, 56, 55, 57, 58, 59], { better: 'neither' })).headline).toBe('Rising, and the change is unlikely to be chance');
  });

  test('one figure beyond a limit', () => {
    const { headline, sentences } = findingOf(series([...steady, 47, 30]));
    expect(headline).toBe('Getting worse, and the change is unlikely to be chance');
    expect(sentences[0]).toBe('The latest monthly figure is below the lower limit of 41%.');
    expect(findingOf(series([...steady, 47, 60, 61])).sentences[0]).toBe('The last 2 monthly figures are both above the upper limit of 53%.');
  });

  test('a trend', () => {
    const rising = [50, 48, 46, 50, 44, 42, 43, 44, 45, 46, 47, 48, 49];
    expect(findingOf(series(rising)).sentences[0]).toBe('The last 8 monthly figures have each been higher than the one before.');
  });

  test('two of three near a limit', () => {
    expect(findingOf(series([...steady, 52, 47.6, 52])).sentences[0]).toBe('2 of the last 3 monthly figures are near the upper limit of 53%, which chance alone seldom brings.');
  });

  test('nothing beyond chance', () => {
    expect(findingOf(series(steady))).toEqual({
      headline: 'No sign of change beyond chance',
      sentences: ['The latest monthly figure, 47%, is close to the average and within the limits of 41% and 53%.', 'We are 8 points behind the expected path, and 28 points short of the target of 75%, due by March 2028.'],
    });
  });

  test('a difference that may be chance is called so', () => {
    expect(findingOf(series([...steady, 50])).sentences[0]).toBe('The latest monthly figure, 50%, is within the limits of 41% and 53%, so its difference from the average of 47% may be chance.');
  });

  test('a measure that never moved claims nothing', () => {
    expect(findingOf(series(steady.map(() => 47), { target: null })).sentences).toEqual(['There is no target yet, so progress cannot be told.']);
  });
});

describe('few figures', () => {
  test.each([
    [[47], 'One figure so far: not enough to tell a trend'],
    [[47, 48], 'Two figures so far: not enough to tell a trend'],
    [[47, 48, 70, 20, 90, 10], '6 figures so far: not enough to tell a trend'],
    [[47, 48, 70, 20, 90, 10, 47], '7 figures so far: not enough yet for limits that can be relied on'],
  ])('%j', (values, headline) => {
    expect(findingOf(series(values, { target: null }))).toEqual({ headline, sentences: ['There is no target yet, so progress cannot be told.'] });
  });

  test('with a course the headline says how it stands, and on what', () => {
    expect(findingOf(series([47, 60]))).toMatchObject({ headline: 'Ahead of what was expected, on few figures' });
    expect(findingOf(series([47, 48])).headline).toBe('As expected so far, on few figures');
    expect(findingOf(series([47, 43])).headline).toBe('Behind what was expected, on few figures');
    expect(findingOf(series([47, 20]))).toEqual({
      headline: 'Off course, on few figures',
      sentences: ['Two figures so far: not enough to tell a trend.', 'We are 28 points behind the expected path, and 55 points short of the target of 75%, due by March 2028.'],
    });
  });

  test('a lead within the interval of the figure may be chance', () => {
    const facts = series([47, 60]);
    const finding = findingOf({ ...facts, latest: { ...facts.latest!, interval: { lower: 46.2, upper: 72.4 } }, course: { ...facts.course, mayBeChance: true } });
    expect(finding.headline).toBe('Ahead of what was expected, but that may be chance');
    expect(finding.sentences).toContain('The 95% interval of the latest figure is between 46% and 72%, so its distance from the expected path may be chance.');
  });

  test('seven rising figures are told even without limits that stand', () => {
    expect(findingOf(series([40, 41, 42, 43, 44, 45, 46])).headline).toBe('Improving, and the change is unlikely to be chance');
  });

  test('after a new start only the figures since count, and why is said', () => {
    const rebased = series([...steady, 58, 59], { rebasedOn: ['2026-01-01'], target: null, brokenOn: '2026-01-01' });
    expect(findingOf(rebased)).toEqual({
      headline: 'Two figures since the series began anew: not enough to tell a trend',
      sentences: ['There is no target yet, so progress cannot be told.', 'What is measured changed on 1 January 2026, so earlier figures are not compared with later ones.'],
    });
  });

  test('a dozen figures that are told as a run are not called few', () => {
    const facts = series(steady);
    const asRun = { ...facts, claims: { ...facts.claims, level: 'run' as const } };
    expect(findingOf(asRun).sentences[0]).toBe('12 figures so far, without a run or trend beyond chance.');
    expect(findingOf(asRun).headline).not.toMatch(/few/);
  });
});

describe('start and target', () => {
  test.each([
    [{ start: null }, 'There is no starting value yet, so progress cannot be told.'],
    [{ start: { period: monthAt(0), value: null, isBeforeBreak: false } }, 'The starting value is hidden to protect people, so progress cannot be told.'],
    [{ start: { period: monthAt(0), value: null, isBeforeBreak: true } }, 'What is measured has changed since the starting value, so a new one is needed before progress can be told.'],
    [{ start: { period: monthAt(5), value: 44, isBeforeBreak: false } }, 'There is no figure to show since the starting value of 44%, June 2025.'],
  ])('%j', (changes, sentence) => {
    const finding = findingOf(series([47, 48, 49], changes));
    expect(finding.sentences).toContain(sentence);
    expect(finding.headline).toBe('3 figures so far: not enough to tell a trend');
  });

  test('reached, missed, just where expected', () => {
    expect(findingOf(series([47, 75])).sentences[1]).toBe('We are 27 points ahead of the expected path, and the target of 75% is reached.');
    expect(findingOf(series([47, 48, 60], { target: { value: 75, dueOn: '2025-03-31', comparator: null } })).sentences[1]).toBe('We are 15 points behind the expected path, and 15 points short of the target of 75%, which was due by March 2025.');
    expect(findingOf(series([47, 48])).sentences[1]).toBe('We are where we expected to be, and 27 points short of the target of 75%, due by March 2028.');
  });

  test('a target that is the figure of another measure', () => {
    expect(findingOf(series([12, 14], { target: { value: 18, dueOn: '2028-03-31', comparator: 'M2.3' } })).sentences).toContain('The target is to equal the figure of M2.3, which is 18% now.');
    const unseen = findingOf(series([12, 14], { target: { value: null, dueOn: '2028-03-31', comparator: 'M2.3' } })).sentences;
    expect(unseen).toEqual(['The target is to equal the figure of M2.3, which has none that can be shown.']);
  });
});

describe('figures that are not shown', () => {
  test('a gap is named', () => {
    expect(findingOf(series([47, null, 48])).sentences).toContain('The figure for February 2025 is hidden to protect people.');
    expect(findingOf(series([47, null, 48, null])).sentences).toContain('2 figures are not shown as numbers, to protect people; the latest of them is for April 2025.');
  });

  test('all of them', () => {
    expect(findingOf(series([null])).headline).toBe('The figure is hidden to protect people');
    expect(findingOf(series([null, null])).headline).toBe('The figures are hidden to protect people');
  });

  test('a band', () => {
    const facts = series([null], { start: null });
    expect(findingOf({ ...facts, figures: [{ period: monthAt(0), state: 'under' }] })).toEqual({
      headline: 'Under 5% in January 2025',
      sentences: ['The figure for January 2025 is shown as under 5% to protect people.', 'There is no starting value yet, so progress cannot be told.'],
    });
  });

  test('none at all', () => {
    expect(findingOf(series([], { start: null }))).toEqual({ headline: 'No figure yet', sentences: ['There is no starting value yet, so progress cannot be told.'] });
  });
});

describe('what is judged', () => {
  const milestone: JudgedFindingFacts = { kind: 'milestone', judgement: null, dueOn: '2027-03-31', today: '2026-11-22' };
  const met = (observedOn: string) => ({ isMet: true, strength: null, observedOn });

  test.each([
    [milestone, 'Not done yet', ['It is due by 31 March 2027.']],
    [{ ...milestone, dueOn: null }, 'Not done yet', ['There is no date for it yet.']],
    [{ ...milestone, today: '2027-04-01' }, 'Not done, and its date has passed', ['It was due by 31 March 2027.']],
    [{ ...milestone, judgement: met('2027-03-31') }, 'Done', ['Judged to be done on 31 March 2027, on its date.']],
    [{ ...milestone, judgement: met('2027-03-30') }, 'Done', ['Judged to be done on 30 March 2027, 1 day before its date.']],
    [{ ...milestone, judgement: met('2027-04-02') }, 'Done', ['Judged to be done on 2 April 2027, 2 days after its date.']],
    [{ ...milestone, judgement: { ...met('2026-10-01'), isMet: false } }, 'Not done yet', ['Judged to be not done yet on 1 October 2026.', 'It is due by 31 March 2027.']],
  ])('%j', (facts, headline, sentences) => {
    expect(findingOf(facts)).toEqual({ headline, sentences });
  });

  const evidence = (strength: 'none' | 'asserted' | 'documented' | 'independently_assured', isMet: boolean): JudgedFindingFacts => ({ ...milestone, kind: 'evidence', judgement: { isMet, strength, observedOn: '2026-03-03' } });
  test.each([
    [evidence('documented', true), 'Met, and documented', ['Documented, on 3 March 2026; not yet independently assured.']],
    [evidence('independently_assured', true), 'Met, and independently assured', ['Independently assured, on 3 March 2026.']],
    [evidence('asserted', true), 'Asserted, but without evidence yet', ['Asserted, on 3 March 2026; nothing documents it yet.', 'It is due by 31 March 2027.']],
    [evidence('none', false), 'No evidence yet', ['No evidence was found on 3 March 2026.', 'It is due by 31 March 2027.']],
    [evidence('documented', false), 'Not met yet', ['Documented, on 3 March 2026; not yet independently assured.', 'It is due by 31 March 2027.']],
    [{ ...milestone, kind: 'evidence' as const }, 'Not judged yet', ['It is due by 31 March 2027.']],
  ])('%j', (facts, headline, sentences) => {
    expect(findingOf(facts)).toEqual({ headline, sentences });
  });
});

test('no figures make a finding fail or overclaim', () => {
  const value = fc.option(fc.integer({ min: 0, max: 100 }), { freq: 8 });
  fc.assert(
    fc.property(fc.array(value, { maxLength: 40 }), fc.constantFrom(...betterDirections), fc.option(fc.integer({ min: 0, max: 100 })), (values, better, goal) => {
      const facts = series(values, { better, target: goal === null ? null : { value: goal, dueOn: '2027-03-31', comparator: null } });
      const { headline, sentences } = findingOf(facts);
      const latest = facts.claims.points.at(-1);
      if (/unlikely to be chance/.test(headline)) expect(latest!.meaning).not.toBe('common_cause');
      if (/Improving/.test(headline)) expect(latest!.meaning).toBe('improvement');
      if (facts.claims.level !== 'process') expect(sentences.join(' ')).not.toMatch(/limit of/);
      expect(headline).toMatch(/^[A-Z0-9].*[^.]$/);
      for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z0-9][^&]*\.$/);
      expect([headline, ...sentences].join(' ')).not.toMatch(/NaN|null|undefined|Infinity|\b1 (points|days|figures)\b| {2}/);
      const shown = values.filter((figure) => figure !== null).length;
      for (const [, count] of sentences.join(' ').matchAll(/The last (\d+)/g)) expect(Number(count)).toBeLessThanOrEqual(shown);
    }),
    { numRuns: 3000 },
  );
});
