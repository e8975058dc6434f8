import { type Cast, type Door, type MeasureDoors, monthOf2026, openMeasureDoors, wordsOf } from './measure-doors.story';

let doors: MeasureDoors;
beforeAll(async () => void (doors = await openMeasureDoors()));
afterAll(() => doors?.server.close());

const REASON = 'Agreed by the board.';
const september = monthOf2026(9);
const october = monthOf2026(10);

interface Found {
  readonly counted: string;
  readonly judged: string;
  readonly target: string;
  readonly note: string;
  readonly limits: string;
}

/** What there is to act on, fresh for each attempt: a measure with a figure, a starting value, a target and marks, and one that is judged. */
async function find(): Promise<Found> {
  const { id: counted } = await doors.measure();
  const { id: judged } = await doors.measure({ columns: { kind: 'milestone', unit: null } });
  const executive = doors.as(doors.cast.executive);
  await executive('setBaseline', { input: { measureId: counted, version: 1, ...september, figure: { value: 50 }, reason: REASON } });
  await executive('setTarget', { input: { measureId: counted, version: 2, dueOn: '2028-03-31', value: 75, reason: REASON } });
  await executive('mark', { input: { measureId: counted, kind: 'NOTE', markedOn: '2026-10-10', words: 'Training began' } });
  const { data } = await executive('mark', { input: { measureId: counted, kind: 'NEW_LIMITS', markedOn: '2026-10-01', words: 'A new way of working' } });
  return { counted, judged, target: data.targets[0].id, limits: data.marks[0].id, note: data.marks[1].id };
}

const attempts: Record<string, { door: Exclude<Door, 'measure' | 'revise'>; variables: (found: Found) => Record<string, unknown> }> = {
  define: { door: 'define', variables: ({ counted: id }) => ({ input: { id, version: 3, decimals: 1, reason: REASON } }) },
  headline: { door: 'headline', variables: ({ counted: id }) => ({ id, version: 3, isHeadline: true }) },
  setBaseline: { door: 'setBaseline', variables: ({ counted: measureId }) => ({ input: { measureId, version: 3, ...october, figure: { value: 50 }, reason: REASON } }) },
  removeBaseline: { door: 'removeBaseline', variables: ({ counted: measureId }) => ({ input: { measureId, version: 3, reason: REASON } }) },
  setTarget: { door: 'setTarget', variables: ({ counted: measureId }) => ({ input: { measureId, version: 3, dueOn: '2029-03-31', value: 80, reason: REASON } }) },
  withdrawTarget: { door: 'withdrawTarget', variables: ({ target: id }) => ({ id, version: 1, reason: REASON }) },
  'mark, new limits': { door: 'mark', variables: ({ counted: measureId }) => ({ input: { measureId, kind: 'NEW_LIMITS', markedOn: '2026-11-01', words: REASON } }) },
  'withdraw new limits': { door: 'withdrawMark', variables: ({ limits: id }) => ({ id, version: 1, reason: REASON }) },
  'mark, a note': { door: 'mark', variables: ({ counted: measureId }) => ({ input: { measureId, kind: 'NOTE', markedOn: '2026-11-01', words: REASON } }) },
  'withdraw a note': { door: 'withdrawMark', variables: ({ note: id }) => ({ id, version: 1 }) },
  record: { door: 'record', variables: ({ counted: measureId }) => ({ input: { measureId, ...october, value: 55 } }) },
  recordMany: { door: 'recordMany', variables: ({ counted: measureId }) => ({ input: { measureId, rows: [{ ...october, value: 55 }] } }) },
  correct: { door: 'correct', variables: ({ counted: measureId }) => ({ input: { measureId, ...september, value: 55, revision: 1, reason: REASON } }) },
  takeBack: { door: 'takeBack', variables: ({ counted: measureId }) => ({ input: { measureId, toOn: september.toOn, revision: 1, reason: REASON } }) },
  judge: { door: 'judge', variables: ({ judged: measureId }) => ({ input: { measureId, isMet: true, observedOn: '2026-11-20' } }) },
};

const OWN = ['mark, a note', 'withdraw a note', 'record', 'recordMany', 'correct', 'takeBack', 'judge'];
/** Who passes which door with a measure of the owner. */
const passes: Record<keyof Cast, readonly string[]> = {
  executive: Object.keys(attempts), owner: OWN, contributor: [], reviewer: [], board: [], adviser: [], admin: [], member: [], reader: [],
};

const people = Object.keys(passes) as (keyof Cast)[];

const KEPT = ['measure', 'observation', 'starting_value', 'target', 'chart_mark', 'judgement', 'figure_release'];
const everything = async () =>
  Promise.all(KEPT.map((table) => doors.sql(`select count(*)::int as count, max(xmin::text::bigint)::text as newest from measures.${table}`)));

describe.each(Object.keys(attempts))('%s', (name) => {
  const { door, variables } = attempts[name]!;

  it('opens for those whose it is', async () => {
    for (const person of people.filter((each) => passes[each].includes(name))) {
      expect([person, (await doors.as(doors.cast[person])(door, variables(await find()))).code]).toEqual([person, undefined]);
    }
  });

  it('is closed to all others, strangers too, and nothing changes; in another organisation there is nothing behind it', async () => {
    const given = variables(await find());
    const before = await everything();
    for (const person of people.filter((each) => !passes[each].includes(name))) {
      const { code, error } = await doors.as(doors.cast[person])(door, given);
      expect([person, code, error?.message]).toEqual([person, 'platform.forbidden', expect.stringMatching(/^Only .*\.$/)]);
    }
    expect((await doors.server.ask(wordsOf(door), given, { organisation: 'northmoor' })).errors?.[0]?.extensions.code).toBe('platform.unauthenticated');
    expect((await doors.as(doors.stranger)(door, given)).code).toBe('platform.not_found');
    expect((await doors.as(doors.stranger, 'calder')(door, given)).code).toBe('platform.not_found');
    expect(await everything()).toEqual(before);
  });
});

test('what the page is told it may do is what it may do', async () => {
  const { counted } = await find();
  const can = async (name: keyof Cast) => {
    const { viewerCan } = (await doors.as(doors.cast[name])('measure', { id: counted })).data;
    return Object.keys(viewerCan).filter((act) => viewerCan[act].allowed).sort().join(' ');
  };
  expect(await can('executive')).toBe('judge record revise');
  expect(await can('owner')).toBe('judge record');
  for (const name of ['contributor', 'reviewer', 'board', 'adviser', 'admin', 'member', 'reader'] as const) expect(await can(name)).toBe('');
});
