import { type BreakdownDoors, openBreakdownDoors, wordsOf } from '../breakdowns/breakdown-doors.story';
import { type Loose, monthOf2026 } from '../measure-doors.story';

let doors: BreakdownDoors;
beforeAll(async () => void (doors = await openBreakdownDoors()));
afterAll(() => doors?.server.close());

const DIRECTORATES = [
  { code: 'care', name: 'Care' },
  { code: 'estates', name: 'Estates', aliases: ['Buildings'] },
  { code: 'board', name: 'Board office' },
  { code: 'unknown', name: 'Not known', kind: 'UNKNOWN' },
];
const defineScheme = (input: Record<string, unknown>, who: 'admin' | 'reader' = 'admin') =>
  doors.ask(doors.cast[who], 'defineScheme', { input: { dimension: 'directorate', name: 'Our directorates', categories: DIRECTORATES, ...input } });
const defineGrouping = (input: Record<string, unknown>) =>
  doors.ask(doors.cast.executive, 'defineGrouping', {
    input: {
      schemeKey: 'directorates', name: 'Care and the rest',
      groups: [{ code: 'care', name: 'Care', categories: ['care'] }, { code: 'rest', name: 'All others', categories: ['estates', 'board'] }, { code: 'unknown', name: 'Not known', kind: 'UNKNOWN', categories: ['unknown'] }],
      ...input,
    },
  });

test('everybody sees the built-in lists and groupings, by dimension', async () => {
  const { data } = await doors.ask(doors.cast.reader, 'schemes', { dimension: 'ethnic_group' });
  expect(data.categorySchemes.map(({ key }: Loose) => key)).toEqual(['nhs-ethnic-2001', 'census-ethnic-2021']);
  expect(data.categorySchemes[0]).toMatchObject({ dimensionName: 'Ethnic group', isOwn: false, revision: 1 });
  expect(data.categorySchemes[0].categories).toContainEqual(expect.objectContaining({ code: 'Z', name: 'Not stated', kind: 'UNKNOWN' }));
  const { groupings } = (await doors.ask(doors.cast.reader, 'groupings', { dimension: 'ethnic_group' })).data;
  expect(groupings.find(({ key }: Loose) => key === 'ethnic-2001-full-v1')).toMatchObject({ coarserKey: 'ethnic-2001-five-v1', isOwn: false, schemeKey: 'nhs-ethnic-2001' });
  expect((await doors.ask(doors.cast.reader, 'schemes', { dimension: 'shoe size' })).data.categorySchemes).toEqual([]);
});

test('an organisation defines its own list, counts by it, and revises it without changing what was counted', async () => {
  const { data } = await defineScheme({ key: 'directorates' });
  expect(data.scheme).toMatchObject({ key: 'directorates', revision: 1, isOwn: true });
  const { id } = await doors.measure({ columns: { unit: 'count', people: 'same_people' } });
  await doors.ask(doors.cast.executive, 'choose', { input: { measureId: id, dimension: 'directorate', schemeKey: 'directorates', groupingKey: 'directorates-full-v1', shape: 'PARTS', parts: ['people'] } });
  const record = (month: number, counts: Record<string, number>) =>
    doors.ask(doors.cast.owner, 'record', { input: { measureId: id, dimension: 'directorate', ...monthOf2026(month), cells: Object.entries(counts).map(([category, count]) => ({ category, part: 'people', count })) } });
  expect((await record(9, { care: 120, estates: 40, board: 20, unknown: 10 })).code).toBeUndefined();
  expect((await defineScheme({ key: 'directorates' })).code).toBe('measures.scheme.key_taken');
  expect((await defineScheme({ key: 'directorates', revision: 9 })).code).toBe('measures.scheme.changed');
  expect((await defineScheme({ key: 'directorates', revision: 1, dimension: 'site' })).code).toBe('measures.scheme.other_dimension');
  const revised = await defineScheme({ key: 'directorates', revision: 1, categories: [...DIRECTORATES, { code: 'digital', name: 'Digital' }] });
  expect(revised.data.scheme.revision).toBe(2);
  expect((await record(10, { care: 120, estates: 40, board: 20, digital: 30, unknown: 10 })).code).toBeUndefined();
  const read = async (toOn: string) => (await doors.server.ask<Loose>(`{ measure(id: "${id}") { breakdown(dimension: "directorate", toOn: "${toOn}") { groupingName rows { name counts } } } }`, {}, { session: doors.cast.executive.session, organisation: doors.organisation.slug })).data.measure.breakdown;
  expect((await read('2026-09-30')).rows.map(({ name }: Loose) => name)).toEqual(['Care', 'Estates', 'Board office', 'Not known', 'Everybody']);
  expect((await read('2026-10-31')).rows).toContainEqual({ name: 'Digital', counts: [30] });
});

