import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { type ActionDoors, type Loose, openActionDoors } from '../actions/action-doors.story';
import { buildPlan, type BuiltPlan } from '../plan-builder.story';

const ENTRY = `id kind status previousStatus note noChange forecastOn forecastStatus recordedAt undoesId undoneById
  recordedBy { id name initials title hasLeft } evidence { title } viewerCan { undo { allowed reason } }`;
const ACTION = `id reference slug title version planId planTitle planState status statusSince forecastStatus forecastOn lastUpdateAt daysSinceUpdate daysOverdue flags
  owner { id name initials title hasLeft } contributors { id name initials } completion { claimedBy { id } claimedAt claimedOn confirmedBy { id } confirmedAt }
  outcomes { id reference statement objectiveId objectiveReference objectiveTheme } lastUpdate { ${ENTRY} }
  viewerCan { update { allowed reason } claimCompletion { allowed reason } confirmCompletion { allowed reason } recordEvidence { allowed reason } }`;
const ANSWER = `{ update { ${ENTRY} } action { ${ACTION} } }`;

let doors: ActionDoors;
let plan: BuiltPlan;
let actionId: string;

beforeAll(async () => {
  doors = await openActionDoors();
});
afterAll(() => doors?.server.close());
beforeEach(async () => {
  doors.server.clock.set(new Date('2026-11-22T10:00:00Z'));
  const { owner, contributor } = doors.cast;
  const action = (title: string) => ({ title, status: 'on_track' as const, ownerId: owner.personId, dueOn: '2027-03-31' });
  plan = await buildPlan(doors.server.database, doors.organisation.organisationId, {
    objectives: { Voice: { 'Heard early': [action('Ask')] }, Fairness: { 'Fair pay': [action('Compare')], 'Fair recruitment': [action('Advertise'), action('Review')] } },
  });
  actionId = plan.idOf('Review');
  const revised = await doors.as(doors.cast.executive)('revise', {
    input: { id: actionId, version: 1, reason: 'Both.', contributorIds: [contributor.personId], outcomeIds: [plan.idOf('Fair recruitment'), plan.idOf('Heard early'), plan.idOf('Fair pay')] },
  });
  expect(revised.code).toBeUndefined();
});

const asOwner = (query: string): Promise<Loose> => doors.asking(doors.cast.owner)(query);
const asReviewer = (query: string): Promise<Loose> => doors.asking(doors.cast.board)(query);
const input = (more: string) => `input: { actionId: "${actionId}", ${more} }`;
const record = (version: number, more: string) => asOwner(`mutation { answer: recordStatusUpdate(${input(`version: ${version}, ${more}`)}) ${ANSWER} }`);
const claim = () => record(2, 'status: COMPLETE, note: "Done.", evidence: [{ title: "Minutes", url: "https://example.org/minutes" }]');

/** What was answered to a change must be what everybody reads afterwards, field for field. */
async function agrees(answered: Loose, ask: (query: string) => Promise<Loose>): Promise<void> {
  expect(answered.code).toBeUndefined();
  const { data: action } = await ask(`{ action(id: "${actionId}") { ${ACTION} } }`);
  expect(answered.data.action).toEqual(action);
  expect(action.reference).toBe('2.2.2');
  expect(action.outcomes.map(({ reference }: Loose) => reference)).toEqual(['2.2', '1.1', '2.1']);
  if (answered.data.update.kind !== 'UNDO') expect(answered.data.update).toEqual(action.lastUpdate);
}

test('what is answered to an update is what is read afterwards', async () => {
  const answered = await record(2, 'status: AT_RISK, note: "Two people left.", forecastOn: "2027-04-30", forecastStatus: ON_TRACK');
  expect(answered.data).toMatchObject({ action: { version: 3, status: 'AT_RISK', daysSinceUpdate: 0 }, update: { previousStatus: 'ON_TRACK', undoneById: null } });
  await agrees(answered, asOwner);
});

test('and to saying that nothing has changed, by somebody who helps', async () => {
  const asHelper = (query: string): Promise<Loose> => doors.asking(doors.cast.contributor)(query);
  await agrees(await asHelper(`mutation { answer: recordNoChange(${input('version: 2')}) ${ANSWER} }`), asHelper);
});

test('and to a claim with its evidence, its confirmation and its refusal', async () => {
  await agrees(await claim(), asOwner);
  const declined = await asReviewer(`mutation { answer: declineCompletion(actionId: "${actionId}", version: 3, reason: "Not yet.") ${ANSWER} }`);
  await agrees(declined, asReviewer);
  await agrees(await record(4, 'status: COMPLETE, note: "Now."'), asOwner);
  await agrees(await asReviewer(`mutation { answer: confirmCompletion(actionId: "${actionId}", version: 5) ${ANSWER} }`), asReviewer);
});

test('and to taking an update back, which leaves nothing in hand from before', async () => {
  const { data } = await record(2, 'status: AT_RISK, note: "Two people left."');
  const undone = await asOwner(`mutation { answer: undoStatusUpdate(updateId: "${data.update.id}") ${ANSWER} }`);
  expect(undone.data).toMatchObject({ update: { kind: 'UNDO', undoesId: data.update.id }, action: { status: 'ON_TRACK', lastUpdate: null } });
  await agrees(undone, asOwner);
});

test('a retry with the same key is answered from what is read, and answers the same', async () => {
  const asking = { session: doors.cast.owner.session, organisation: 'northmoor', key: 'the-same-key-twice' };
  const mutation = `mutation { recordStatusUpdate(${input('version: 2, status: AT_RISK, note: "Two people left."')}) ${ANSWER} }`;
  const first = await doors.server.ask<Loose>(mutation, {}, asking);
  expect(first.errors).toBeUndefined();
  expect(await doors.server.ask<Loose>(mutation, {}, asking)).toEqual(first);
  expect(await doors.sql('select 1 from plans.status_update where action_id = $1', [actionId])).toHaveLength(1);
});

test('two changes in one request: each is answered as things stand after it', async () => {
  const { data } = await asOwner(`mutation {
    first: recordStatusUpdate(${input('version: 2, status: AT_RISK, note: "Two people left."')}) ${ANSWER}
    answer: recordNoChange(${input('version: 3')}) ${ANSWER}
  }`);
  expect(data.action).toMatchObject({ version: 4, status: 'AT_RISK' });
  await agrees({ data }, asOwner);
});

test('whatever the letters of the id that was sent, all who help are in the answer', async () => {
  const sent = `input: { actionId: "${actionId.toUpperCase()}", version: 2 }`;
  await agrees(await asOwner(`mutation { answer: recordNoChange(${sent}) ${ANSWER} }`), asOwner);
});

test('an action that is given to somebody else while an update waits for it is answered with its new owner', async () => {
  const { executive, contributor } = doors.cast;
  const asExecutive = (query: string): Promise<Loose> => doors.asking(executive)(query);
  const other = new pg.Client(doors.server.urls.adminUrl);
  await other.connect();
  try {
    await other.query('begin');
    await other.query(`select set_config('app.actor', 'command:spec', true), set_config('app.organisation_id', $1, true)`, [doors.organisation.organisationId]);
    await other.query('update plans.action set owner_id = $2, version = version + 1 where id = $1', [actionId, contributor.personId]);
    const waiting = asExecutive(`mutation { answer: recordNoChange(${input('version: 3')}) ${ANSWER} }`);
    await wait(400);
    await other.query('commit');
    const answered = await waiting;
    expect(answered.data?.action.owner).toMatchObject({ id: contributor.personId, name: 'Lin Zhao' });
    await agrees(answered, asExecutive);
  } finally {
    await other.end();
  }
});
