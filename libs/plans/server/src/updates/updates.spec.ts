import { type ActionDoors, openActionDoors, type Through } from '../actions/action-doors.story';

let doors: ActionDoors;
let owner: Through;
let executive: Through;

beforeAll(async () => {
  doors = await openActionDoors();
  owner = doors.as(doors.cast.owner);
  executive = doors.as(doors.cast.executive);
});
afterAll(() => doors?.server.close());
beforeEach(() => doors.server.clock.set(new Date('2026-11-22T10:00:00Z')));

const oneAction = async (facts: object = {}): Promise<string> => (await doors.plan([{ title: 'Review shortlisting', status: 'on_track', dueOn: '2027-03-31', ...facts }])).idOf('Review shortlisting');
const record = (through: Through, actionId: string, input: object, version = 1) => through('record', { input: { actionId, version, ...input } });

/** The columns of the action must say what its newest update says. */
async function newestAgrees(actionId: string): Promise<void> {
  const [row] = await doors.sql(
    `select action.last_update_id = newest.id as id, action.last_update_at = newest.recorded_at as at, action.status = newest.status as status,
            action.forecast_on is not distinct from newest.forecast_on as forecast, action.forecast_status is not distinct from newest.forecast_status as next
     from plans.action
     join lateral (
       select * from plans.status_update entry
       where entry.action_id = action.id and kind <> 'undo' and not exists (select from plans.status_update undone where undone.undoes_id = entry.id)
       order by recorded_at desc limit 1
     ) newest on true
     where action.id = $1`,
    [actionId],
  );
  expect(row).toEqual({ id: true, at: true, status: true, forecast: true, next: true });
}

