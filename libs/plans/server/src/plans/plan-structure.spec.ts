import { identity } from '@waymark/identity/server';
import { openOrganisationStory, organisations, personWithSession, type StoryOrganisation, type StoryPerson } from '@waymark/organisations/server';
import { startTestServer, type TestServer } from '@waymark/platform/testing';
import { type BuiltPlan, buildPlan, type ToldPlan } from '../plan-builder.story';
import { plans } from '../plans.context';

const PLAN = `query ($id: ID!) { plan(id: $id) { actionCount outcomeCount gaps { outcomesWithoutAction } counts { status count }
  objectives { id reference theme statement version withdrawnAt actionCount outcomes { id reference statement version withdrawnAt
    actions { reference title status version outcomes { reference } } } } } }`;
const ADD_OBJECTIVE = `mutation ($planId: ID!, $theme: String!, $reason: String) { addObjective(planId: $planId, theme: $theme, reason: $reason) { objective { id reference theme version } plan { id } } }`;
const REVISE_OBJECTIVE = `mutation ($input: ReviseObjectiveInput!) { reviseObjective(input: $input) { objective { theme statement version } } }`;
const MOVE_OBJECTIVE = `mutation ($id: ID!, $version: Int!, $position: Int!, $reason: String) { moveObjective(id: $id, version: $version, position: $position, reason: $reason) { objective { reference version } } }`;
const WITHDRAW_OBJECTIVE = `mutation ($id: ID!, $version: Int!, $reason: String!) { withdrawObjective(id: $id, version: $version, reason: $reason) { objective { reference withdrawnAt withdrawnReason } plan { actionCount } } }`;
const ADD_OUTCOME = `mutation ($objectiveId: ID!, $statement: String!, $reason: String) { addOutcome(objectiveId: $objectiveId, statement: $statement, reason: $reason) { outcome { id reference version } plan { outcomeCount } } }`;
const REVISE_OUTCOME = `mutation ($input: ReviseOutcomeInput!) { reviseOutcome(input: $input) { outcome { statement version } } }`;
const MOVE_OUTCOME = `mutation ($id: ID!, $version: Int!, $objectiveId: ID!, $position: Int!, $reason: String) {
  moveOutcome(id: $id, version: $version, objectiveId: $objectiveId, position: $position, reason: $reason) { outcome { reference version } } }`;
const WITHDRAW_OUTCOME = `mutation ($id: ID!, $version: Int!, $reason: String!) { withdrawOutcome(id: $id, version: $version, reason: $reason) { outcome { reference withdrawnAt withdrawnReason } } }`;
const CHANGES = `query ($id: ID!) { planChanges(planId: $id) { items { kind subject reference subjectTitle actionSlug field from to reason } } }`;

const TOLD: ToldPlan['objectives'] = {
  Fair: { Hiring: ['Adverts', { title: 'Panels', alsoServes: ['Heard'] }], Pay: ['Audit'] },
  Voice: { Heard: ['Forum'] },
};

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are as varied as the questions
type Loose = any;

let server: TestServer;
let northmoor: StoryOrganisation;
let ruth: StoryPerson;
let reader: StoryPerson;
let stranger: StoryPerson;
let plan: BuiltPlan;

async function askAs(person: StoryPerson, query: string, variables: Record<string, unknown>, organisation = 'northmoor') {
  const { data, errors } = await server.ask<Loose>(query, variables, { session: person.session, organisation });
  return { data, code: errors?.[0]?.extensions.code, error: errors?.[0] };
}
const ask = (query: string, variables: Record<string, unknown>) => askAs(ruth, query, variables);
const read = async () => (await ask(PLAN, { id: plan.planId })).data.plan;
/** The plan as lines: label, words, and whether withdrawn. */
const lines = async (): Promise<string[]> => {
  const mark = (part: Loose) => (part.withdrawnAt || part.status === 'WITHDRAWN' ? ' (withdrawn)' : '');
  return (await read()).objectives.flatMap((objective: Loose) => [
    `${objective.reference} ${objective.theme}${mark(objective)}`,
    ...objective.outcomes.flatMap((outcome: Loose) => [`${outcome.reference} ${outcome.statement}${mark(outcome)}`, ...outcome.actions.map((action: Loose) => `${action.reference} ${action.title}${mark(action)}`)]),
  ]);
};
const changes = async () => (await ask(CHANGES, { id: plan.planId })).data.planChanges.items;
const open = async (state: ToldPlan['state']) => {
  plan = await buildPlan(server.database, northmoor.organisationId, { state: state!, objectives: TOLD });
};

