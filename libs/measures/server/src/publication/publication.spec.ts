import { type BreakdownDoors, cellsOf, openBreakdownDoors, PLENTY, type Rates } from '../breakdowns/breakdown-doors.story';
import { type Loose, monthOf2026 } from '../measure-doors.story';
import { republish } from './republish';

let doors: BreakdownDoors;
beforeAll(async () => void (doors = await openBreakdownDoors()));
afterAll(() => doors?.server.close());

const october = monthOf2026(10);
const november2025 = { fromOn: '2025-11-01', toOn: '2025-11-30' };

const record = (measureId: string, rates: Rates, more: Record<string, unknown> = {}) =>
  doors.ask(doors.cast.owner, 'record', { input: { measureId, dimension: 'ethnic_group', ...october, cells: cellsOf(rates), ...more } });
const figure = (measureId: string, values: Record<string, unknown>) => doors.ask(doors.cast.owner, 'recordFigure', { input: { measureId, ...october, isUnusualConfirmed: true, ...values } });
const correct = (measureId: string, revision: number, values: Record<string, unknown>) =>
  doors.ask(doors.cast.owner, 'correctFigure', { input: { measureId, ...october, isUnusualConfirmed: true, revision, reason: 'Counted again', ...values } });
const seenBy = async (who: 'executive' | 'reader', id: string): Promise<Loose> => (await doors.ask(doors.cast[who], 'measure', { id })).data;
const rowOf = (data: Loose, code: string): Loose => data.breakdown.rows.find((row: Loose) => row.code === code);
const counted = (columns: Record<string, unknown> = {}) => doors.measure({ columns: { unit: 'percent', people: 'same_people', ...columns } });

