import { randomUUID } from 'node:crypto';
import { identity } from '@waymark/identity/server';
import { openOrganisationStory, organisations, personWithSession, type StoryOrganisation, type StoryPerson } from '@waymark/organisations/server';
import { plans } from '@waymark/plans/server';
import { addRows } from '@waymark/platform/server';
import { startTestServer, type Asking, type TestServer } from '@waymark/platform/testing';
import { measures } from '../measures.context';

let server: TestServer;
let northmoor: StoryOrganisation;
let ruth: StoryPerson;
let reader: StoryPerson;
let stranger: StoryPerson;
let elsewhere: StoryOrganisation;
let executive: Asking;

const ADD = `mutation ($outcomeId: ID!, $statement: String!, $ownerId: ID, $reason: String) {
  addMeasure(outcomeId: $outcomeId, statement: $statement, ownerId: $ownerId, reason: $reason) { measure { id reference statement kind version owner { name } outcomeId viewerCan { revise { allowed reason } } } } }`;
const REVISE = `mutation ($input: ReviseMeasureInput!) { reviseMeasure(input: $input) { measure { id statement kind version baselineText targetText owner { name } } } }`;
const MOVE = `mutation ($id: ID!, $version: Int!, $outcomeId: ID!, $position: Int!, $reason: String) {
  moveMeasure(id: $id, version: $version, outcomeId: $outcomeId, position: $position, reason: $reason) { measure { reference outcomeId } } }`;
const WITHDRAW = `mutation ($id: ID!, $version: Int!, $reason: String!) { withdrawMeasure(id: $id, version: $version, reason: $reason) { measure { id withdrawnAt withdrawnReason reference } } }`;
const LIST = `query ($planId: ID, $first: Int, $after: String) { measures(planId: $planId, first: $first, after: $after) { total nextCursor items { id reference statement withdrawnAt } } }`;

interface MeasureAnswer { id: string; reference: string; statement: string; version: number; kind: string; owner: { name: string } | null; withdrawnAt: string | null }

/** A plan with one objective and two outcomes. */
async function openPlan(state: 'draft' | 'active' | 'closed') {
  const ids = { planId: randomUUID(), objectiveId: randomUUID(), outcomeId: randomUUID(), otherId: randomUUID() };
  await server.database.transaction({ organisationId: northmoor.organisationId, mode: 'write', actor: 'command:spec' }, async () => {
    await addRows('plans.plan', [{ id: ids.planId, title: 'Plan', state, approved_by: 'Board', approved_on: '2026-01-20' }]);
    await addRows('plans.objective', [{ id: ids.objectiveId, plan_id: ids.planId, position: 1, theme: 'Fairness' }]);
    await addRows('plans.outcome', [ids.outcomeId, ids.otherId].map((id, index) => ({ id, plan_id: ids.planId, objective_id: ids.objectiveId, position: index + 1, statement: `Outcome ${index + 1}` })));
  });
  return ids;
}

async function add(outcomeId: string, statement: string, extra: Record<string, unknown> = {}): Promise<MeasureAnswer> {
  const { data, errors } = await server.ask<{ addMeasure: { measure: MeasureAnswer } }>(ADD, { outcomeId, statement, ...extra }, executive);
  expect(errors).toBeUndefined();
  return data.addMeasure.measure;
}

const list = async (planId: string, asking = executive) => (await server.ask<{ measures: { total: number; nextCursor: string | null; items: MeasureAnswer[] } }>(LIST, { planId }, asking)).data?.measures;

const recorded = (planId: string) =>
  server.database.transaction({ organisationId: northmoor.organisationId, mode: 'read', actor: null }, (transaction) =>
    transaction.query(`select subject, kind, field, from_text, to_text, reason, reference from plans.plan_change where organisation_id = $1 and plan_id = $2 order by changed_at, field`, [northmoor.organisationId, planId]));

beforeAll(async () => {
  server = await startTestServer([identity, organisations, plans, measures]);
  northmoor = await openOrganisationStory(server.database);
  elsewhere = await openOrganisationStory(server.database);
  ruth = await personWithSession(server.database, northmoor, { name: 'Ruth Adeyemi', roles: ['executive'] });
  reader = await personWithSession(server.database, northmoor, { roles: ['reader'] });
  stranger = await personWithSession(server.database, elsewhere, { roles: ['executive'] });
  executive = { session: ruth.session, organisation: northmoor.slug };
});
afterAll(() => server.close());