describe('a status update', () => {
  it('keeps who, when, what changed and what was before, and the action stands so from then on', async () => {
    const actionId = await oneAction({ status: 'not_started' });
    const { data, code } = await record(owner, actionId, { status: 'ON_TRACK', note: '  We have begun. ', forecastOn: '2027-02-28', forecastStatus: 'COMPLETE' });
    expect(code).toBeUndefined();
    expect(data.update).toMatchObject({ kind: 'UPDATE', status: 'ON_TRACK', previousStatus: 'NOT_STARTED', note: 'We have begun.', noChange: false, forecastOn: '2027-02-28', recordedBy: { id: doors.cast.owner.personId }, viewerCan: { undo: { allowed: true, reason: null } } });
    expect(data.action).toMatchObject({ status: 'ON_TRACK', statusSince: '2026-11-22', forecastOn: '2027-02-28', forecastStatus: 'COMPLETE', daysSinceUpdate: 0, lastUpdateAt: '2026-11-22T10:00:00.000Z', version: 2, lastUpdate: { id: data.update.id } });
    await newestAgrees(actionId);
  });

  it.each([
    ['when the status changes', { status: 'not_started' }, { status: 'ON_TRACK' }, 'plans.update.note_needed', 'note'],
    ['at risk', { status: 'at_risk' }, { status: 'AT_RISK' }, 'plans.update.note_needed', 'note'],
    ['when the note is only spaces', { status: 'at_risk' }, { status: 'AT_RISK', note: '   ' }, 'plans.update.note_needed', 'note'],
    ['when overdue', { dueOn: '2026-10-31' }, { status: 'ON_TRACK' }, 'plans.update.note_needed', 'note'],
    ['when the expected day moves', { forecastOn: '2027-01-31' }, { status: 'ON_TRACK', forecastOn: '2027-02-28' }, 'plans.update.note_needed', 'note'],
    ['off track without a day', {}, { status: 'OFF_TRACK', note: 'The supplier is late.' }, 'plans.update.forecast_needed', 'forecastOn'],
    ['off track until today', {}, { status: 'OFF_TRACK', note: 'The supplier is late.', forecastOn: '2026-11-22' }, 'plans.update.forecast_past', 'forecastOn'],
    ['withdrawn by an update', {}, { status: 'WITHDRAWN', note: 'No longer needed.' }, 'plans.update.withdraw_instead', 'status'],
    ['expected to be withdrawn', {}, { status: 'ON_TRACK', note: 'It began.', forecastStatus: 'WITHDRAWN' }, 'plans.update.withdraw_instead', 'forecastStatus'],
  ])('is refused %s', async (_, facts, input, code, field) => {
    const actionId = await oneAction(facts);
    const answer = await record(owner, actionId, input);
    expect(answer.code).toBe(code);
    expect(answer.error?.extensions['field']).toBe(field);
    expect(await doors.sql('select 1 from plans.status_update where action_id = $1', [actionId])).toEqual([]);
  });

  it('needs no note when nothing of the sort has happened', async () => {
    const actionId = await oneAction();
    expect((await record(owner, actionId, { status: 'ON_TRACK' })).code).toBeUndefined();
  });

  it('off track with a day and a note is accepted, and the next one keeps the day', async () => {
    const actionId = await oneAction();
    const first = await record(owner, actionId, { status: 'OFF_TRACK', note: 'The supplier is late.', forecastOn: '2027-01-31' });
    expect(first.code).toBeUndefined();
    const second = await record(owner, actionId, { status: 'OFF_TRACK', note: 'Still late.' }, 2);
    expect(second.data.action).toMatchObject({ forecastOn: '2027-01-31', statusSince: '2026-11-22' });
    expect((await record(owner, actionId, { status: 'ON_TRACK', note: 'It came.', forecastOn: null }, 3)).data.action.forecastOn).toBeNull();
    await newestAgrees(actionId);
  });

  it('is never edited or deleted, not even by a slip of ours', async () => {
    const actionId = await oneAction();
    await record(owner, actionId, { status: 'ON_TRACK' });
    await expect(doors.sql(`update plans.status_update set note = 'Other words' where action_id = $1`, [actionId])).rejects.toThrow('permission denied');
    await expect(doors.sql('delete from plans.status_update where action_id = $1', [actionId])).rejects.toThrow('permission denied');
  });

  it('is all or nothing with its evidence', async () => {
    const actionId = await oneAction();
    const answer = await record(owner, actionId, { status: 'ON_TRACK', evidence: [{ title: 'Minutes', url: 'https://example.org/minutes' }, { title: 'Trick', url: 'javascript:alert(1)' }] });
    expect(answer.code).toBe('platform.bad_input');
    expect((await owner('action', { id: actionId })).data).toMatchObject({ version: 1, evidence: [], lastUpdate: null });
  });

  it.each(['update plans.action ', 'insert into plans.status_update', 'insert into plans.evidence'])('leaves nothing behind when "%s" fails', async (statement) => {
    const actionId = await oneAction();
    const { database } = doors.server;
    const open = database.open.bind(database);
    database.open = (options) => {
      const transaction = open(options);
      const execute = transaction.execute.bind(transaction);
      transaction.execute = async (text, values) => {
        if (text.includes(statement)) throw new Error('The power went');
        return execute(text, values);
      };
      const sendLast = transaction.sendLast.bind(transaction);
      transaction.sendLast = (text, values) => (text.includes(statement) ? sendLast('select 1 / 0', []) : sendLast(text, values));
      return transaction;
    };
    const failed = await record(owner, actionId, { status: 'AT_RISK', note: 'Two people left.', evidence: [{ title: 'Minutes', url: 'https://example.org/minutes' }] });
    database.open = open;
    expect(failed.code).toBe('platform.unexpected');
    expect((await owner('action', { id: actionId })).data).toMatchObject({ version: 1, status: 'ON_TRACK', evidence: [], lastUpdate: null });
    expect(await doors.sql('select 1 from plans.status_update where action_id = $1', [actionId])).toEqual([]);
  });

  it('is refused in a closed plan and for a withdrawn action', async () => {
    const closed = await doors.plan([{ title: 'Closed' }], { state: 'closed' });
    expect((await record(executive, closed.idOf('Closed'), { status: 'ON_TRACK', note: 'Begun.' })).code).toBe('plans.plan.closed');
    const actionId = await oneAction();
    await executive('withdraw', { id: actionId, version: 1, reason: 'Not needed.' });
    expect((await record(executive, actionId, { status: 'ON_TRACK', note: 'Begun.' }, 2)).code).toBe('plans.part.already_withdrawn');
  });
});

describe('no change', () => {
  it.each([
    ['on track', {}],
    ['overdue', { dueOn: '2026-10-31' }],
    ['at risk without any note before', { status: 'at_risk' }],
    ['off track without a day, as a file had it', { status: 'off_track' }],
  ] as const)('is one press: %s', async (_, facts) => {
    const actionId = await oneAction(facts);
    const { data, code } = await owner('noChange', { input: { actionId, version: 1 } });
    expect(code).toBeUndefined();
    expect(data.update).toMatchObject({ noChange: true, note: null, status: data.action.status, previousStatus: data.action.status });
    expect(data.action).toMatchObject({ daysSinceUpdate: 0, version: 2 });
    await newestAgrees(actionId);
  });
});

