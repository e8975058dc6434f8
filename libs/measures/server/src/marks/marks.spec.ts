import { type Answered, type Loose, type MeasureDoors, monthOf2026, openMeasureDoors } from '../measure-doors.story';

let doors: MeasureDoors;
beforeAll(async () => void (doors = await openMeasureDoors()));
afterAll(() => doors?.server.close());

const executive = (...given: Parameters<ReturnType<MeasureDoors['as']>>): Promise<Answered> => doors.as(doors.cast.executive)(...given);
const owner = (...given: Parameters<ReturnType<MeasureDoors['as']>>): Promise<Answered> => doors.as(doors.cast.owner)(...given);
const mark = (measureId: string, kind: string, given: Record<string, unknown> = {}) => ({ input: { measureId, kind, markedOn: '2026-10-31', words: 'The survey moved to another month', ...given } });

it('a note says something of a day, and of an action, and is no change of the plan', async () => {
  const { id, planId, actionId } = await doors.measure();
  const { data } = await owner('mark', mark(id, 'NOTE', { actionId, markedOn: '2026-10-10' }));
  expect(data.marks).toMatchObject([{ kind: 'NOTE', markedOn: '2026-10-10', words: 'The survey moved to another month', action: { title: 'Train panels' }, addedBy: { name: 'Aoife Brennan' }, version: 1 }]);
  expect(await doors.changes(planId)).toEqual([]);
  await owner('withdrawMark', { id: data.marks[0].id, version: 1 });
  expect((await owner('measure', { id })).data.marks).toEqual([]);
});

it.each([
  ['BREAK', 'A new series begins: 31 October 2026'],
  ['NEW_LIMITS', 'New limits: 31 October 2026'],
  ['EXCLUSION', 'Left out of averages and limits: 31 October 2026'],
])('%s is a change of the plan, kept with its words, and withdrawn with a reason', async (kind, text) => {
  const { id, planId } = await doors.measure();
  await owner('record', { input: { measureId: id, ...monthOf2026(10), value: 50 } });
  const given = mark(id, kind);
  expect((await owner('mark', given)).error?.message).toBe('Only an executive can change the measures of success. Ask one of your executives.');
  const { data } = await executive('mark', given);
  expect((await executive('mark', given)).code).toBe('measures.mark.exists');
  const [{ id: markId }] = data.marks as Loose[];
  expect((await owner('withdrawMark', { id: markId, version: 1, reason: 'Mine' })).code).toBe('platform.forbidden');
  expect((await executive('withdrawMark', { id: markId, version: 1 })).code).toBe('plans.change.reason_needed');
  expect((await executive('withdrawMark', { id: markId, version: 1, reason: 'It was another team' })).data.marks).toEqual([]);
  expect((await executive('withdrawMark', { id: markId, version: 2, reason: 'Again' })).code).toBe('plans.part.already_withdrawn');
  expect(await doors.changes(planId)).toMatchObject([
    { field: 'limits', from: null, to: text, reason: 'The survey moved to another month' },
    { field: 'limits', from: text, to: null, reason: 'It was another team' },
  ]);
  expect((await executive('mark', given)).code).toBeUndefined();
});

it('an exclusion leaves out a figure that is there, and says why on it', async () => {
  const { id } = await doors.measure();
  await owner('record', { input: { measureId: id, ...monthOf2026(10), value: 50 } });
  expect((await executive('mark', mark(id, 'EXCLUSION', { markedOn: '2026-09-30' }))).facts).toMatchObject({ code: 'measures.mark.no_figure', field: 'markedOn' });
  const { data } = await executive('mark', mark(id, 'EXCLUSION'));
  expect(data.observations).toMatchObject([{ excludedReason: 'The survey moved to another month' }]);
});

it.each([
  ['NOTE', { markedOn: '2026-11-23' }, 'measures.mark.in_future'],
  ['NOTE', { words: '  ' }, 'platform.bad_input'],
  ['NOTE', { actionId: 'nothing' }, 'measures.mark.action_unknown'],
  ['NOTE', { actionId: '6f1d8a52-9d0e-4c0f-8a52-1b0c7e3f9a11' }, 'measures.mark.action_unknown'],
  ['BREAK', { markedOn: '2026-11-23' }, 'measures.mark.in_future'],
])('refuses %s %j: %s', async (kind, given, code) => {
  const { id } = await doors.measure();
  expect((await executive('mark', mark(id, kind, given))).code).toBe(code);
});

it('a closed plan and a withdrawn measure keep their marks as they are', async () => {
  const closed = await doors.measure({ state: 'closed' });
  const gone = await doors.measure({ columns: { withdrawn_at: '2026-11-01T09:00:00Z' } });
  for (const kind of ['NOTE', 'BREAK']) {
    expect((await executive('mark', mark(closed.id, kind))).code).toBe('plans.plan.closed');
    expect((await executive('mark', mark(gone.id, kind))).code).toBe('plans.part.already_withdrawn');
  }
});

it('two who begin a new series on a day at once: one does', async () => {
  const { id } = await doors.measure();
  const codes = (await Promise.all([1, 2, 3].map(() => executive('mark', mark(id, 'BREAK'))))).map(({ code }) => code);
  expect(codes.filter((code) => code === 'measures.mark.exists')).toHaveLength(2);
});
