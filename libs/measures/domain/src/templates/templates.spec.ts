import { findBuiltInGrouping, findBuiltInScheme } from '../categories/built-in';
import { compareGroups } from '../comparison/compare-groups';
import type { ShownRow } from '../comparison/shown-row';
import type { MeasureTemplate } from './measure-template';
import { findMeasureTemplate, measureTemplates } from './templates';

const named = measureTemplates.map((template) => [template.key, template] as const);

test('nine indicators, one disparity ratio, three of funding, each with a key of its own', () => {
  expect(measureTemplates.map(({ name }) => name).slice(0, 9).map((name) => name.slice(0, 2))).toEqual(['1.', '2.', '3.', '4.', '5.', '6.', '7.', '8.', '9.']);
  expect(measureTemplates.slice(9).map(({ set }) => set)).toEqual(['race_disparity', 'funding_equity', 'funding_equity', 'funding_equity']);
  expect(new Set(measureTemplates.map(({ key }) => key)).size).toBe(13);
  expect(findMeasureTemplate('race-disparity-lower-to-upper')?.set).toBe('race_disparity');
  expect(findMeasureTemplate('nothing')).toBeNull();
});

/** Which figures are bad news for people from ethnic minority groups, and which group stands on top of a ratio. */
test.each([
  ['workforce-race-1-pay-bands', 'percent', 'higher', 'index', null, false, null],
  ['workforce-race-2-appointment', 'ratio', 'lower', 'ratio', 'white', true, 1],
  ['workforce-race-3-discipline', 'ratio', 'lower', 'ratio', 'white', false, 1],
  ['workforce-race-4-training', 'ratio', 'lower', 'ratio', 'white', true, 1],
  ['workforce-race-5-harassment-by-public', 'percent', 'lower', 'gap', 'white', false, null],
  ['workforce-race-6-harassment-by-staff', 'percent', 'lower', 'gap', 'white', false, null],
  ['workforce-race-7-career-progression', 'percent', 'higher', 'gap', 'white', false, null],
  ['workforce-race-8-discrimination', 'percent', 'lower', 'gap', 'white', false, null],
  ['workforce-race-9-board', 'score', 'higher', 'index', null, false, 0],
  ['race-disparity-lower-to-upper', 'ratio', 'lower', 'ratio', 'white', true, 1],
  ['funding-approvals', 'ratio', 'lower', 'ratio', 'all_other', true, 1],
])('%s: %s, %s is better, compared by %s with %s (on top: %s), parity %s', (key, unit, better, compares, comparatorGroup, comparatorOnTop, parity) => {
  expect(findMeasureTemplate(key)).toMatchObject({ unit, better, parity, breakdown: { compares, comparatorGroup, comparatorOnTop } });
});

describe('above 1.00 is worse for people from ethnic minority groups', () => {
  const row = (code: string, events: number, of: number): ShownRow => ({ code, kind: 'group', counts: [events, of - events], of });
  const ratioOf = ({ breakdown }: MeasureTemplate, minority: ShownRow, other: ShownRow) =>
    compareGroups({ rows: [minority, other], compares: breakdown!.compares, comparator: breakdown!.comparatorGroup, onTop: breakdown!.comparatorOnTop, shape: breakdown!.shape })[0]!.value;

  test.each([
    ['workforce-race-2-appointment', row('ethnic_minority', 10, 100), row('white', 20, 100)],
    ['workforce-race-3-discipline', row('ethnic_minority', 20, 100), row('white', 10, 100)],
    ['workforce-race-4-training', row('ethnic_minority', 30, 100), row('white', 60, 100)],
    ['funding-approvals', row('led_by', 10, 100), row('all_other', 20, 100)],
    ['race-disparity-lower-to-upper', { code: 'ethnic_minority', kind: 'group', counts: [40, 20, 10], of: 70 }, { code: 'white', kind: 'group', counts: [40, 20, 20], of: 80 }],
  ] as const)('%s', (key, minority, other) => {
    expect(ratioOf(findMeasureTemplate(key)!, minority, other)).toBeCloseTo(2, 12);
  });
});

describe.each(named)('%s', (_key, template) => {
  test('its breakdown fits the lists there are', () => {
    const { breakdown } = template;
    if (!breakdown) return expect(template.people).toBe('none');
    const scheme = findBuiltInScheme(breakdown.schemeKey)!;
    const grouping = findBuiltInGrouping(breakdown.groupingKey)!;
    expect([scheme.dimension, grouping.schemeKey]).toEqual([breakdown.dimension, scheme.key]);
    const codes = [...grouping.groups, ...grouping.subtotals].map(({ code }) => code);
    if (breakdown.comparatorGroup) expect(codes).toContain(breakdown.comparatorGroup);
    expect(breakdown.parts.length).toBe(breakdown.shape === 'rate' ? 0 : 3);
    expect(template.people).not.toBe('none');
  });

  test('a ratio says in its definition which side stands on top, and what 1.00 means', () => {
    if (template.unit !== 'ratio') return expect(template.parity === 1).toBe(false);
    expect(template.definition).toMatch(/^How many times as (likely|well) .*1\.00 is equal; above 1\.00/s);
    expect(template.better).toBe('lower');
  });

  test('its words are ours and plain', () => {
    const { name, statement, definition, numeratorWords, denominatorWords, caveats, dataSource, question } = template;
    const words = [name, statement, definition, numeratorWords, denominatorWords, caveats, dataSource, question].filter((text) => text !== null);
    for (const text of words) {
      expect(text.trim()).not.toBe('');
      expect(text).not.toMatch(/\b(BAME|BME|non-white)\b|&| {2}/i);
    }
    expect(template.kind === 'perception').toBe(question !== null);
  });
});

test('what each indicator is easily got wrong by is said with it', () => {
  expect(findMeasureTemplate('workforce-race-1-pay-bands')!.caveats).toMatch(/includes those whose ethnic group is not known/);
  expect(findMeasureTemplate('workforce-race-3-discipline')!.caveats).toMatch(/One year of cases/);
  expect(findMeasureTemplate('workforce-race-9-board')!.caveats).toMatch(/one person is many points/);
});