describe('a figure', () => {
  it('is exact for those who work on the plan, rounded for the board and readers', async () => {
    const { id } = await counted();
    await figure(id, { numerator: 33, denominator: 91 });
    expect((await seenBy('executive', id)).latest.figure).toMatchObject({ state: 'SHOWN', numerator: 33, denominator: 91, text: '36%' });
    expect((await seenBy('reader', id)).latest.figure).toMatchObject({ state: 'SHOWN', numerator: 35, denominator: 90, text: '39%' });
  });

  it.each<[string, Record<string, unknown>, Record<string, unknown>, string, string]>([
    ['3 of 40', { numerator: 3, denominator: 40 }, {}, 'HIDDEN', 'HIDDEN'],
    ['38 of 40', { numerator: 38, denominator: 40 }, {}, 'HIDDEN', 'HIDDEN'],
    ['6 of 40', { numerator: 6, denominator: 40 }, {}, 'SHOWN', 'HIDDEN'],
    ['5 of 9', { numerator: 5, denominator: 9 }, {}, 'HIDDEN', 'HIDDEN'],
    ['nobody of 400', { numerator: 0, denominator: 400 }, {}, 'UNDER', 'UNDER'],
    ['all of 400', { numerator: 400, denominator: 400 }, {}, 'OVER', 'OVER'],
    ['a count of 3', { value: 3 }, { unit: 'count' }, 'HIDDEN', 'HIDDEN'],
    ['a count of 6', { value: 6 }, { unit: 'count' }, 'SHOWN', 'HIDDEN'],
  ])('%s', async (_, values, columns, internal, forPublic) => {
    const { id } = await counted(columns);
    await figure(id, values);
    expect((await seenBy('executive', id)).latest.figure.state).toBe(internal);
    const shown = (await seenBy('reader', id)).latest.figure;
    expect(shown.state).toBe(forPublic);
    if (forPublic !== 'SHOWN') expect(shown).toMatchObject({ value: null, numerator: null, lower: null, upper: null });
  });

  it('is shown as it is where nobody is counted', async () => {
    const { id } = await doors.measure({ columns: { unit: 'count', people: 'none' } });
    await figure(id, { value: 3 });
    expect((await seenBy('reader', id)).latest.figure).toMatchObject({ state: 'SHOWN', value: 3 });
  });

  it('does not move for one person, neither when corrected nor in the next period', async () => {
    const { id } = await counted({ unit: 'count' });
    await figure(id, { value: 40 });
    await correct(id, 1, { value: 41 });
    expect((await seenBy('executive', id)).latest).toMatchObject({ revision: 2, correctedReason: 'Counted again', figure: { value: 40 } });
    await correct(id, 2, { value: 43 });
    expect((await seenBy('executive', id)).latest.figure.value).toBe(43);
    await figure(id, { value: 44, fromOn: '2026-11-01', toOn: '2026-11-22' });
    expect((await seenBy('executive', id)).observations.map((each: Loose) => each.figure.value)).toEqual([43, 43]);
  });

  it('moves as it is where other people are counted each time', async () => {
    const { id } = await counted({ unit: 'count', people: 'different_each_time' });
    await figure(id, { value: 43 });
    await figure(id, { value: 44, fromOn: '2026-11-01', toOn: '2026-11-22' });
    expect((await seenBy('executive', id)).latest.figure.value).toBe(44);
  });

  it('stays as it was shown when a correction would hide it, and hidden when it was', async () => {
    const { id } = await counted({ unit: 'count' });
    await figure(id, { value: 12 });
    await correct(id, 1, { value: 2 });
    expect((await seenBy('executive', id)).latest.figure).toMatchObject({ state: 'SHOWN', value: 12 });
    const other = await counted({ unit: 'count' });
    await figure(other.id, { value: 3 });
    await correct(other.id, 1, { value: 5 });
    expect((await seenBy('executive', other.id)).latest.figure.state).toBe('HIDDEN');
  });

  it('stays protected when the measure is said to count nobody after all, or something else', async () => {
    const { id } = await counted({ unit: 'count' });
    await figure(id, { value: 3 });
    for (const definition of [{ people: 'NONE' }, { unit: 'SCORE' }, { unit: 'PERCENT' }]) {
      const { version } = (await doors.sql('select version from measures.measure where id = $1', [id]))[0];
      const { code } = await doors.ask(doors.cast.executive, 'define', { input: { id, version, reason: 'Counted otherwise', ...definition } });
      expect(code).toBe('people' in definition ? 'measures.measure.people_counted' : undefined);
      for (const who of ['executive', 'reader'] as const) expect((await seenBy(who, id)).latest.figure).toMatchObject({ state: 'HIDDEN', value: null });
    }
  });

  it('stays protected even if the row says that it counts nobody', async () => {
    const { id } = await counted({ unit: 'count' });
    await figure(id, { value: 3 });
    await doors.sql(`update measures.measure set people = 'none', version = version + 1 where id = $1`, [id]);
    expect((await correct(id, 1, { value: 4 })).code).toBeUndefined();
    for (const who of ['executive', 'reader'] as const) expect((await seenBy(who, id)).latest.figure).toMatchObject({ state: 'HIDDEN', value: null });
  });

  it('of two people who record at once the second hears of the first, and both releases are in order', async () => {
    const { id } = await counted({ unit: 'count' });
    const answers = await Promise.all([40, 41, 42].map((value) => figure(id, { value })));
    expect(answers.map(({ code }) => code ?? 'recorded').sort()).toEqual(['measures.observation.exists', 'measures.observation.exists', 'recorded']);
    const corrections = await Promise.all([50, 60].map((value) => correct(id, 1, { value })));
    expect(corrections.map(({ code }) => code ?? 'recorded').sort()).toEqual(['measures.observation.changed', 'recorded']);
    const releases = await doors.sql('select audience, array_agg(release order by release) as numbers from measures.figure_release where measure_id = $1 group by audience order by audience', [id]);
    expect(releases).toEqual([{ audience: 'internal', numbers: [1, 2] }, { audience: 'public', numbers: [1, 2] }]);
  });
});

