import { type ActionDoors, openActionDoors, type Through } from '../actions/action-doors.story';

let doors: ActionDoors;
let owner: Through;
let executive: Through;
let board: Through;

beforeAll(async () => {
  doors = await openActionDoors();
  owner = doors.as(doors.cast.owner);
  executive = doors.as(doors.cast.executive);
  board = doors.as(doors.cast.board);
});
afterAll(() => doors?.server.close());
beforeEach(() => doors.server.clock.set(new Date('2026-11-22T10:00:00Z')));

const REPORT = { title: 'Audit report', url: 'https://example.org/report', datedOn: '2026-11-20' };
const oneAction = async (facts: object = {}): Promise<string> => (await doors.plan([{ title: 'Review shortlisting', status: 'on_track', dueOn: '2027-03-31', forecastOn: '2027-02-28', ...facts }])).idOf('Review shortlisting');
const claim = (through: Through, actionId: string, more: object = { evidence: [REPORT] }, version = 1) =>
  through('record', { input: { actionId, version, status: 'COMPLETE', note: 'All done.', ...more } });
async function claimed(): Promise<string> {
  const actionId = await oneAction();
  expect((await claim(owner, actionId)).code).toBeUndefined();
  return actionId;
}

describe('a claim that an action is complete', () => {
  it('needs evidence, given with it or before', async () => {
    const actionId = await oneAction();
    const without = await claim(owner, actionId, {});
    expect([without.code, without.error?.extensions['field']]).toEqual(['plans.update.evidence_needed', 'evidence']);
    expect((await owner('evidence', { actionId, evidence: REPORT })).code).toBeUndefined();
    expect((await claim(owner, actionId, {})).code).toBeUndefined();
  });

  it('is kept with who and when, awaits confirmation and expects nothing more', async () => {
    const actionId = await oneAction();
    const { data } = await claim(owner, actionId);
    expect(data.update.evidence).toEqual([{ title: 'Audit report' }]);
    expect(data.action).toMatchObject({ status: 'COMPLETE', forecastOn: null, flags: ['AWAITING_CONFIRMATION'], completion: { claimedBy: { id: doors.cast.owner.personId }, claimedOn: '2026-11-22', confirmedBy: null } });
    expect(data.action.evidence).toEqual([{ ...REPORT, statusUpdateId: data.update.id, recordedBy: { id: doors.cast.owner.personId } }]);
  });

  it('is made by whoever does the work: not by an executive, not by a contributor to other actions', async () => {
    const actionId = await oneAction();
    expect((await executive('action', { id: actionId })).data.viewerCan.claimCompletion).toEqual({ allowed: false, reason: 'To say that an action is complete you need the role of contributor, and to be its owner or one of its helpers.' });
    expect((await claim(executive, actionId)).error).toMatchObject({ message: 'To say that an action is complete you need the role of contributor, and to be its owner or one of its helpers.', extensions: { code: 'platform.forbidden' } });
    expect((await claim(doors.as(doors.cast.contributor), actionId)).code).toBe('platform.forbidden');
    expect((await claim(board, actionId)).code).toBe('platform.forbidden');
    await executive('revise', { input: { id: actionId, version: 1, contributorIds: [doors.cast.contributor.personId], reason: 'Lin helps.' } });
    expect((await claim(doors.as(doors.cast.contributor), actionId, undefined, 2)).code).toBeUndefined();
  });

  it('stands through further updates, and falls when the work is taken up again', async () => {
    const actionId = await claimed();
    const again = await owner('record', { input: { actionId, version: 2, status: 'COMPLETE', note: 'Published too.' } });
    expect(again.data.action.completion).toMatchObject({ claimedBy: { id: doors.cast.owner.personId } });
    const reopened = await owner('record', { input: { actionId, version: 3, status: 'ON_TRACK', note: 'Something was left out.' } });
    expect(reopened.data.action).toMatchObject({ completion: null, flags: [] });
  });
});