describe('a page that has not seen everything', () => {
  it('conflicts when somebody else changed the status, and says who, with what stands now', async () => {
    const actionId = await oneAction();
    await record(executive, actionId, { status: 'AT_RISK', note: 'Two people left.' });
    const stale = await record(owner, actionId, { status: 'ON_TRACK', note: 'All well.' });
    expect(stale.code).toBe('platform.conflict');
    expect(stale.error?.extensions).toMatchObject({ changedBy: 'Ruth Adeyemi', current: { status: 'at_risk' } });
    expect(stale.error?.extensions['fields']).toContain('status');
    expect((await owner('noChange', { input: { actionId, version: 1 } })).code).toBe('platform.conflict');
    expect((await owner('action', { id: actionId })).data).toMatchObject({ status: 'AT_RISK', version: 2 });
  });

  it('goes through when others only changed words, dates or said that nothing changed', async () => {
    const actionId = await oneAction();
    await executive('revise', { input: { id: actionId, version: 1, title: 'Review all shortlisting', dueOn: '2027-06-30', reason: 'Wider scope.' } });
    await executive('noChange', { input: { actionId, version: 2 } });
    const { data, code } = await record(owner, actionId, { status: 'AT_RISK', note: 'One supplier is late.' });
    expect(code).toBeUndefined();
    expect(data.action).toMatchObject({ status: 'AT_RISK', title: 'Review all shortlisting', dueOn: '2027-06-30' });
    await newestAgrees(actionId);
  });

  it('of two updates at the same time one is accepted, the other hears of it', async () => {
    const actionId = await oneAction();
    const answers = await Promise.all([record(owner, actionId, { status: 'AT_RISK', note: 'Mine.' }), record(executive, actionId, { status: 'OFF_TRACK', note: 'Mine.', forecastOn: '2027-01-31' })]);
    expect(answers.map(({ code }) => code).sort()).toEqual(['platform.conflict', undefined]);
    expect(await doors.sql('select 1 from plans.status_update where action_id = $1', [actionId])).toHaveLength(1);
    await newestAgrees(actionId);
  });
});

describe('taking back an update', () => {
  it('restores all of how the action stood, and adds an entry', async () => {
    const actionId = await oneAction();
    await record(owner, actionId, { status: 'OFF_TRACK', note: 'The supplier is late.', forecastOn: '2027-01-31' });
    const before = (await owner('action', { id: actionId })).data;
    doors.server.clock.set(new Date('2026-11-23T10:00:00Z'));
    const slip = await record(owner, actionId, { status: 'ON_TRACK', note: 'Wrong row.', forecastOn: null }, 2);
    const { data, code } = await owner('undo', { updateId: slip.data.update.id });
    expect(code).toBeUndefined();
    expect(data.update).toMatchObject({ kind: 'UNDO', undoesId: slip.data.update.id, status: 'OFF_TRACK', previousStatus: 'ON_TRACK' });
    const { status, statusSince, forecastOn, lastUpdateAt, lastUpdate } = before;
    expect(data.action).toMatchObject({ status, statusSince, forecastOn, lastUpdateAt, lastUpdate, version: 4 });
    expect(await doors.sql('select 1 from plans.status_update where action_id = $1', [actionId])).toHaveLength(3);
    await newestAgrees(actionId);
  });

  it('also works back to having had no update at all', async () => {
    const actionId = await oneAction({ status: 'not_started' });
    const { data } = await owner('noChange', { input: { actionId, version: 1 } });
    const undone = await owner('undo', { updateId: data.update.id });
    expect(undone.data.action).toMatchObject({ status: 'NOT_STARTED', lastUpdate: null, lastUpdateAt: null, daysSinceUpdate: null });
  });

  it('is for whoever recorded it, for a day, once, and only the newest', async () => {
    const actionId = await oneAction();
    const first = (await owner('noChange', { input: { actionId, version: 1 } })).data.update.id;
    expect((await executive('undo', { updateId: first })).error).toMatchObject({ message: 'Only whoever recorded an update can undo it.', extensions: { code: 'platform.forbidden' } });
    doors.server.clock.set(new Date('2026-11-23T10:00:00.001Z'));
    expect((await owner('undo', { updateId: first })).code).toBe('plans.update.too_old');
    const second = (await owner('noChange', { input: { actionId, version: 2 } })).data.update.id;
    expect((await owner('undo', { updateId: first })).code).toBe('plans.update.not_newest');
    expect((await owner('undo', { updateId: second })).code).toBeUndefined();
    expect((await owner('undo', { updateId: second })).code).toBe('plans.update.undone_already');
    const [undo] = await doors.sql(`select id from plans.status_update where undoes_id = $1`, [second]);
    expect((await owner('undo', { updateId: undo.id })).code).toBe('plans.update.not_undoable');
  });

  it('of two at the same time one is accepted', async () => {
    const actionId = await oneAction();
    const { data } = await owner('noChange', { input: { actionId, version: 1 } });
    const answers = await Promise.all([owner('undo', { updateId: data.update.id }), owner('undo', { updateId: data.update.id })]);
    expect(answers.filter(({ code }) => code === undefined)).toHaveLength(1);
  });
});

test('the same request sent again is recorded once and answered the same', async () => {
  const actionId = await oneAction();
  const asking = { session: doors.cast.owner.session, organisation: 'northmoor', key: '6f1d8a52-9d0e-4c0f-8a52-1b0c7e3f9a11' };
  const query = `mutation { recordNoChange(input: { actionId: "${actionId}", version: 1 }) { update { id } action { version } } }`;
  const [first, again] = [await doors.server.ask(query, {}, asking), await doors.server.ask(query, {}, asking)];
  expect(first.errors).toBeUndefined();
  expect(again).toEqual(first);
  expect(await doors.sql('select 1 from plans.status_update where action_id = $1', [actionId])).toHaveLength(1);
});