test('an own grouping never changes its meaning, and is checked', async () => {
  await defineScheme({ key: 'sites', dimension: 'site', name: 'Our sites' });
  const own = { schemeKey: 'sites' };
  expect((await defineGrouping({ ...own, key: 'care-or-not' })).data.grouping).toMatchObject({ key: 'care-or-not', isOwn: true });
  expect((await defineGrouping({ ...own, key: 'care-or-not' })).code).toBe('measures.grouping.key_taken');
  expect((await defineGrouping({ ...own, key: 'another', schemeKey: 'nowhere' })).code).toBe('measures.scheme.unknown');
  expect((await defineGrouping({ ...own, key: 'another', coarserKey: 'nowhere' })).code).toBe('measures.grouping.unknown');
  expect((await defineGrouping({ ...own, key: 'another', coarserKey: 'ethnic-2001-white-v1' })).code).toBe('measures.grouping.not_coarser');
  expect((await defineGrouping({ ...own, key: 'another', groups: [{ code: 'care', name: 'Care', categories: ['care'] }, { code: 'rest', name: 'All others', categories: ['estates'] }, { code: 'u', name: 'Not known', kind: 'UNKNOWN', categories: ['unknown'] }] }))).toMatchObject({
    code: 'measures.grouping.category_missing', facts: { categories: ['Board office'] },
  });
});

test.each<[Record<string, unknown>, string]>([
  [{ key: 'nhs-ethnic-2001' }, 'measures.scheme.key_taken'],
  [{ key: 'Bad Key' }, 'platform.bad_input'],
  [{ key: 'fresh', categories: [] }, 'platform.bad_input'],
  [{ key: 'fresh', categories: DIRECTORATES.slice(0, 3) }, 'measures.scheme.unknown_needed'],
  [{ key: 'fresh', categories: [...DIRECTORATES, { code: 'care', name: 'Care again' }] }, 'measures.scheme.code_twice'],
  [{ key: 'fresh', revision: 1 }, 'measures.scheme.changed'],
])('a list like %j is refused', async (input, code) => {
  expect((await defineScheme(input)).code).toBe(code);
});

test('only admins and executives define, each for their own organisation', async () => {
  expect((await defineScheme({ key: 'mine' }, 'reader')).code).toBe('platform.forbidden');
  await defineScheme({ key: 'only-ours' });
  const theirs = await doors.ask(doors.stranger, 'schemes', { dimension: 'directorate' });
  expect(theirs.data.categorySchemes.map(({ key }: Loose) => key)).not.toContain('only-ours');
  expect((await doors.server.ask(wordsOf('defineGrouping'), { input: { key: 'x1', schemeKey: 'y', name: 'z', groups: [] } }, { organisation: doors.organisation.slug })).errors?.[0]?.extensions.code).toBe('platform.unauthenticated');
});

test('two who define the same key at once: one of them hears that it is taken', async () => {
  const answers = await Promise.all([defineScheme({ key: 'at-once' }), defineScheme({ key: 'at-once' })]);
  expect(answers.map(({ code }) => code ?? 'defined').sort()).toEqual(['defined', 'measures.scheme.key_taken']);
});