describe('a breakdown', () => {
  const WITH_SMALL: Rates = { ...PLENTY, D: [2, 6] };

  it('hides a small group with its partner, so that neither follows from the total', async () => {
    const { id } = await doors.broken({ choice: { groupingKey: 'ethnic-2001-six-v1' } });
    await record(id, { ...WITH_SMALL, R: [40, 90] });
    const data = await seenBy('executive', id);
    const hidden = data.breakdown.rows.filter((row: Loose) => row.isHidden);
    expect(hidden.length).toBeGreaterThanOrEqual(2);
    expect(hidden.map((row: Loose) => row.code)).toContain('mixed');
    for (const row of hidden) expect(row).toMatchObject({ counts: null, of: null, comparison: null, share: { state: 'HIDDEN', value: null, lower: null, upper: null } });
    expect(data.breakdown.note).toMatch(/hidden to protect people/);
  });

  it('shows larger groups rather than hiding, where that hides less', async () => {
    const { id } = await doors.broken({ choice: { groupingKey: 'ethnic-2001-full-v1', compares: 'GAP', comparatorGroup: 'A' } });
    await record(id, { A: [240, 400], B: [3, 5], D: [30, 60], E: [30, 60], H: [80, 200], J: [2, 4], M: [60, 160], S: [40, 120], Z: [30, 60] });
    const { breakdown } = await seenBy('executive', id);
    expect(breakdown).toMatchObject({ isRolledUp: true, groupingName: 'Five groups', comparatorName: 'White British' });
    expect(breakdown.rows.every((row: Loose) => !row.isHidden)).toBe(true);
  });

  it('hides from the public what is hidden inside, and rounds the rest', async () => {
    const { id } = await doors.broken();
    await record(id, { A: [241, 403], D: [60, 121], H: [81, 202], M: [61, 163], S: [2, 6], Z: [31, 62] });
    const [inside, outside] = [await seenBy('executive', id), await seenBy('reader', id)];
    const hiddenIn = (data: Loose) => data.breakdown.rows.filter((row: Loose) => row.isHidden).map((row: Loose) => row.code);
    if (outside.breakdown.groupingName === inside.breakdown.groupingName) for (const code of hiddenIn(inside)) expect(hiddenIn(outside)).toContain(code);
    for (const row of outside.breakdown.rows) for (const count of row.counts ?? []) if (count !== null) expect(count % 5).toBe(0);
    expect(rowOf(inside, 'total').counts).toEqual([476, 957]);
    expect(rowOf(outside, 'total')?.counts).toEqual([475, 955]);
  });

  it('follows a correction only where nobody can be told from it', async () => {
    const { id } = await doors.broken({ columns: { unit: 'score' } });
    await record(id, PLENTY);
    await record(id, { ...PLENTY, D: [60, 121] }, { reason: 'One more' });
    expect(rowOf(await seenBy('executive', id), 'mixed').counts).toEqual([60, 120]);
    await record(id, { ...PLENTY, D: [60, 130] }, { reason: 'Ten more' });
    expect(rowOf(await seenBy('executive', id), 'mixed').counts).toEqual([60, 130]);
    await record(id, { ...PLENTY, D: [2, 6] }, { reason: 'Far fewer' });
    const held = (await seenBy('executive', id)).breakdown;
    expect(rowOf({ breakdown: held }, 'mixed').isHidden).toBe(false);
  });

  it('compares with the first period, and can be read for any', async () => {
    const { id } = await doors.broken({ columns: { people: 'different_each_time' } });
    await record(id, { ...PLENTY, H: [40, 200] }, november2025);
    await record(id, PLENTY);
    const { breakdown } = await seenBy('executive', id);
    expect(breakdown.periods).toEqual([november2025.toOn, october.toOn]);
    expect(rowOf({ breakdown }, 'asian')).toMatchObject({ share: { text: '40%' }, startingShare: { text: '20%' } });
    const earlier = (await doors.ask(doors.cast.reader, 'period', { id, toOn: november2025.toOn })).data.breakdown;
    expect(earlier).toMatchObject({ periodText: 'November 2025' });
    expect(rowOf({ breakdown: earlier }, 'asian')).toMatchObject({ share: { text: '20%' }, startingShare: null });
    expect((await doors.ask(doors.cast.reader, 'period', { id, toOn: '2024-01-31' })).data.breakdown).toBeNull();
  });

  it('shown by other groups later does not tell what was hidden before', async () => {
    const { id } = await doors.broken({ state: 'draft' });
    await record(id, { A: [240, 400], B: [3, 5], D: [60, 120], H: [80, 200], M: [60, 160], S: [40, 120], Z: [30, 60] });
    const before = await seenBy('executive', id);
    expect(rowOf(before, 'white').counts).toEqual([243, 405]);
    const input = { measureId: id, dimension: 'ethnic_group', schemeKey: 'nhs-ethnic-2001', groupingKey: 'ethnic-2001-full-v1', shape: 'RATE' };
    await doors.ask(doors.cast.executive, 'choose', { input });
    const { breakdown } = await seenBy('executive', id);
    const shown = breakdown.rows.filter((row: Loose) => row.counts && ['A', 'B', 'C'].includes(row.code) && row.of > 0);
    expect(shown).toEqual([]);
  });

  it('recorded by two people at once is kept once, or with a reason', async () => {
    const { id } = await doors.broken();
    const answers = await Promise.all([record(id, PLENTY), record(id, PLENTY)]);
    expect(answers.map(({ code }) => code ?? 'recorded').sort()).toEqual(['measures.breakdown.exists', 'recorded']);
  });
});

