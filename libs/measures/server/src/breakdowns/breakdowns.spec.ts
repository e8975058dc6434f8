import { monthOf2026 } from '../measure-doors.story';
import { type BreakdownDoors, cellsOf, openBreakdownDoors, PLENTY, type Rates, wordsOf } from './breakdown-doors.story';

let doors: BreakdownDoors;
beforeAll(async () => void (doors = await openBreakdownDoors()));
afterAll(() => doors?.server.close());

const october = monthOf2026(10);
const record = (measureId: string, rates: Rates, more: Record<string, unknown> = {}) =>
  doors.ask(doors.cast.owner, 'record', { input: { measureId, dimension: 'ethnic_group', ...october, cells: cellsOf(rates), ...more } });

describe('choosing a breakdown', () => {
  it('says by what a measure is broken down, and how its groups are compared', async () => {
    const { id } = await doors.broken({ choice: { compares: 'RATIO', comparatorGroup: 'white', comparatorOnTop: true } });
    const { data } = await doors.ask(doors.cast.reader, 'measure', { id });
    expect(data.breakdownUses).toEqual([expect.objectContaining({
      dimension: 'ethnic_group', dimensionName: 'Ethnic group', schemeKey: 'nhs-ethnic-2001', groupingName: 'Five groups', shape: 'RATE', parts: ['with', 'of'], compares: 'RATIO', comparatorGroup: 'white', comparatorOnTop: true, version: 1,
    })]);
    expect(data.breakdown).toBeNull();
  });

  it.each([
    [{ schemeKey: 'nobody' }, 'measures.breakdown.scheme_unknown'],
    [{ dimension: 'sex' }, 'measures.breakdown.other_dimension'],
    [{ groupingKey: 'ethnic-2021-five-v1' }, 'measures.breakdown.grouping_unfit'],
    [{ compares: 'RATIO' }, 'measures.breakdown.comparator_needed'],
    [{ compares: 'GAP', comparatorGroup: 'nobody' }, 'measures.breakdown.comparator_unfit'],
    [{ shape: 'PARTS', parts: [] }, 'measures.breakdown.parts_needed'],
    [{ shape: 'PARTS', parts: ['bands', 'bands'] }, 'measures.breakdown.parts_needed'],
    [{ shape: 'PARTS', parts: ['low', 'high'], compares: 'GAP', comparatorGroup: 'white' }, 'measures.breakdown.rate_needed'],
  ])('refuses %j', async (choice, code) => {
    const { id } = await doors.measure({ columns: { people: 'same_people' } });
    const input = { measureId: id, dimension: 'ethnic_group', schemeKey: 'nhs-ethnic-2001', groupingKey: 'ethnic-2001-five-v1', shape: 'RATE', ...choice };
    expect((await doors.ask(doors.cast.executive, 'choose', { input })).code).toBe(code);
  });

  it('is for measures that count people, and for executives', async () => {
    const { id } = await doors.measure();
    const input = { measureId: id, dimension: 'ethnic_group', schemeKey: 'nhs-ethnic-2001', groupingKey: 'ethnic-2001-five-v1', shape: 'RATE' };
    expect((await doors.ask(doors.cast.executive, 'choose', { input })).code).toBe('measures.breakdown.not_counted');
    expect((await doors.ask(doors.cast.owner, 'choose', { input })).code).toBe('platform.forbidden');
    expect((await doors.ask(doors.stranger, 'choose', { input })).code).toBe('platform.not_found');
    expect((await doors.server.ask(wordsOf('choose'), { input }, { organisation: doors.organisation.slug })).errors?.[0]?.extensions.code).toBe('platform.unauthenticated');
    const evidence = await doors.measure({ columns: { kind: 'evidence', people: 'same_people' } });
    expect((await doors.ask(doors.cast.executive, 'choose', { input: { ...input, measureId: evidence.id } })).code).toBe('measures.breakdown.no_figures');
  });

  it('changes an active plan only with a reason, and keeps it in the change record', async () => {
    const { id, planId } = await doors.broken();
    const input = { measureId: id, dimension: 'ethnic_group', schemeKey: 'nhs-ethnic-2001', groupingKey: 'ethnic-2001-white-v1', shape: 'RATE' };
    expect((await doors.ask(doors.cast.executive, 'choose', { input })).code).toBe('plans.change.reason_needed');
    await doors.ask(doors.cast.executive, 'choose', { input: { ...input, reason: 'Too few in five groups' } });
    expect((await doors.changes(planId)).at(-1)).toMatchObject({ field: 'breakdown', from: 'Ethnic group: Five groups', to: 'Ethnic group: Two groups: White, and ethnic minority groups', reason: 'Too few in five groups' });
  });

  it('keeps the shape and list of what has been counted', async () => {
    const { id } = await doors.broken();
    await record(id, PLENTY);
    const input = { measureId: id, dimension: 'ethnic_group', schemeKey: 'census-ethnic-2021', groupingKey: 'ethnic-2021-five-v1', shape: 'RATE', reason: 'Newer list' };
    expect((await doors.ask(doors.cast.executive, 'choose', { input })).code).toBe('measures.breakdown.shape_fixed');
  });
});