beforeAll(async () => {
  server = await startTestServer([identity, organisations, plans]);
  northmoor = await openOrganisationStory(server.database, { slug: 'northmoor' });
  const calder = await openOrganisationStory(server.database, { slug: 'calder' });
  ruth = await personWithSession(server.database, northmoor, { name: 'Ruth Adeyemi', roles: ['executive'] });
  reader = await personWithSession(server.database, northmoor, { roles: ['reader', 'contributor', 'reviewer', 'board', 'admin'] });
  stranger = await personWithSession(server.database, calder, { roles: ['executive'] });
});
afterAll(() => server?.close());

const everyChange = (): [string, Record<string, unknown>][] => {
  const [objective, outcome] = [plan.idOf('Fair'), plan.idOf('Hiring')];
  const reason = 'Why';
  return [
    [ADD_OBJECTIVE, { planId: plan.planId, theme: 'New', reason }],
    [REVISE_OBJECTIVE, { input: { id: objective, version: 1, theme: 'New', reason } }],
    [MOVE_OBJECTIVE, { id: objective, version: 1, position: 2, reason }],
    [WITHDRAW_OBJECTIVE, { id: objective, version: 1, reason }],
    [ADD_OUTCOME, { objectiveId: objective, statement: 'New', reason }],
    [REVISE_OUTCOME, { input: { id: outcome, version: 1, statement: 'New', reason } }],
    [MOVE_OUTCOME, { id: outcome, version: 1, objectiveId: objective, position: 2, reason }],
    [WITHDRAW_OUTCOME, { id: outcome, version: 1, reason }],
  ];
};

describe('who may change what is in a plan', () => {
  it('is neither a reader nor somebody from elsewhere, and nobody once it is closed', async () => {
    await open('closed');
    const before = await lines();
    for (const [mutation, variables] of everyChange()) {
      expect((await askAs(reader, mutation, variables)).code).toBe('platform.forbidden');
      expect((await askAs(stranger, mutation, variables)).code).toBe('platform.not_found');
      expect((await askAs(stranger, mutation, variables, 'calder')).code).toBe('platform.not_found');
      expect((await ask(mutation, variables)).code).toBe('plans.plan.closed');
    }
    expect(await lines()).toEqual(before);
  });

  it('says why, once the plan is active', async () => {
    await open('active');
    for (const [mutation, variables] of everyChange()) {
      const { reason: _, input, ...rest } = variables as Loose;
      const unreasoned = { ...rest, ...(input ? { input: { ...input, reason: ' ' } } : {}) };
      const isNeeded = mutation.includes('$reason: String!');
      expect((await ask(mutation, isNeeded ? { ...unreasoned, reason: ' ' } : unreasoned)).code).toBe(isNeeded ? 'platform.bad_input' : 'plans.change.reason_needed');
    }
    expect(await changes()).toEqual([]);
  });
});

