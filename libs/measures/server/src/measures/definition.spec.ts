import { type Answered, type MeasureDoors, monthOf2026, openMeasureDoors } from '../measure-doors.story';

let doors: MeasureDoors;
beforeAll(async () => void (doors = await openMeasureDoors()));
afterAll(() => doors?.server.close());

const REASON = 'Agreed with the staff group.';
const executive = (...given: Parameters<ReturnType<MeasureDoors['as']>>): Promise<Answered> => doors.as(doors.cast.executive)(...given);
const define = (id: string, version: number, given: Record<string, unknown>) => executive('define', { input: { id, version, reason: REASON, ...given } });
const record = (measureId: string) => executive('record', { input: { measureId, ...monthOf2026(10), value: 50 } });

const WHOLE = {
  kind: 'PERCEPTION', unit: 'PERCENT', unitLabel: 'of those asked', decimals: 1, better: 'LOWER', frequency: 'QUARTERLY', graceDays: 30, firstPeriodOn: '2026-01-01', definition: 'Those who agree or strongly agree',
  numeratorWords: 'Agree', denominatorWords: 'All who answered', dataSource: 'Pulse survey', caveats: 'Asked of half of the staff', question: 'Could you speak up?', people: 'DIFFERENT_EACH_TIME', screensOutliers: false, fixedAfter: 24,
};

describe('defining a measure', () => {
  it('begins with what most measures are', async () => {
    const { id } = await doors.measure({ columns: { unit: null, frequency: null, people: 'same_people' } });
    expect((await executive('measure', { id })).data.definition).toEqual({
      unit: null, unitLabel: null, decimals: 0, better: 'HIGHER', betterText: 'Higher is better', frequency: null, graceDays: 14, firstPeriodOn: null, definition: null, numeratorWords: null, denominatorWords: null,
      dataSource: null, caveats: null, question: null, people: 'SAME_PEOPLE', screensOutliers: true, fixedAfter: 12, template: null,
    });
  });

  it('keeps all of it, and the change record says from what to what', async () => {
    const { id, planId } = await doors.measure();
    const { data } = await define(id, 1, WHOLE);
    const { kind, ...definition } = WHOLE;
    expect(data).toMatchObject({ kind, version: 2, definition: { ...definition, betterText: 'Lower is better' } });
    const changes = await doors.changes(planId);
    expect(changes).toHaveLength(16);
    expect(changes).toEqual(expect.arrayContaining([
      expect.objectContaining({ kind: 'other', field: 'frequency', from: 'each month', to: 'each quarter', reason: REASON }),
      expect.objectContaining({ kind: 'other', field: 'firstPeriodOn', from: null, to: '1 January 2026' }),
      expect.objectContaining({ kind: 'other', field: 'people', from: 'no people', to: 'other people each time' }),
      expect.objectContaining({ kind: 'reworded', field: 'definition', from: null, to: 'Those who agree or strongly agree' }),
    ]));
  });

  it('what is absent stays, null empties it where that is possible', async () => {
    const { id } = await doors.measure();
    await define(id, 1, WHOLE);
    const { data } = await define(id, 2, { caveats: null, fixedAfter: null, frequency: null });
    expect(data.definition).toMatchObject({ caveats: null, fixedAfter: null, frequency: null, decimals: 1, question: 'Could you speak up?' });
    for (const field of ['kind', 'decimals', 'better', 'graceDays', 'people', 'screensOutliers']) expect((await define(id, 3, { [field]: null })).code).toBe('platform.bad_input');
  });

  it.each([{ decimals: 5 }, { decimals: -1 }, { graceDays: 367 }, { fixedAfter: 11 }, { definition: 'a'.repeat(10_001) }])('refuses %j', async (given) => {
    const { id } = await doors.measure();
    expect((await define(id, 1, given)).code).toBe('platform.bad_input');
  });

  it('needs a reason in an active plan, none in a draft, and is over in a closed one', async () => {
    const [active, draft, closed] = [await doors.measure(), await doors.measure({ state: 'draft' }), await doors.measure({ state: 'closed' })];
    expect((await define(active.id, 1, { decimals: 1, reason: null })).code).toBe('plans.change.reason_needed');
    expect((await define(active.id, 1, { decimals: 0, reason: null })).code).toBeUndefined();
    expect((await define(draft.id, 1, { decimals: 1, reason: null })).code).toBeUndefined();
    expect((await define(closed.id, 1, { decimals: 1 })).code).toBe('plans.plan.closed');
  });

  it('two who define it hear of each other where it is the same field', async () => {
    const { id } = await doors.measure();
    await define(id, 1, { dataSource: 'Pulse survey' });
    expect((await define(id, 1, { dataSource: 'Staff records' })).facts).toMatchObject({ code: 'platform.conflict', fields: ['dataSource'], current: { dataSource: 'Pulse survey' } });
    expect((await define(id, 1, { decimals: 2 })).code).toBeUndefined();
  });
});