test('a stranger is refused, and a reader may look but not touch', async () => {
  const { outcomeId, planId } = await openPlan('draft');
  const variables = { outcomeId, statement: 'More people stay' };
  expect((await server.ask(ADD, variables, { organisation: northmoor.slug })).errors?.[0]?.extensions.code).toBe('platform.unauthenticated');
  expect((await server.ask(ADD, variables, { session: stranger.session, organisation: northmoor.slug })).errors?.[0]?.extensions.code).toBe('platform.not_found');
  expect((await server.ask(ADD, variables, { session: reader.session, organisation: northmoor.slug })).errors?.[0]?.extensions.code).toBe('platform.forbidden');
  expect(await list(planId, { session: reader.session, organisation: northmoor.slug })).toMatchObject({ total: 0, items: [] });
});

test('another organisation cannot reach a measure by its id', async () => {
  const { outcomeId, planId } = await openPlan('draft');
  const measure = await add(outcomeId, 'More people stay');
  const asking = { session: stranger.session, organisation: elsewhere.slug };
  for (const [query, variables] of [
    [REVISE, { input: { id: measure.id, version: 1, statement: 'Taken' } }],
    [MOVE, { id: measure.id, version: 1, outcomeId, position: 1 }],
    [WITHDRAW, { id: measure.id, version: 1, reason: 'Mine' }],
    [ADD, { outcomeId, statement: 'Mine' }],
    [LIST, { planId }],
  ] as const) {
    expect((await server.ask(query, variables, asking)).errors?.[0]?.extensions.code).toBe('platform.not_found');
  }
  expect(await list(planId)).toMatchObject({ total: 1, items: [{ statement: 'More people stay' }] });
});

test('labels are counted within the objective, through its outcomes in order', async () => {
  const { outcomeId, otherId, planId } = await openPlan('draft');
  await add(otherId, 'Third');
  await add(outcomeId, 'First');
  const second = await add(outcomeId, 'Second', { ownerId: ruth.personId });
  expect(second).toMatchObject({ reference: 'M1.2', kind: 'UNDECIDED', version: 1, owner: { name: 'Ruth Adeyemi' }, viewerCan: { revise: { allowed: true, reason: null } } });
  expect((await list(planId))!.items.map(({ reference, statement }) => `${reference} ${statement}`)).toEqual(['M1.1 First', 'M1.2 Second', 'M1.3 Third']);
});

test('pages follow each other without a gap', async () => {
  const { outcomeId, otherId, planId } = await openPlan('draft');
  for (const [index, outcome] of [outcomeId, outcomeId, otherId, otherId, otherId].entries()) await add(outcome, `Measure ${index + 1}`);
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const { data }: { data: { measures: { nextCursor: string | null; total: number; items: MeasureAnswer[] } } } = await server.ask(LIST, { planId, first: 2, after }, executive);
    expect(data.measures.total).toBe(5);
    seen.push(...data.measures.items.map(({ statement }) => statement));
    after = data.measures.nextCursor;
  } while (after);
  expect((await server.ask(LIST, { planId, after: 'nonsense' }, executive)).errors?.[0]?.extensions.code).toBe('platform.bad_input');
  expect(seen).toEqual([1, 2, 3, 4, 5].map((number) => `Measure ${number}`));
});

test('an active plan asks why, and keeps each change', async () => {
  const { outcomeId, planId } = await openPlan('active');
  expect((await server.ask(ADD, { outcomeId, statement: 'More people stay' }, executive)).errors?.[0]?.extensions).toMatchObject({ code: 'plans.change.reason_needed', field: 'reason' });
  const measure = await add(outcomeId, 'More people stay', { reason: 'The board asked' });
  const input = { id: measure.id, version: 1, statement: 'More people stay two years', kind: 'NUMERIC', ownerId: ruth.personId, reason: 'Clearer' };
  const { data } = await server.ask<{ reviseMeasure: { measure: MeasureAnswer } }>(REVISE, { input }, executive);
  expect(data.reviseMeasure.measure).toMatchObject({ statement: 'More people stay two years', kind: 'NUMERIC', version: 2, owner: { name: 'Ruth Adeyemi' } });
  const withdrawn = await server.ask<{ withdrawMeasure: { measure: MeasureAnswer } }>(WITHDRAW, { id: measure.id, version: 2, reason: 'Counted elsewhere' }, executive);
  expect(withdrawn.data.withdrawMeasure.measure).toMatchObject({ reference: 'M1.1', withdrawnAt: '2026-11-22T10:00:00.000Z', withdrawnReason: 'Counted elsewhere' });
  expect((await list(planId))!.items).toMatchObject([{ reference: 'M1.1', withdrawnAt: expect.any(String) }]);
  const changes = await recorded(planId);
  expect(changes).toHaveLength(5);
  expect(changes).toEqual(expect.arrayContaining([
    expect.objectContaining({ kind: 'added', reason: 'The board asked', reference: 'M1.1' }),
    expect.objectContaining({ kind: 'reworded', field: 'statement', from_text: 'More people stay', to_text: 'More people stay two years', reason: 'Clearer' }),
    expect.objectContaining({ kind: 'owner_changed', from_text: null, to_text: 'Ruth Adeyemi' }),
    expect.objectContaining({ kind: 'other', field: 'kind', from_text: 'undecided', to_text: 'numeric' }),
    expect.objectContaining({ kind: 'withdrawn', reason: 'Counted elsewhere', subject: 'measure' }),
  ]));
  expect((await server.ask(REVISE, { input: { id: measure.id, version: 3, statement: 'Again', reason: 'Why not' } }, executive)).errors?.[0]?.extensions.code).toBe('plans.part.already_withdrawn');
});

