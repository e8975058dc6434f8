import { type Answered, type MeasureDoors, monthOf2026, openMeasureDoors } from '../measure-doors.story';

let doors: MeasureDoors;
beforeAll(async () => void (doors = await openMeasureDoors()));
afterAll(() => doors?.server.close());

const REASON = 'The board asked for a whole quarter.';
const executive = (...given: Parameters<ReturnType<MeasureDoors['as']>>): Promise<Answered> => doors.as(doors.cast.executive)(...given);
const quarter = { fromOn: '2026-07-01', toOn: '2026-09-30' };
const set = (measureId: string, version: number, given: Record<string, unknown>) => executive('setBaseline', { input: { measureId, version, reason: REASON, ...given } });

async function threeMonths(told: Parameters<MeasureDoors['measure']>[0] = {}) {
  const found = await doors.measure(told);
  const { code } = await executive('recordMany', { input: { measureId: found.id, rows: [50, 52, 57].map((value, index) => ({ ...monthOf2026(index + 7), value })) } });
  expect(code).toBeUndefined();
  return found;
}

describe('the starting value', () => {
  it('is the mean of the figures of a stretch; the change record names the stretch', async () => {
    const { id, planId } = await threeMonths();
    const { data } = await set(id, 1, quarter);
    expect(data).toMatchObject({
      version: 2,
      startingValue: { ...quarter, periodText: 'July to September 2026', figure: { value: 53, text: '53%' }, reason: REASON, source: null, setAt: '2026-11-22T10:00:00.000Z', setBy: { name: 'Ruth Adeyemi' } },
    });
    expect(await doors.changes(planId)).toEqual([{ subject: 'measure', kind: 'other', field: 'baselineText', from: null, to: 'July to September 2026', reason: REASON, slippedDays: null }]);
  });

  it('can be entered where there is no figure yet, and is one of the figures then', async () => {
    const { id } = await doors.measure();
    const { data } = await set(id, 1, { ...quarter, figure: { numerator: 11, denominator: 25, source: 'Count of 2026' } });
    expect(data.startingValue).toMatchObject({ figure: { value: 44 }, source: 'Count of 2026' });
    expect(data.observations).toMatchObject([{ ...quarter, figure: { value: 44, numerator: 11 }, source: 'Count of 2026' }]);
    expect((await set(id, 2, { ...quarter, figure: { value: 45 } })).code).toBe('measures.observation.exists');
  });

  it('chosen again counts at once, though the clock stands still', async () => {
    const { id, planId } = await threeMonths();
    await set(id, 1, quarter);
    expect((await set(id, 2, monthOf2026(9))).data.startingValue).toMatchObject({ figure: { value: 57 } });
    expect((await set(id, 3, monthOf2026(7))).data.startingValue).toMatchObject({ figure: { value: 50 } });
    expect((await doors.changes(planId)).at(-1)).toMatchObject({ from: 'September 2026', to: 'July 2026' });
  });

  it.each([
    [{ ...quarter, reason: ' ' }, 'plans.change.reason_needed', 'reason'],
    [{ fromOn: '2026-09-30', toOn: '2026-07-01' }, 'measures.baseline.ends_before_start', 'toOn'],
    [{ fromOn: '2025-07-01', toOn: '2025-09-30' }, 'measures.baseline.no_figures', 'fromOn'],
    [{ ...monthOf2026(10), figure: { value: 101 } }, 'measures.observation.unfit', 'value'],
    [{ fromOn: '2026-11-01', toOn: '2026-11-30', figure: { value: 50 } }, 'measures.observation.unfit_period', 'toOn'],
    [{ fromOn: '2026-09-15', toOn: '2026-10-14', figure: { value: 50 } }, 'measures.observation.overlaps', 'fromOn'],
  ])('refuses %j', async (given, code, field) => {
    const { id } = await threeMonths();
    expect((await set(id, 1, given)).facts).toMatchObject({ code, field });
    expect((await executive('measure', { id })).data).toMatchObject({ version: 1, startingValue: null });
  });

  it('belongs to what is counted, in a plan that is not closed', async () => {
    const milestone = await doors.measure({ columns: { kind: 'milestone' } });
    const closed = await doors.measure({ state: 'closed' });
    expect((await set(milestone.id, 1, { ...quarter, figure: { value: 1 } })).code).toBe('measures.baseline.not_counted');
    expect((await set(closed.id, 1, { ...quarter, figure: { value: 1 } })).code).toBe('plans.plan.closed');
  });

  it('in a draft needs no reason and leaves no record', async () => {
    const { id, planId } = await threeMonths({ state: 'draft' });
    expect((await set(id, 1, { ...quarter, reason: null })).code).toBeUndefined();
    expect(await doors.changes(planId)).toEqual([]);
  });

  it('two who choose it at once hear of each other', async () => {
    const { id } = await threeMonths();
    const answers = await Promise.all([set(id, 1, quarter), set(id, 1, monthOf2026(9))]);
    expect(answers.map(({ code }) => code).sort()).toEqual(['platform.conflict', undefined]);
    expect(answers.find(({ code }) => code)?.facts).toMatchObject({ fields: ['startingValue'], changedBy: 'Ruth Adeyemi' });
  });
});

describe('taking it away', () => {
  const remove = (measureId: string, version: number, reason: string | null = REASON) => executive('removeBaseline', { input: { measureId, version, reason } });

  it('leaves the figures', async () => {
    const { id, planId } = await threeMonths();
    expect((await remove(id, 1)).code).toBe('measures.baseline.none');
    await set(id, 1, quarter);
    expect((await remove(id, 2, null)).code).toBe('plans.change.reason_needed');
    const { data } = await remove(id, 2);
    expect(data.startingValue).toBeNull();
    expect(data.observations).toHaveLength(3);
    expect((await doors.changes(planId)).at(-1)).toMatchObject({ field: 'baselineText', from: 'July to September 2026', to: null, reason: REASON });
  });
});