describe('a draft', () => {
  beforeEach(() => open('draft'));

  it('grows and is reworded without a record', async () => {
    const { objective } = (await ask(ADD_OBJECTIVE, { planId: plan.planId, theme: ' Support ' })).data.addObjective;
    expect(objective).toMatchObject({ reference: '3', theme: 'Support', version: 1 });
    expect((await ask(ADD_OUTCOME, { objectiveId: objective.id, statement: 'Members are helped' })).data.addOutcome).toMatchObject({ outcome: { reference: '3.1' }, plan: { outcomeCount: 4 } });
    expect((await ask(REVISE_OBJECTIVE, { input: { id: objective.id, version: 1, statement: 'We help' } })).data.reviseObjective.objective).toEqual({ theme: 'Support', statement: 'We help', version: 2 });
    expect((await ask(REVISE_OBJECTIVE, { input: { id: objective.id, version: 2, theme: null } })).code).toBe('platform.bad_input');
    expect((await ask(REVISE_OUTCOME, { input: { id: plan.idOf('Pay'), version: 1, statement: 'Pay is fair' } })).data.reviseOutcome.outcome).toEqual({ statement: 'Pay is fair', version: 2 });
    expect((await read()).gaps).toEqual({ outcomesWithoutAction: 1 });
    expect(await changes()).toEqual([]);
  });

  it('loses what is withdrawn, and the others move up', async () => {
    expect((await ask(WITHDRAW_OBJECTIVE, { id: plan.idOf('Fair'), version: 1, reason: 'Not now' })).data.withdrawObjective).toEqual({ objective: { reference: '', withdrawnAt: expect.any(String), withdrawnReason: 'Not now' }, plan: { actionCount: 2 } });
    expect(await lines()).toEqual(['1 Voice', '1.1 Heard', '1.1.1 Forum', '1.1.2 Panels']);
    expect((await ask(REVISE_OBJECTIVE, { input: { id: plan.idOf('Fair'), version: 2, theme: 'Back' } })).code).toBe('platform.not_found');
    expect(await changes()).toEqual([]);
  });

  it('is put in another order; labels follow and ids stay', async () => {
    expect((await ask(MOVE_OBJECTIVE, { id: plan.idOf('Voice'), version: 1, position: 1 })).data.moveObjective.objective).toEqual({ reference: '1', version: 2 });
    expect((await ask(MOVE_OUTCOME, { id: plan.idOf('Hiring'), version: 1, objectiveId: plan.idOf('Voice'), position: 1 })).data.moveOutcome.outcome).toEqual({ reference: '1.1', version: 2 });
    expect(await lines()).toEqual(['1 Voice', '1.1 Hiring', '1.1.1 Adverts', '1.1.2 Panels', '1.2 Heard', '1.2.1 Forum', '1.1.2 Panels', '2 Fair', '2.1 Pay', '2.1.1 Audit']);
  });

  it('takes no outcome to another plan, nor to a withdrawn objective', async () => {
    const elsewhere = await buildPlan(server.database, northmoor.organisationId, { state: 'draft', objectives: { Other: {} } });
    const move = (objectiveId: string) => ask(MOVE_OUTCOME, { id: plan.idOf('Pay'), version: 1, objectiveId, position: 1 });
    expect((await move(elsewhere.idOf('Other'))).code).toBe('plans.outcome.other_plan');
    expect((await move('nowhere')).code).toBe('platform.not_found');
    await ask(WITHDRAW_OBJECTIVE, { id: plan.idOf('Voice'), version: 1, reason: 'Not now' });
    expect((await move(plan.idOf('Voice'))).code).toBe('platform.not_found');
  });
});

