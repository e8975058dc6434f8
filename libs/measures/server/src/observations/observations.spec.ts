import { jest } from '@jest/globals';
import { Transaction } from '@waymark/platform/server';
import { type Answered, type Loose, type MeasureDoors, monthOf2026, openMeasureDoors } from '../measure-doors.story';

let doors: MeasureDoors;
beforeAll(async () => void (doors = await openMeasureDoors()));
afterAll(() => doors?.server.close());

const october = monthOf2026(10);
const september = monthOf2026(9);
const owner = (...given: Parameters<ReturnType<MeasureDoors['as']>>): Promise<Answered> => doors.as(doors.cast.owner)(...given);
const record = (measureId: string, figure: Record<string, unknown>) => owner('record', { input: { measureId, ...october, ...figure } });
const refusal = ({ code, facts }: Answered) => [code, facts['field'], facts['cause']].filter(Boolean).join(' ');

describe('recording a figure', () => {
  it('keeps who recorded it, when, and as at when, without touching the plan or its record', async () => {
    const { id, planId } = await doors.measure();
    const { data, code } = await record(id, { value: 61, source: 'Board papers', note: 'Counted twice' });
    expect(code).toBeUndefined();
    expect(data.observations).toEqual([
      {
        ...october, periodText: 'October 2026', figure: { state: 'SHOWN', value: 61, text: '61%', numerator: null, denominator: null }, asAtOn: '2026-10-31', source: 'Board papers', note: 'Counted twice',
        revision: 1, correctedReason: null, recordedBy: { name: 'Aoife Brennan' }, excludedReason: null,
      },
    ]);
    expect(await doors.changes(planId)).toEqual([]);
    expect(await doors.sql('select version from measures.measure where id = $1', [id])).toEqual([{ version: 1 }]);
  });

  it('works a percentage out from two numbers', async () => {
    const { id } = await doors.measure();
    const { data } = await record(id, { numerator: 9, denominator: 12, asAtOn: '2026-11-02' });
    expect(data.observations[0]).toMatchObject({ asAtOn: '2026-11-02', figure: { value: 75, text: '75%', numerator: 9, denominator: 12 } });
  });

  it.each([
    [{ value: 101 }, 'measures.observation.unfit value out_of_percent'],
    [{}, 'measures.observation.unfit value value_needed'],
    [{ numerator: 13, denominator: 12 }, 'measures.observation.unfit numerator more_than_all'],
    [{ numerator: 0, denominator: 0 }, 'measures.observation.unfit denominator denominator_zero'],
    [{ value: 50, fromOn: '2026-11-01', toOn: '2026-11-23' }, 'measures.observation.unfit_period toOn in_future'],
    [{ value: 50, fromOn: '2026-11-01', toOn: '2026-10-31' }, 'measures.observation.unfit_period toOn ends_before_start'],
    [{ value: 50, asAtOn: '2026-11-23' }, 'measures.observation.unfit_period asAtOn as_at_in_future'],
    [{ value: 1e13 }, 'platform.bad_input'],
    [{ value: 50, toOn: '2026-02-30' }, 'platform.bad_input'],
  ])('refuses %j', async (figure, expected) => {
    const { id } = await doors.measure();
    const answer = await record(id, figure);
    expect(refusal(answer)).toBe(expected);
    expect((await owner('measure', { id })).data.observations).toEqual([]);
  });

  it('counts people in whole numbers only', async () => {
    const { id } = await doors.measure({ columns: { unit: 'count', people: 'same_people' } });
    expect(refusal(await record(id, { value: 14.5 }))).toBe('measures.observation.unfit value not_whole');
  });

  it('refuses a second figure of a period, and tells the first; other dates must not overlap', async () => {
    const { id } = await doors.measure();
    await record(id, { value: 61 });
    const second = await doors.as(doors.cast.executive)('record', { input: { measureId: id, ...october, value: 62 } });
    expect(second.facts).toMatchObject({ code: 'measures.observation.exists', periodText: 'October 2026', figureText: '61%', recordedBy: 'Aoife Brennan', revision: 1 });
    expect(second.error?.message).toBe('There is a figure for October 2026 already: 61%, recorded by Aoife Brennan. Correct that one if it is wrong.');
    expect((await record(id, { fromOn: '2026-09-15', toOn: '2026-10-14', value: 60 })).facts).toMatchObject({ code: 'measures.observation.overlaps', periodText: 'October 2026' });
    expect((await record(id, { ...september, value: 60 })).code).toBeUndefined();
  });

  it('asks before it keeps a figure far from those so far', async () => {
    const { id } = await doors.measure();
    await owner('recordMany', { input: { measureId: id, rows: [47, 49, 46, 48].map((value, index) => ({ ...monthOf2026(index + 5), value })) } });
    const asked = await record(id, { value: 7 });
    expect(asked.facts).toMatchObject({ code: 'measures.observation.far_outside', field: 'value', value: 7, low: 46, high: 49, usualText: '46% to 49%' });
    expect((await record(id, { value: 7, isUnusualConfirmed: true })).data.observations[0]).toMatchObject({ figure: { value: 7 } });
  });

  it.each([
    ['undecided', 'measures.observation.undecided'],
    ['milestone', 'measures.observation.not_counted'],
    ['evidence', 'measures.observation.not_counted'],
    ['perception', undefined],
  ])('of a measure that is %s: %s', async (kind, code) => {
    const { id } = await doors.measure({ columns: { kind } });
    expect((await record(id, { value: 50 })).code).toBe(code);
  });

  it('is for its owner and executives, in a plan that is not closed, of a measure that stands', async () => {
    const { id } = await doors.measure();
    const draft = await doors.measure({ state: 'draft' });
    const closed = await doors.measure({ state: 'closed' });
    const gone = await doors.measure({ columns: { withdrawn_at: '2026-11-01T09:00:00Z' } });
    const stranger = await doors.as(doors.cast.contributor)('record', { input: { measureId: id, ...october, value: 50 } });
    expect([stranger.code, stranger.error?.message]).toEqual(['platform.forbidden', 'Only its owner or an executive can record how this measure goes.']);
    expect((await record(draft.id, { value: 50 })).code).toBeUndefined();
    expect((await record(closed.id, { value: 50 })).code).toBe('plans.plan.closed');
    expect((await record(gone.id, { value: 50 })).code).toBe('plans.part.already_withdrawn');
  });

  it('happens once for an idempotency key', async () => {
    const { id } = await doors.measure();
    const send = () => owner('record', { input: { measureId: id, ...october, value: 50 } }, 'a-key-of-its-own');
    expect((await send()).code).toBeUndefined();
    expect((await send()).data.observations).toHaveLength(1);
  });
});