describe('a ratio between groups', () => {
  const ratio = (groupingKey = 'ethnic-2001-five-v1') =>
    doors.broken({ columns: { unit: 'ratio', decimals: 2, people: 'different_each_time' }, choice: { groupingKey, compares: 'RATIO', comparatorGroup: 'white', comparatorOnTop: true } });

  it('is worked out from the table as each audience sees it', async () => {
    const { id } = await ratio();
    await record(id, { A: [241, 403], D: [62, 121], H: [81, 202], M: [63, 162], S: [41, 121], Z: [31, 61] });
    const [inside, outside] = [await seenBy('executive', id), await seenBy('reader', id)];
    expect(inside.latest.figure).toMatchObject({ state: 'SHOWN', value: (241 / 403) / (247 / 606), text: '1.47' });
    for (const data of [inside, outside]) expect(data.latest.figure.value).toBe(rowOf(data, 'ethnic_minority').comparison.value);
    expect(outside.latest.figure.value).not.toBe(inside.latest.figure.value);
  });

  it('is hidden where one side of it is', async () => {
    const { id } = await ratio('ethnic-2001-white-v1');
    await record(id, { A: [241, 403], D: [2, 9], Z: [31, 61] });
    for (const who of ['executive', 'reader'] as const) expect((await seenBy(who, id)).latest.figure).toMatchObject({ state: 'HIDDEN', value: null });
    expect(await doors.sql('select value > 0 as counted from measures.observation where measure_id = $1', [id])).toEqual([{ counted: true }]);
  });

  it('follows a correction of its counts, and another comparison', async () => {
    const { id } = await ratio();
    await record(id, PLENTY);
    expect((await seenBy('executive', id)).latest.figure.text).toBe('1.50');
    await record(id, { ...PLENTY, A: [320, 400] }, { reason: 'Counted again' });
    expect((await seenBy('executive', id)).latest).toMatchObject({ revision: 2, correctedReason: 'Counted again', figure: { text: '2.00' } });
    const input = { measureId: id, dimension: 'ethnic_group', schemeKey: 'nhs-ethnic-2001', groupingKey: 'ethnic-2001-five-v1', shape: 'RATE', compares: 'RATIO', comparatorGroup: 'white', comparatorOnTop: false, reason: 'The other way round' };
    await doors.ask(doors.cast.executive, 'choose', { input });
    expect((await seenBy('executive', id)).latest.figure.text).toBe('0.50');
  });

  it.each<[string, Record<string, unknown>]>([
    ['another comparison', { compares: 'GAP', comparatorGroup: 'white' }],
    ['no comparison', { compares: 'NONE' }],
    ['groups none of which stands for the rest', { groupingKey: 'ethnic-2001-white-v1', compares: 'RATIO', comparatorGroup: 'ethnic_minority' }],
  ])('with small counts is not shown by %s', async (_, choice) => {
    const { id } = await ratio('ethnic-2001-white-v1');
    await record(id, { A: [241, 403], D: [2, 9], Z: [31, 61] });
    const input = { measureId: id, dimension: 'ethnic_group', schemeKey: 'nhs-ethnic-2001', groupingKey: 'ethnic-2001-white-v1', shape: 'RATE', reason: 'Told otherwise', ...choice };
    expect((await doors.ask(doors.cast.executive, 'choose', { input })).code).toBeUndefined();
    for (const who of ['executive', 'reader'] as const) expect((await seenBy(who, id)).latest.figure).toMatchObject({ state: 'HIDDEN', value: null });
  });

  it('with small counts is not shown by another unit', async () => {
    const { id } = await ratio('ethnic-2001-white-v1');
    await record(id, { A: [241, 403], D: [2, 9], Z: [31, 61] });
    const { version } = (await doors.sql('select version from measures.measure where id = $1', [id]))[0];
    expect((await doors.ask(doors.cast.executive, 'define', { input: { id, version, unit: 'SCORE', reason: 'Told otherwise' } })).code).toBeUndefined();
    await correct(id, 1, { value: 2.7 });
    for (const who of ['executive', 'reader'] as const) expect((await seenBy(who, id)).latest.figure).toMatchObject({ state: 'HIDDEN', value: null });
  });

  it('typed before must be what the counts give; typed without counts it is shown as typed', async () => {
    const { id } = await ratio();
    await figure(id, { value: 1.62 });
    expect((await seenBy('reader', id)).latest.figure).toMatchObject({ state: 'SHOWN', text: '1.62' });
    expect((await record(id, PLENTY)).code).toBe('measures.breakdown.other_total');
    expect(await doors.sql('select 1 from measures.breakdown where measure_id = $1', [id])).toEqual([]);
  });
});

test('publishing again what has not changed releases nothing', async () => {
  const { id } = await doors.broken();
  await record(id, PLENTY);
  const counts = () => doors.sql('select (select count(*) from measures.breakdown_release where measure_id = $1)::int as tables, (select count(*) from measures.figure_release where measure_id = $1)::int as figures', [id]);
  const before = await counts();
  await doors.server.database.transaction({ organisationId: doors.organisation.organisationId, mode: 'write', actor: 'command:spec' }, () => republish(id));
  expect(await counts()).toEqual(before);
});