describe('recording counts', () => {
  it('gives the period its figure, and shows large groups to everybody', async () => {
    const { id } = await doors.broken({ choice: { compares: 'GAP', comparatorGroup: 'white' } });
    const { data, code } = await record(id, PLENTY, { source: 'Staff records' });
    expect(code).toBeUndefined();
    expect(data.latest.figure).toMatchObject({ state: 'SHOWN', numerator: 510, denominator: 1060, text: '48%' });
    expect(data.breakdown).toMatchObject({ periodText: 'October 2026', groupingName: 'Five groups', isRolledUp: false, source: 'Staff records', asAtOn: october.toOn, comparatorName: 'White', periods: [october.toOn] });
    expect(data.breakdown.rows.map((row: { name: string; counts: number[]; kind: string }) => [row.kind, row.name, row.counts])).toEqual([
      ['GROUP', 'White', [240, 400]], ['GROUP', 'Mixed or multiple ethnic groups', [60, 120]], ['GROUP', 'Asian or Asian British', [80, 200]],
      ['GROUP', 'Black, Black British, Caribbean or African', [60, 160]], ['GROUP', 'Chinese or other ethnic group', [40, 120]], ['UNKNOWN', 'Not stated or not known', [30, 60]],
      ['SUBTOTAL', 'All ethnic minority groups', [240, 600]], ['TOTAL', 'Everybody', [510, 1060]],
    ]);
    const asian = data.breakdown.rows[2];
    expect(asian).toMatchObject({ share: { text: '40%' }, comparison: { text: '−20 points', state: 'SHOWN' }, verdict: 'clear difference', parityAt: 0 });
    expect(data.breakdown.heading).toContain('ethnic minority groups');
    const forReaders = (await doors.ask(doors.cast.reader, 'measure', { id })).data;
    expect(forReaders.breakdown.rows.every((row: { isHidden: boolean }) => !row.isHidden)).toBe(true);
  });

  it.each<[string, Record<string, unknown>, string, RegExp]>([
    ['an unknown category', { cells: [{ category: 'Q', part: 'with', count: 1 }, { category: 'Q', part: 'of', count: 9 }] }, 'measures.breakdown.category_unknown', /"Q": not in the list/],
    ['an unknown part', { cells: [{ category: 'A', part: 'rest', count: 1 }] }, 'measures.breakdown.part_unknown', /"rest": not a part.*"with", "of"/],
    ['a category twice', { cells: [...cellsOf({ A: [1, 2] }), ...cellsOf({ A: [1, 2] })] }, 'measures.breakdown.category_twice', /"A"/],
    ['a part that is missing', { cells: [{ category: 'A', part: 'with', count: 1 }] }, 'measures.breakdown.of_missing', /"A"/],
    ['more than all', { cells: cellsOf({ A: [10, 9] }) }, 'measures.breakdown.more_than_all', /"A"/],
    ['nobody', { cells: cellsOf({ A: [0, 0] }) }, 'measures.breakdown.nobody', /at least one person/],
    ['half a person', { cells: [{ category: 'A', part: 'with', count: 1.5 }] }, 'platform.bad_input', /./],
    ['fewer than nobody', { cells: cellsOf({ A: [-1, 3] }) }, 'platform.bad_input', /./],
    ['the future', { fromOn: '2026-11-01', toOn: '2026-11-30' }, 'measures.observation.unfit_period', /ended/],
    ['a dimension nobody chose', { dimension: 'sex' }, 'measures.breakdown.not_chosen', /Choose first/],
  ])('refuses %s', async (_, more, code, words) => {
    const { id } = await doors.broken();
    const answer = await record(id, PLENTY, more);
    expect(answer.code).toBe(code);
    expect(answer.error?.message).toMatch(words);
    expect(await doors.sql('select 1 from measures.breakdown where measure_id = $1', [id])).toEqual([]);
  });

  it('adds up to the figure of the period, or is refused', async () => {
    const { id } = await doors.broken();
    await doors.ask(doors.cast.owner, 'recordFigure', { input: { measureId: id, ...october, numerator: 510, denominator: 1060 } });
    expect((await record(id, { ...PLENTY, Z: [31, 60] })).code).toBe('measures.breakdown.other_total');
    expect((await record(id, PLENTY, { fromOn: '2026-09-30' })).code).toBe('measures.breakdown.other_period');
    expect((await record(id, PLENTY)).code).toBeUndefined();
  });

  it('is corrected with a reason, by whoever has seen what they correct', async () => {
    const { id } = await doors.broken({ columns: { unit: 'score' } });
    await record(id, PLENTY);
    const asked = await record(id, { ...PLENTY, A: [250, 400] });
    expect(asked).toMatchObject({ code: 'measures.breakdown.exists', facts: { periodText: 'October 2026', field: 'reason' } });
    expect(asked.facts).toMatchObject({ revision: 1 });
    const corrected = (await record(id, { ...PLENTY, A: [250, 400] }, { reason: 'Counted again', revision: 1 })).data.breakdown;
    expect(corrected).toMatchObject({ revisions: [2], correctedReason: 'Counted again' });
    expect(corrected.rows[0].counts).toEqual([250, 400]);
    expect(await record(id, { ...PLENTY, A: [260, 400] }, { reason: 'Once more', revision: 1 })).toMatchObject({ code: 'measures.breakdown.changed', facts: { revision: 2 } });
    expect(await doors.sql('select revision, reason from measures.breakdown where measure_id = $1 order by revision', [id])).toEqual([{ revision: 1, reason: null }, { revision: 2, reason: 'Counted again' }]);
  });

  it('is for whoever may record figures of this measure', async () => {
    const { id } = await doors.broken();
    const input = { measureId: id, dimension: 'ethnic_group', ...october, cells: cellsOf(PLENTY) };
    expect((await doors.ask(doors.cast.contributor, 'record', { input })).code).toBe('platform.forbidden');
    expect((await doors.ask(doors.cast.reviewer, 'record', { input })).code).toBe('platform.forbidden');
    expect((await doors.ask(doors.stranger, 'record', { input })).code).toBe('platform.not_found');
    expect((await doors.server.ask(wordsOf('record'), { input }, { organisation: doors.organisation.slug })).errors?.[0]?.extensions.code).toBe('platform.unauthenticated');
    await doors.sql(`update plans.plan set state = 'closed', version = version + 1 where id = (select plan_id from measures.measure where id = $1)`, [id]);
    expect((await doors.ask(doors.cast.owner, 'record', { input })).code).toBe('plans.plan.closed');
  });

  it('counts several parts as well', async () => {
    const { id } = await doors.broken({ columns: { unit: 'count' }, choice: { shape: 'PARTS', parts: ['lower', 'middle', 'upper'], compares: 'RATIO', comparatorGroup: 'white', comparatorOnTop: true } });
    const cells = Object.entries({ A: [400, 240, 120], H: [200, 60, 12], Z: [40, 40, 20] }).flatMap(([category, counts]) => ['lower', 'middle', 'upper'].map((part, at) => ({ category, part, count: counts[at] })));
    const { data, code } = await record(id, {}, { cells });
    expect(code).toBeUndefined();
    expect(data.latest.figure).toMatchObject({ value: 1132 });
    expect(data.breakdown.parts).toEqual(['lower', 'middle', 'upper']);
    expect(data.breakdown.rows.find((row: { code: string }) => row.code === 'asian')).toMatchObject({ counts: [200, 60, 12], share: null, comparison: { text: '5.00' } });
  });
});