describe('two people at once', () => {
  it('one records the period, the other hears the figure', async () => {
    const { id } = await doors.measure();
    const people = [doors.cast.owner, doors.cast.executive, doors.cast.owner, doors.cast.executive];
    const answers = await Promise.all(people.map((person, index) => doors.as(person)('record', { input: { measureId: id, ...october, value: 50 + index } })));
    const [kept] = answers.filter(({ code }) => !code);
    const refused = answers.filter(({ code }) => code === 'measures.observation.exists');
    expect(refused).toHaveLength(3);
    const { value, text } = kept!.data.observations[0].figure;
    for (const { facts } of refused) expect(facts['figureText']).toBe(text);
    expect(await doors.sql('select value from measures.observation where measure_id = $1', [id])).toEqual([{ value }]);
  });

  it('recording does not wait for somebody who changes the plan', async () => {
    const { id, planId } = await doors.measure();
    await doors.server.database.transaction({ organisationId: doors.organisation.organisationId, mode: 'write', actor: 'command:spec' }, async (tx) => {
      await tx.query('select id from plans.plan where id = $1 for update', [planId]);
      expect((await record(id, { value: 50 })).code).toBeUndefined();
    });
  });
});

describe('correcting', () => {
  const correct = (measureId: string, figure: Record<string, unknown>) => owner('correct', { input: { measureId, ...october, revision: 1, reason: 'One paper was missing', ...figure } });

  it('adds a revision with its reason; the one before stays in the record', async () => {
    const { id, planId } = await doors.measure();
    await record(id, { value: 61 });
    const { data } = await correct(id, { value: 64 });
    expect(data.observations).toMatchObject([{ revision: 2, correctedReason: 'One paper was missing', figure: { text: '64%' } }]);
    expect(await doors.sql('select revision, value, reason from measures.observation where measure_id = $1 order by revision', [id])).toEqual([
      { revision: 1, value: 61, reason: null },
      { revision: 2, value: 64, reason: 'One paper was missing' },
    ]);
    expect(await doors.changes(planId)).toEqual([]);
  });

  it('needs a reason and a figure to correct, and nobody who was first', async () => {
    const { id } = await doors.measure();
    expect((await correct(id, { value: 64 })).code).toBe('measures.observation.missing');
    await record(id, { value: 61 });
    expect((await correct(id, { value: 64, reason: ' ' })).code).toBe('platform.bad_input');
    await correct(id, { value: 64 });
    const late = await correct(id, { value: 65 });
    expect(late.facts).toMatchObject({ code: 'measures.observation.changed', figureText: '64%', revision: 2, recordedBy: 'Aoife Brennan', periodText: 'October 2026' });
    expect((await correct(id, { value: 101, revision: 2 })).code).toBe('measures.observation.unfit');
  });

  it('of two who correct the same at once, one wins', async () => {
    const { id } = await doors.measure();
    await record(id, { value: 61 });
    const codes = (await Promise.all([62, 63, 64].map((value) => correct(id, { value })))).map(({ code }) => code);
    expect(codes.filter((code) => code === 'measures.observation.changed')).toHaveLength(2);
  });

  it('is not for others', async () => {
    const { id } = await doors.measure();
    await record(id, { value: 61 });
    for (const door of ['correct', 'takeBack'] as const) {
      const input = { measureId: id, toOn: october.toOn, revision: 1, reason: 'Mine', ...(door === 'correct' ? { fromOn: october.fromOn, value: 1 } : {}) };
      expect((await doors.as(doors.cast.contributor)(door, { input })).code).toBe('platform.forbidden');
    }
  });
});