test('a draft keeps no record, and what is withdrawn from it is gone', async () => {
  const { outcomeId, planId } = await openPlan('draft');
  const measure = await add(outcomeId, 'First');
  await add(outcomeId, 'Second');
  await server.ask(WITHDRAW, { id: measure.id, version: 1, reason: 'Not needed' }, executive);
  expect(await list(planId)).toMatchObject({ total: 1, items: [{ reference: 'M1.1', statement: 'Second' }] });
  expect(await recorded(planId)).toEqual([]);
});

test('a closed plan cannot be changed', async () => {
  const { outcomeId } = await openPlan('closed');
  expect((await server.ask(ADD, { outcomeId, statement: 'More', reason: 'Why' }, executive)).errors?.[0]?.extensions.code).toBe('plans.plan.closed');
});

test('a measure moves among its neighbours and to another outcome of the same plan only', async () => {
  const { outcomeId, otherId, planId } = await openPlan('active');
  const elsewherePlan = await openPlan('active');
  const first = await add(outcomeId, 'First', { reason: 'Start' });
  await add(outcomeId, 'Second', { reason: 'Start' });
  await add(otherId, 'Third', { reason: 'Start' });
  const moved = await server.ask<{ moveMeasure: { measure: MeasureAnswer } }>(MOVE, { id: first.id, version: 1, outcomeId: otherId, position: 2, reason: 'It shows the other one' }, executive);
  expect(moved.data.moveMeasure.measure).toMatchObject({ reference: 'M1.3', outcomeId: otherId });
  expect((await list(planId))!.items.map(({ statement }) => statement)).toEqual(['Second', 'Third', 'First']);
  expect(await recorded(planId)).toContainEqual(expect.objectContaining({ kind: 'moved', from_text: 'M1.1', to_text: 'M1.3', reason: 'It shows the other one' }));
  const { errors } = await server.ask(MOVE, { id: first.id, version: 2, outcomeId: elsewherePlan.outcomeId, position: 1, reason: 'Wrong' }, executive);
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'measures.measure.other_plan', field: 'outcomeId' });
});

test('two people who change the same words hear of each other; other fields merge', async () => {
  const { outcomeId } = await openPlan('draft');
  const { id } = await add(outcomeId, 'More people stay');
  await server.ask(REVISE, { input: { id, version: 1, statement: 'Fewer people leave' } }, executive);
  const clash = await server.ask(REVISE, { input: { id, version: 1, statement: 'Nobody leaves' } }, executive);
  expect(clash.errors?.[0]?.extensions).toMatchObject({ code: 'platform.conflict', fields: ['statement'], current: { statement: 'Fewer people leave' }, changedBy: 'Ruth Adeyemi' });
  const merged = await server.ask<{ reviseMeasure: { measure: MeasureAnswer } }>(REVISE, { input: { id, version: 1, targetText: '90%' } }, executive);
  expect(merged.data.reviseMeasure.measure).toMatchObject({ statement: 'Fewer people leave', targetText: '90%', version: 3 });
});

test('nobody who has left is made accountable, and words cannot be emptied', async () => {
  const { outcomeId } = await openPlan('draft');
  const gareth = await personWithSession(server.database, northmoor, { name: 'Gareth Llewellyn' });
  await server.database.transaction({ organisationId: northmoor.organisationId, mode: 'write', actor: 'command:spec' }, (transaction) =>
    transaction.execute('update organisations.person set left_on = $3, version = version + 1 where organisation_id = $1 and id = $2', [northmoor.organisationId, gareth.personId, '2026-11-06']));
  expect((await server.ask(ADD, { outcomeId, statement: 'More', ownerId: gareth.personId }, executive)).errors?.[0]?.extensions).toMatchObject({ code: 'measures.measure.owner_left', field: 'ownerId' });
  const { id } = await add(outcomeId, 'More people stay');
  expect((await server.ask(REVISE, { input: { id, version: 1, statement: '   ' } }, executive)).errors?.[0]?.extensions).toMatchObject({ code: 'platform.bad_input', fields: { statement: expect.stringContaining('Enter') } });
  expect((await server.ask(REVISE, { input: { id, version: 1, statement: null } }, executive)).errors?.[0]?.extensions.code).toBe('platform.bad_input');
});
