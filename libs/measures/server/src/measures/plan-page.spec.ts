import { identity } from '@waymark/identity/server';
import { openOrganisationStory, organisations, personWithSession, type StoryOrganisation, type StoryPerson } from '@waymark/organisations/server';
import { buildPlan, type BuiltPlan, loadPlanStructure, plans } from '@waymark/plans/server';
import { addRows } from '@waymark/platform/server';
import { countStatements, startTestServer, type TestServer } from '@waymark/platform/testing';
import { measures } from '../measures.context';
import { loadMeasuresOfOutcomes } from './measure.queries';

/** What the plan page asks for where measures have a part in it. */
const PAGE = `query ($id: ID) { plan(id: $id) {
  id title state measureCount actionCount outcomeCount counts { status count } teamPlans { title counts { status count } }
  gaps { withoutOwner outcomesWithoutMeasure outcomesWithoutAction measuresWithoutOwner measuresUndecided } viewerCan { changeStructure { allowed } }
  objectives { reference theme outcomes { reference statement withdrawnAt
    actions { reference title owner { name } outcomes { reference } contributors { id } flags completion { claimedOn } withdrawal { reason successor { reference } } viewerCan { update { allowed } } }
    measures { reference statement kind owner { name } withdrawnAt } } }
} }`;
const WITHDRAW = `mutation ($id: ID!) { withdrawOutcome(id: $id, version: 1, reason: "Merged") { plan { measureCount } } }`;

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are as varied as the questions
type Loose = any;

let server: TestServer;
let northmoor: StoryOrganisation;
let ruth: StoryPerson;
let plan: BuiltPlan;

const ask = async (query: string, variables: Record<string, unknown> = {}) => {
  const { data, errors } = await server.ask<Loose>(query, variables, { session: ruth.session, organisation: 'northmoor' });
  if (errors) throw new Error(`${errors[0]!.extensions.code}: ${errors[0]!.message}`);
  return data;
};

beforeAll(async () => {
  server = await startTestServer([identity, organisations, plans, measures]);
  northmoor = await openOrganisationStory(server.database, { slug: 'northmoor' });
  ruth = await personWithSession(server.database, northmoor, { name: 'Ruth Adeyemi', roles: ['executive'] });
  const [team] = await server.database.transaction({ organisationId: northmoor.organisationId, mode: 'write', actor: 'command:spec' }, (tx) => tx.query<{ id: string }>(`insert into organisations.team (name) values ('People') returning id`));
  plan = await buildPlan(server.database, northmoor.organisationId, { objectives: { Fair: { Hiring: [{ title: 'Panels', ownerId: ruth.personId }], Pay: ['Audit'] }, Voice: { Heard: ['Forum'] } } });
  await buildPlan(server.database, northmoor.organisationId, { title: 'Of a team', parentId: plan.planId, teamId: team!.id, objectives: {} });
  const measure = (outcome: string, statement: string, ownerId: string | null, kind: string) => ({ plan_id: plan.planId, outcome_id: plan.idOf(outcome), position: 1, statement, owner_id: ownerId, kind });
  await server.database.transaction({ organisationId: northmoor.organisationId, mode: 'write', actor: 'command:spec' }, () =>
    addRows('measures.measure', [measure('Hiring', 'More are hired', ruth.personId, 'numeric'), measure('Pay', 'The gap closes', null, 'undecided')]),
  );
});
afterAll(() => server?.close());

test('the whole plan with its measures is read in at most 8 statements, the viewer included', async () => {
  await ask(PAGE);
  let answer: Awaited<ReturnType<typeof ask>> = {};
  const statements = await countStatements(server.database, async () => (answer = await ask(PAGE, { id: plan.planId })));
  expect(statements).toBeLessThanOrEqual(8);
  expect(answer.plan).toMatchObject({ measureCount: 2, gaps: { withoutOwner: 2, outcomesWithoutMeasure: 1, outcomesWithoutAction: 0, measuresWithoutOwner: 1, measuresUndecided: 1 } });
  expect(answer.plan.objectives[1].outcomes[0].actions[0].flags).toContain('NO_MEASURE');
  expect(answer.plan.objectives[0].outcomes[0].actions[0].flags).not.toContain('NO_MEASURE');
});

test('an outcome whose plan is read meanwhile, by somebody else of the page, has its measures all the same', async () => {
  const other = await buildPlan(server.database, northmoor.organisationId, { title: 'Before', state: 'closed', objectives: { Old: { Kept: [] } } });
  const found = await server.database.transaction({ organisationId: northmoor.organisationId, mode: 'write', actor: 'command:spec' }, () =>
    addRows('measures.measure', [{ plan_id: other.planId, outcome_id: other.idOf('Kept'), position: 1, statement: 'Held long ago', owner_id: null, kind: 'numeric' }]),
  ).then(() => server.database.transaction({ organisationId: northmoor.organisationId, mode: 'read', actor: null }, async () => {
    await loadPlanStructure().load(plan.planId);
    const asked = [plan.idOf('Pay'), other.idOf('Kept')].map((id) => loadMeasuresOfOutcomes().load(id));
    const [measures] = await Promise.all([Promise.all(asked), loadPlanStructure().load(other.planId)]);
    return measures.map((own) => own.map(({ reference, statement }) => [reference, statement].join(' ')));
  }));
  expect(found).toEqual([['M1.2 The gap closes'], ['M1.1 Held long ago']]);
});

test('a measure is found by its label and by its words', async () => {
  const hit = { kind: 'MEASURE', reference: 'M1.2', title: 'The gap closes', detail: 'Pay' };
  expect((await ask(`{ findByReference(reference: "m1.2") { kind reference title detail } }`)).findByReference).toEqual(hit);
  expect((await ask(`{ search(text: "gap closes") { kind reference title detail } }`)).search).toEqual([hit]);
});

test('measures go with the outcome that is withdrawn, for the same reason, and are no longer counted', async () => {
  expect((await ask(WITHDRAW, { id: plan.idOf('Pay') })).withdrawOutcome.plan.measureCount).toBe(1);
  const { planChanges } = await ask(`query ($id: ID!) { planChanges(planId: $id) { items { kind subject reference subjectTitle reason } } }`, { id: plan.planId });
  expect(planChanges.items).toContainEqual({ kind: 'WITHDRAWN', subject: 'MEASURE', reference: 'M1.2', subjectTitle: 'The gap closes', reason: 'Merged' });
  const answer = await ask(PAGE);
  expect(answer.plan.objectives[0].outcomes[1].measures[0]).toMatchObject({ reference: 'M1.2', withdrawnAt: expect.any(String) });
  expect(answer.plan.gaps).toMatchObject({ outcomesWithoutMeasure: 1, measuresWithoutOwner: 0, measuresUndecided: 0 });
});