describe('taking back', () => {
  const takeBack = (measureId: string, revision = 1) => owner('takeBack', { input: { measureId, toOn: october.toOn, revision, reason: 'It was of another team' } });

  it('leaves no figure for the period, but the record; another can be recorded', async () => {
    const { id } = await doors.measure();
    await record(id, { value: 61 });
    expect((await takeBack(id)).data.observations).toEqual([]);
    expect((await takeBack(id, 2)).code).toBe('measures.observation.missing');
    const { data } = await record(id, { value: 58 });
    expect(data.observations).toMatchObject([{ revision: 3, figure: { text: '58%' } }]);
    expect(await doors.sql('select revision, value, recorded_by is not null as named from measures.observation where measure_id = $1 order by revision', [id])).toEqual([
      { revision: 1, value: 61, named: true },
      { revision: 2, value: null, named: true },
      { revision: 3, value: 58, named: true },
    ]);
  });

  it('needs the revision that was seen', async () => {
    const { id } = await doors.measure();
    expect((await takeBack(id)).code).toBe('measures.observation.missing');
    await record(id, { value: 61 });
    expect((await takeBack(id, 2)).code).toBe('measures.observation.changed');
  });
});

describe('many at once', () => {
  const many = (measureId: string, rows: readonly Record<string, unknown>[]) => owner('recordMany', { input: { measureId, rows } });
  const day = (index: number) => new Date(Date.UTC(2025, 0, 1 + index)).toISOString().slice(0, 10);

  it('records 500 figures', async () => {
    const { id } = await doors.measure();
    const rows = Array.from({ length: 500 }, (_, index) => ({ fromOn: day(index), toOn: day(index), value: 40 + (index % 7) }));
    const { code, data } = await many(id, rows);
    expect(code).toBeUndefined();
    expect(data.observations[0]).toMatchObject({ toOn: day(499) });
    expect(await doors.sql('select count(*)::int as count from measures.observation where measure_id = $1', [id])).toEqual([{ count: 500 }]);
    expect((await many(id, [...rows, rows[0]!])).code).toBe('platform.bad_input');
  });

  it.each(['none', 'same_people'])('takes as many statements for 500 as for 5, people counted: %s', async (people) => {
    const spies = (['query', 'execute'] as const).map((name) => jest.spyOn(Transaction.prototype, name));
    const statementsFor = async (count: number) => {
      const { id } = await doors.measure({ columns: { people } });
      const rows = Array.from({ length: count }, (_, index) => ({ fromOn: day(index), toOn: day(index), numerator: 40 + (index % 7), denominator: 100 }));
      const before = spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
      expect((await many(id, rows)).code).toBeUndefined();
      return spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0) - before;
    };
    const few = await statementsFor(5);
    expect(await statementsFor(500)).toBe(few);
    expect(few).toBeLessThan(60);
    for (const spy of spies) spy.mockRestore();
  });

  it('is all or nothing, and says which rows need another look', async () => {
    const { id } = await doors.measure();
    await record(id, { value: 50 });
    const { error, facts } = await many(id, [{ ...monthOf2026(8), value: 51 }, { ...october, value: 52 }, { ...september, value: 152 }, { ...monthOf2026(8), value: 53 }]);
    expect(facts).toMatchObject({
      code: 'measures.observations.rows',
      problems: [
        { row: 2, code: 'measures.observation.exists', field: 'toOn', message: expect.stringContaining('October 2026 already: 50%') },
        { row: 3, code: 'measures.observation.unfit', field: 'value', message: 'Enter a percentage from 0 to 100.' },
        { row: 4, code: 'measures.observation.repeated', field: 'toOn' },
      ],
    });
    expect(error?.message).toBe('Nothing was recorded: 3 rows need another look.');
    expect((await owner('measure', { id })).data.observations.map(({ toOn }: Loose) => toOn)).toEqual([october.toOn]);
  });

  it('holds each against those before it in time, in whatever order they come', async () => {
    const { id } = await doors.measure();
    const values = [47, 49, 46, 48, 90];
    const rows = values.map((value, index) => ({ ...monthOf2026(index + 5), value })).reverse();
    expect((await many(id, rows)).facts).toMatchObject({ problems: [{ row: 1, code: 'measures.observation.far_outside', facts: { value: 90 } }] });
    expect((await many(id, rows.map((row) => ({ ...row, isUnusualConfirmed: row.value === 90 })))).code).toBeUndefined();
  });
});
