import { type Answered, type Loose, type MeasureDoors, monthOf2026, openMeasureDoors, type ToldMeasure } from '../measure-doors.story';

let doors: MeasureDoors;
beforeAll(async () => void (doors = await openMeasureDoors()));
afterAll(() => doors?.server.close());

const REASON = 'The board asked for more.';
const executive = (...given: Parameters<ReturnType<MeasureDoors['as']>>): Promise<Answered> => doors.as(doors.cast.executive)(...given);
const set = (measureId: string, version: number, given: Record<string, unknown>) => executive('setTarget', { input: { measureId, version, dueOn: '2028-03-31', reason: REASON, ...given } });
const withdraw = (id: string, version = 1, reason: string | null = REASON) => executive('withdrawTarget', { id, version, reason });

async function withTarget(told: ToldMeasure = {}) {
  const found = await doors.measure(told);
  const { data, code } = await set(found.id, 1, { value: 75 });
  expect(code).toBeUndefined();
  return { ...found, target: data.targets[0] as Loose };
}

describe('setting a target', () => {
  it('says what is to be reached and by when', async () => {
    const { id, planId } = await doors.measure();
    const { data } = await set(id, 1, { value: 75, words: 'As agreed with the staff group' });
    expect(data).toMatchObject({ version: 2, targets: [{ dueOn: '2028-03-31', text: '75% by March 2028', isWaypoint: false, words: 'As agreed with the staff group', figure: { value: 75 }, comparator: null, version: 1 }] });
    expect(data.target.id).toBe(data.targets[0].id);
    expect(await doors.changes(planId)).toEqual([{ subject: 'measure', kind: 'other', field: 'targetText', from: null, to: '75% by March 2028', reason: REASON, slippedDays: null }]);
  });

  it('a later day is a slip, and the record says from what to what', async () => {
    const { id, planId, target } = await withTarget();
    const { data } = await set(id, 2, { targetId: target.id, value: 70, dueOn: '2029-03-31' });
    expect(data.targets).toMatchObject([{ id: target.id, version: 2, text: '70% by March 2029' }]);
    expect((await doors.changes(planId)).at(-1)).toMatchObject({ from: '75% by March 2028', to: '70% by March 2029', slippedDays: 365, reason: REASON });
  });

  it('stages lie on the way; the last target that is none counts', async () => {
    const { id, target } = await withTarget();
    expect((await set(id, 2, { value: 60, dueOn: '2026-12-31', isWaypoint: true })).code).toBeUndefined();
    const { data } = await set(id, 3, { value: 90, dueOn: '2030-03-31' });
    expect(data.targets.map(({ text, isWaypoint }: Loose) => [text, isWaypoint])).toEqual([['60% by December 2026', true], ['75% by March 2028', false], ['90% by March 2030', false]]);
    expect(data.target.id).toBe(data.targets[2].id);
    expect((await set(id, 4, { value: 95, dueOn: '2031-03-31', isWaypoint: true })).code).toBe('measures.target.waypoint_last');
    expect((await set(id, 4, { value: 95, dueOn: '2028-03-31' })).code).toBe('measures.target.day_taken');
    expect((await set(id, 4, { targetId: target.id, value: 75, dueOn: '2030-03-31' })).code).toBe('measures.target.day_taken');
  });

  it.each([
    [{ kind: 'numeric' }, {}, 'measures.target.value_needed'],
    [{ kind: 'numeric' }, { value: 101 }, 'measures.target.out_of_percent'],
    [{ kind: 'numeric' }, { value: 75, reason: null }, 'plans.change.reason_needed'],
    [{ kind: 'numeric' }, { value: 75, targetId: 'nothing' }, 'platform.not_found'],
    [{ kind: 'numeric' }, { value: 75, dueOn: '2028-02-30' }, 'platform.bad_input'],
    [{ kind: 'milestone' }, { value: 1 }, 'measures.target.value_unfit'],
    [{ kind: 'evidence' }, { comparatorMeasureId: 'nothing' }, 'measures.target.value_unfit'],
    [{ kind: 'milestone' }, {}, undefined],
    [{ kind: 'evidence' }, { words: 'Independently assured' }, undefined],
    [{ kind: 'undecided' }, {}, 'measures.target.value_needed'],
    [{ kind: 'numeric', unit: 'score' }, { value: -7.5 }, undefined],
  ])('of %j with %j: %s', async (columns, given, code) => {
    const { id, planId } = await doors.measure({ columns });
    expect((await set(id, 1, given)).code).toBe(code);
    if (code) expect(await doors.changes(planId)).toEqual([]);
  });

  it('a target of another measure is none of this one', async () => {
    const { target } = await withTarget();
    const { id } = await doors.measure();
    expect((await set(id, 1, { targetId: target.id, value: 75 })).code).toBe('platform.not_found');
  });

  it('closed plans and withdrawn measures have no new targets; a draft keeps no record', async () => {
    const closed = await doors.measure({ state: 'closed' });
    const gone = await doors.measure({ columns: { withdrawn_at: '2026-11-01T09:00:00Z' } });
    const draft = await doors.measure({ state: 'draft' });
    expect((await set(closed.id, 1, { value: 75 })).code).toBe('plans.plan.closed');
    expect((await set(gone.id, 1, { value: 75 })).code).toBe('plans.part.already_withdrawn');
    expect((await set(draft.id, 1, { value: 75, reason: null })).code).toBeUndefined();
    expect(await doors.changes(draft.planId)).toEqual([]);
  });

  it('two who set targets at once hear of each other', async () => {
    const { id, target } = await withTarget();
    const answers = await Promise.all([70, 80].map((value) => set(id, 2, { targetId: target.id, value })));
    expect(answers.map(({ code }) => code).sort()).toEqual(['platform.conflict', undefined]);
    expect(answers.find(({ code }) => code)?.facts).toMatchObject({ fields: ['targets'] });
  });
});