describe('an active plan', () => {
  beforeEach(() => open('active'));

  it('keeps every change in order, with its reason, what was and what is', async () => {
    const reason = 'The board asked';
    await ask(ADD_OBJECTIVE, { planId: plan.planId, theme: 'Support', reason });
    await ask(REVISE_OBJECTIVE, { input: { id: plan.idOf('Fair'), version: 1, theme: 'Fairer', statement: null, reason } });
    await ask(MOVE_OBJECTIVE, { id: plan.idOf('Voice'), version: 1, position: 1, reason });
    await ask(ADD_OUTCOME, { objectiveId: plan.idOf('Voice'), statement: 'Trusted', reason });
    await ask(REVISE_OUTCOME, { input: { id: plan.idOf('Pay'), version: 1, statement: 'Fair pay', reason } });
    await ask(MOVE_OUTCOME, { id: plan.idOf('Pay'), version: 2, objectiveId: plan.idOf('Fair'), position: 1, reason });
    const kept = (await changes()).map(({ kind, subject, reference, subjectTitle, field, from, to, reason: why }: Loose) => [kind, subject, reference, subjectTitle, field, from, to, why]);
    expect(kept.reverse()).toEqual([
      ['ADDED', 'OBJECTIVE', '3', 'Support', null, null, 'Support', reason],
      ['REWORDED', 'OBJECTIVE', '1', 'Fairer', 'theme', 'Fair', 'Fairer', reason],
      ['MOVED', 'OBJECTIVE', '1', 'Voice', 'position', '2', '1', reason],
      ['ADDED', 'OUTCOME', '1.2', 'Trusted', null, null, 'Trusted', reason],
      ['REWORDED', 'OUTCOME', '2.2', 'Fair pay', 'statement', 'Pay', 'Fair pay', reason],
      ['MOVED', 'OUTCOME', '2.1', 'Fair pay', 'position', '2.2', '2.1', reason],
    ]);
  });

  it('records nothing where nothing changed', async () => {
    await ask(REVISE_OUTCOME, { input: { id: plan.idOf('Pay'), version: 1, statement: 'Pay', reason: 'Hm' } });
    await ask(MOVE_OBJECTIVE, { id: plan.idOf('Voice'), version: 1, position: 9, reason: 'Hm' });
    expect((await read()).objectives.map(({ version }: Loose) => version)).toEqual([1, 1]);
    expect(await changes()).toEqual([]);
  });

  it('shows what is withdrawn in its place; what serves another outcome finds its home there', async () => {
    const { data } = await ask(WITHDRAW_OUTCOME, { id: plan.idOf('Hiring'), version: 1, reason: 'Done elsewhere' });
    expect(data.withdrawOutcome.outcome).toEqual({ reference: '1.1', withdrawnAt: expect.any(String), withdrawnReason: 'Done elsewhere' });
    expect(await lines()).toEqual(['1 Fair', '1.1 Hiring (withdrawn)', '1.1.1 Adverts (withdrawn)', '1.2 Pay', '1.2.1 Audit', '2 Voice', '2.1 Heard', '2.1.1 Forum', '2.1.2 Panels']);
    expect((await read()).actionCount).toBe(3);
    const kept = (await changes()).map(({ kind, subject, reference, subjectTitle, actionSlug, from, to, reason }: Loose) => [kind, subject, reference, subjectTitle, actionSlug, from, to, reason]);
    expect(kept).toHaveLength(3);
    expect(kept).toEqual(
      expect.arrayContaining([
        ['WITHDRAWN', 'OUTCOME', '1.1', 'Hiring', null, null, null, 'Done elsewhere'],
        ['WITHDRAWN', 'ACTION', '1.1.1', 'Adverts', 'adverts', null, null, 'Done elsewhere'],
        ['MOVED', 'ACTION', '2.1.2', 'Panels', 'panels', '1.1.2', '2.1.2', 'Done elsewhere'],
      ]),
    );
    expect((await ask(REVISE_OUTCOME, { input: { id: plan.idOf('Hiring'), version: 2, statement: 'Back', reason: 'Hm' } })).code).toBe('plans.part.already_withdrawn');
    expect((await ask(WITHDRAW_OUTCOME, { id: plan.idOf('Hiring'), version: 2, reason: 'Again' })).code).toBe('plans.part.already_withdrawn');
  });

  it('withdraws an objective with all beneath it that serves nothing else, each with the reason', async () => {
    await ask(WITHDRAW_OBJECTIVE, { id: plan.idOf('Fair'), version: 1, reason: 'Merged' });
    expect(await lines()).toEqual(['1 Fair (withdrawn)', '1.1 Hiring (withdrawn)', '1.1.1 Adverts (withdrawn)', '1.2 Pay (withdrawn)', '1.2.1 Audit (withdrawn)', '2 Voice', '2.1 Heard', '2.1.1 Forum', '2.1.2 Panels']);
    expect((await changes()).filter(({ kind }: Loose) => kind === 'WITHDRAWN').map(({ subjectTitle, reason }: Loose) => [subjectTitle, reason]).sort()).toEqual(['Adverts', 'Audit', 'Fair', 'Hiring', 'Pay'].map((title) => [title, 'Merged']));
    expect((await ask(ADD_OUTCOME, { objectiveId: plan.idOf('Fair'), statement: 'New', reason: 'Hm' })).code).toBe('plans.objective.withdrawn');
    expect((await ask(MOVE_OUTCOME, { id: plan.idOf('Heard'), version: 1, objectiveId: plan.idOf('Fair'), position: 1, reason: 'Hm' })).code).toBe('plans.objective.withdrawn');
  });

  it('does not withdraw words that somebody has just changed', async () => {
    await ask(REVISE_OUTCOME, { input: { id: plan.idOf('Pay'), version: 1, statement: 'Fair pay for all', reason: 'Clearer' } });
    expect((await ask(WITHDRAW_OUTCOME, { id: plan.idOf('Pay'), version: 1, reason: 'Unclear' })).error?.extensions).toMatchObject({ code: 'platform.conflict', fields: ['statement'], changedBy: 'Ruth Adeyemi' });
    expect(await lines()).toContain('1.2 Fair pay for all');
  });

  it('stands with all beneath when part of a withdrawal fails', async () => {
    const before = await lines();
    const { database } = server;
    const open = database.open.bind(database);
    database.open = (options) => {
      const transaction = open(options);
      const execute = transaction.execute.bind(transaction);
      transaction.execute = async (text, values) => {
        if (text.includes('update plans.outcome')) throw new Error('The power went');
        return execute(text, values);
      };
      return transaction;
    };
    const { code } = await ask(WITHDRAW_OBJECTIVE, { id: plan.idOf('Fair'), version: 1, reason: 'Merged' });
    database.open = open;
    expect(code).toBe('platform.unexpected');
    expect(await lines()).toEqual(before);
    expect(await changes()).toEqual([]);
  });
});