describe('once there are figures', () => {
  it.each([
    ['another unit', { unit: 'SCORE' }],
    ['another kind', { kind: 'PERCEPTION' }],
  ])('%s needs a reason even in a draft; it stands as a note on the chart, and all figures stay', async (_, given) => {
    const { id } = await doors.measure({ state: 'draft' });
    await record(id);
    expect((await define(id, 1, { ...given, reason: ' ' })).facts).toMatchObject({ code: 'measures.measure.reason_needed', field: 'reason' });
    const { data } = await define(id, 1, given);
    expect(data.observations).toHaveLength(1);
    expect(data.marks).toMatchObject([{ kind: 'NOTE', markedOn: '2026-11-22', words: `What is measured has changed. ${REASON}`, addedBy: { name: 'Ruth Adeyemi' } }]);
  });

  it('a change of kind by rewording it is no way around', async () => {
    const { id } = await doors.measure({ state: 'draft' });
    await record(id);
    expect((await executive('revise', { input: { id, version: 1, kind: 'MILESTONE' } })).code).toBe('measures.measure.reason_needed');
    const { data } = await executive('revise', { input: { id, version: 1, kind: 'MILESTONE', reason: REASON } });
    expect(data).toMatchObject({ kind: 'MILESTONE', marks: [{ kind: 'NOTE' }] });
    expect((await define(id, 2, { kind: 'NUMERIC' })).data.observations).toHaveLength(1);
  });

  it('other changes leave no note', async () => {
    const { id } = await doors.measure({ state: 'draft' });
    await record(id);
    expect((await define(id, 1, { decimals: 1, reason: null })).data.marks).toEqual([]);
  });

  it('figures that count people after all are published as such', async () => {
    const { id } = await doors.measure();
    await executive('record', { input: { measureId: id, ...monthOf2026(10), numerator: 2, denominator: 30 } });
    const seen = async () => (await doors.as(doors.cast.reader)('measure', { id })).data.observations[0].figure;
    expect(await seen()).toMatchObject({ state: 'SHOWN', numerator: 2 });
    await define(id, 1, { people: 'SAME_PEOPLE' });
    expect(await seen()).toMatchObject({ numerator: null, value: null });
  });
});

describe('people who were counted', () => {
  const small = { numerator: 2, denominator: 30 };

  it('stay protected: their figures do not become figures of things', async () => {
    const { id } = await doors.measure({ columns: { people: 'same_people' } });
    await executive('record', { input: { measureId: id, ...monthOf2026(10), ...small } });
    expect((await define(id, 1, { people: 'NONE' })).facts).toMatchObject({ code: 'measures.measure.people_counted', field: 'people' });
    expect((await executive('measure', { id })).data.observations[0].figure).toMatchObject({ numerator: null });
    expect((await define(id, 1, { people: 'DIFFERENT_EACH_TIME' })).code).toBeUndefined();
  });

  it('nor once they have been taken back: what was hidden would come out of the record', async () => {
    const { id } = await doors.measure({ columns: { people: 'same_people' } });
    await executive('record', { input: { measureId: id, ...monthOf2026(10), ...small } });
    await executive('takeBack', { input: { measureId: id, toOn: monthOf2026(10).toOn, revision: 1, reason: 'These are papers' } });
    expect((await define(id, 1, { people: 'NONE' })).code).toBe('measures.measure.people_counted');
  });

  it('before the first figure it is a matter of choice', async () => {
    const { id } = await doors.measure({ columns: { people: 'same_people' } });
    expect((await define(id, 1, { people: 'NONE' })).data.definition).toMatchObject({ people: 'NONE' });
  });
});

describe('headline measures', () => {
  const headline = (id: string, version: number, isHeadline: boolean) => executive('headline', { id, version, isHeadline });

  it('are chosen without a reason, and let go again', async () => {
    const { id, planId } = await doors.measure();
    expect((await headline(id, 1, true)).data).toMatchObject({ isHeadline: true, version: 2 });
    expect((await headline(id, 2, true)).data).toMatchObject({ isHeadline: true, version: 2 });
    expect((await headline(id, 2, false)).data).toMatchObject({ isHeadline: false, version: 3 });
    expect(await doors.changes(planId)).toEqual([]);
    const closed = await doors.measure({ state: 'closed' });
    expect((await headline(closed.id, 1, true)).code).toBe('plans.plan.closed');
  });
});