describe('a target set against another measure', () => {
  const against = (comparatorMeasureId: string) => ({ comparatorMeasureId, value: null });

  it('is that measure’s latest figure', async () => {
    const other = await doors.measure();
    const { id, planId } = await doors.measure();
    await doors.as(doors.cast.owner)('record', { input: { measureId: other.id, ...monthOf2026(10), value: 64 } });
    const { data } = await set(id, 1, against(other.id));
    expect(data.targets).toMatchObject([{ figure: { value: 64 }, comparator: { id: other.id, reference: 'M1.1' } }]);
    expect((await doors.changes(planId)).at(-1)).toMatchObject({ to: 'The latest figure of M1.1 by March 2028' });
  });

  it('is of this organisation, stands, and is counted alike', async () => {
    const { id } = await doors.measure();
    const gone = await doors.measure({ columns: { withdrawn_at: '2026-11-01T09:00:00Z' } });
    const counted = await doors.measure({ columns: { unit: 'count' } });
    const refusal = async (comparator: string) => (await set(id, 1, against(comparator))).code;
    for (const unknown of ['nothing', '6f1d8a52-9d0e-4c0f-8a52-1b0c7e3f9a11', gone.id]) expect(await refusal(unknown)).toBe('measures.target.comparator_unknown');
    expect(await refusal(counted.id)).toBe('measures.target.other_unit');
    expect((await set(id, 1, { comparatorMeasureId: counted.id, value: 1 })).code).toBe('measures.target.value_or_comparator');
  });

  it('never goes round in a circle, nor when two close it at once', async () => {
    const [one, two, three] = [await doors.measure(), await doors.measure(), await doors.measure()];
    expect((await set(one.id, 1, against(one.id))).code).toBe('measures.target.circle');
    await set(one.id, 1, against(two.id));
    await set(two.id, 1, against(three.id));
    expect((await set(three.id, 1, against(one.id))).code).toBe('measures.target.circle');
    const [left, right] = [await doors.measure(), await doors.measure()];
    const codes = (await Promise.all([set(left.id, 1, against(right.id)), set(right.id, 1, against(left.id))])).map(({ code }) => code);
    expect(codes.sort()).toEqual(['measures.target.circle', undefined]);
  });

  it('keeps its unit while it is compared', async () => {
    const [one, two] = [await doors.measure(), await doors.measure()];
    await set(one.id, 1, against(two.id));
    for (const { id } of [one, two]) expect((await executive('define', { input: { id, version: id === one.id ? 2 : 1, unit: 'COUNT', reason: REASON } })).code).toBe('measures.measure.unit_compared');
  });
});

describe('withdrawing a target', () => {
  it('keeps it in the record with its reason', async () => {
    const { planId, target } = await withTarget();
    expect((await withdraw(target.id, 1, null)).code).toBe('plans.change.reason_needed');
    expect((await withdraw(target.id)).data).toMatchObject({ targets: [], target: null });
    expect((await doors.changes(planId)).at(-1)).toMatchObject({ field: 'targetText', from: '75% by March 2028', to: null, reason: REASON });
    expect((await withdraw(target.id, 2)).code).toBe('plans.part.already_withdrawn');
    expect((await withdraw('nothing')).code).toBe('platform.not_found');
  });

  it('leaves no stage without a target, and frees its day', async () => {
    const { id, target } = await withTarget();
    await set(id, 2, { value: 60, dueOn: '2026-12-31', isWaypoint: true });
    const { code, data } = await withdraw(target.id);
    expect(code).toBe('measures.target.waypoint_last');
    expect(data).toBeNull();
    const stage = (await executive('measure', { id })).data.targets[0];
    await withdraw(stage.id);
    await withdraw(target.id);
    expect((await set(id, 5, { value: 80 })).data.targets).toMatchObject([{ text: '80% by March 2028' }]);
  });

  it('is of the target that was seen, not of one that has changed since', async () => {
    const { id, target } = await withTarget();
    await set(id, 2, { targetId: target.id, value: 70 });
    expect((await withdraw(target.id, 1)).facts).toMatchObject({ code: 'platform.conflict', fields: ['value'], current: { value: 70 } });
    expect((await withdraw(target.id, 2)).code).toBeUndefined();
  });
});