describe('confirming', () => {
  it('is done by somebody else who may', async () => {
    const actionId = await claimed();
    const { data, code } = await board('confirm', { actionId, version: 2, note: 'I have read the report.' });
    expect(code).toBeUndefined();
    expect(data.update).toMatchObject({ kind: 'COMPLETION_CONFIRMED', status: 'COMPLETE', note: 'I have read the report.' });
    expect(data.action).toMatchObject({ status: 'COMPLETE', flags: [], completion: { claimedBy: { id: doors.cast.owner.personId }, confirmedBy: { id: doors.cast.board.personId } } });
    expect((await executive('confirm', { actionId, version: 3 })).code).toBe('plans.completion.confirmed_already');
    expect((await executive('decline', { actionId, version: 3, reason: 'No.' })).code).toBe('plans.completion.confirmed_already');
  });

  it('is never done by the claimant, whatever else they are', async () => {
    const actionId = await claimed();
    await doors.sql(`update organisations.membership set roles = '{contributor,board}', version = version + 1 where person_id = $1`, [doors.cast.owner.personId]);
    try {
      expect((await owner('confirm', { actionId, version: 2 })).code).toBe('plans.completion.own_claim');
      expect((await owner('decline', { actionId, version: 2, reason: 'No.' })).code).toBe('plans.completion.own_claim');
      expect((await owner('action', { id: actionId })).data.viewerCan.confirmCompletion).toEqual({ allowed: false, reason: 'You said that it is complete, so somebody else must confirm it.' });
    } finally {
      await doors.sql(`update organisations.membership set roles = '{contributor}', version = version + 1 where person_id = $1`, [doors.cast.owner.personId]);
    }
  });

  it('needs a claim', async () => {
    expect((await board('confirm', { actionId: await oneAction(), version: 1 })).code).toBe('plans.completion.not_claimed');
    expect((await board('confirm', { actionId: await oneAction({ status: 'complete' }), version: 1 })).code).toBe('plans.completion.not_claimed');
  });

  it('of two at the same time one is accepted', async () => {
    const actionId = await claimed();
    const answers = await Promise.all([board('confirm', { actionId, version: 2 }), executive('confirm', { actionId, version: 2 })]);
    expect(answers.map(({ code }) => code).sort()).toEqual(['plans.completion.confirmed_already', undefined]);
  });

  it('does not go through on a page from before the claim was made again', async () => {
    const actionId = await claimed();
    await owner('record', { input: { actionId, version: 2, status: 'ON_TRACK', note: 'Something was left out.' } });
    await claim(owner, actionId, {}, 3);
    expect((await board('confirm', { actionId, version: 2 })).code).toBe('platform.conflict');
  });
});

describe('declining', () => {
  it('puts the action back on track with the reason as its note', async () => {
    const actionId = await claimed();
    const { data } = await board('decline', { actionId, version: 2, reason: 'Two directorates are missing.' });
    expect(data.update).toMatchObject({ kind: 'COMPLETION_DECLINED', status: 'ON_TRACK', previousStatus: 'COMPLETE', note: 'Two directorates are missing.' });
    expect(data.action).toMatchObject({ status: 'ON_TRACK', completion: null, flags: [] });
    expect((await claim(owner, actionId, {}, 3)).data.action.completion.claimedBy.id).toBe(doors.cast.owner.personId);
  });

  it('needs a reason', async () => {
    expect((await board('decline', { actionId: await claimed(), version: 2, reason: ' ' })).code).toBe('platform.bad_input');
  });
});

describe('taking back', () => {
  it('a claim: it is as if it had not been made', async () => {
    const actionId = await oneAction();
    const { data } = await claim(owner, actionId);
    const undone = await owner('undo', { updateId: data.update.id });
    expect(undone.data.action).toMatchObject({ status: 'ON_TRACK', forecastOn: '2027-02-28', completion: null, lastUpdate: null });
  });

  it('a confirmation: the claim awaits one again', async () => {
    const actionId = await claimed();
    const { data } = await board('confirm', { actionId, version: 2 });
    expect((await owner('undo', { updateId: data.update.id })).code).toBe('platform.forbidden');
    const undone = await board('undo', { updateId: data.update.id });
    expect(undone.data.action).toMatchObject({ status: 'COMPLETE', flags: ['AWAITING_CONFIRMATION'], completion: { claimedBy: { id: doors.cast.owner.personId }, confirmedBy: null } });
  });

  it('a declined claim: it stands again', async () => {
    const actionId = await claimed();
    const { data } = await board('decline', { actionId, version: 2, reason: 'Wrong action.' });
    const undone = await board('undo', { updateId: data.update.id });
    expect(undone.data.action).toMatchObject({ status: 'COMPLETE', completion: { claimedBy: { id: doors.cast.owner.personId }, claimedOn: '2026-11-22' } });
    expect((await board('confirm', { actionId, version: 4 })).code).toBeUndefined();
  });

  it('work taken up again after it was confirmed: it is complete and confirmed', async () => {
    const actionId = await claimed();
    await board('confirm', { actionId, version: 2 });
    const { data } = await owner('record', { input: { actionId, version: 3, status: 'ON_TRACK', note: 'Wrong row.' } });
    const undone = await owner('undo', { updateId: data.update.id });
    expect(undone.data.action).toMatchObject({ status: 'COMPLETE', completion: { claimedBy: { id: doors.cast.owner.personId }, confirmedBy: { id: doors.cast.board.personId } } });
  });
});
