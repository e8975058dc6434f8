import { identity } from '@waymark/identity/server';
import { openOrganisationStory, organisations, personWithSession, type StoryOrganisation, type StoryPerson } from '@waymark/organisations/server';
import { startTestServer, type TestServer } from '@waymark/platform/testing';
import { buildPlan } from '../plan-builder.story';
import { plans } from '../plans.context';

const PLAN = `query ($id: ID) { plan(id: $id) {
  id title summary state startsOn endsOn version approvedBy approvedOn closedOn closeReason actionCount outcomeCount asAt
  parent { id title } teamPlans { title teamName actionCount counts { status count } }
  objectives { reference theme outcomes { reference statement actions { reference title originalDueOn } } }
  gaps { withoutOwner withoutDueDate withoutStartDate reviewDateNeeded outcomesWithoutAction }
  viewerCan { changeStructure { allowed reason } approve { allowed } close { allowed } }
} }`;
const OPEN = `mutation ($title: String!, $startsOn: Date, $endsOn: Date, $parentId: ID, $teamId: ID) {
  openPlan(title: $title, startsOn: $startsOn, endsOn: $endsOn, parentId: $parentId, teamId: $teamId) { plan { id version state } } }`;
const REVISE = `mutation ($input: RevisePlanInput!) { revisePlan(input: $input) { plan { title summary startsOn endsOn version } } }`;
const APPROVE = `mutation ($id: ID!, $version: Int!, $by: String!, $on: Date!) { approvePlan(id: $id, version: $version, approvedBy: $by, approvedOn: $on) {
  plan { state approvedBy approvedOn version } } }`;
const CLOSE = `mutation ($id: ID!, $version: Int!, $reason: String!) { closePlan(id: $id, version: $version, reason: $reason) { plan { state closedOn closeReason } } }`;
const REOPEN = `mutation ($id: ID!, $version: Int!, $reason: String!) { reopenPlan(id: $id, version: $version, reason: $reason) { plan { state closedOn closeReason } } }`;
const CHANGES = `query ($id: ID!) { planChanges(planId: $id) { total slippedDates items { kind subject subjectTitle field from to reason slippedDays changedBy { name } } } }`;

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are as varied as the questions
type Loose = any;

let server: TestServer;
let northmoor: StoryOrganisation;
let ruth: StoryPerson;
let reader: StoryPerson;
let stranger: StoryPerson;

const askAs = (person: StoryPerson, organisation: string) => async (query: string, variables: Record<string, unknown> = {}) => {
  const { data, errors } = await server.ask<Loose>(query, variables, { session: person.session, organisation });
  return { data, code: errors?.[0]?.extensions.code, error: errors?.[0] };
};
const ask = (query: string, variables?: Record<string, unknown>) => askAs(ruth, 'northmoor')(query, variables);
const open = async (values: Record<string, unknown> = {}): Promise<string> => (await ask(OPEN, { title: 'A plan', ...values })).data.openPlan.plan.id;
const openActive = async () => (await buildPlan(server.database, northmoor.organisationId, { objectives: {} })).planId;
const sql = (text: string, values: unknown[] = []) => server.database.transaction({ organisationId: northmoor.organisationId, mode: 'write', actor: 'command:spec' }, (tx) => tx.query<Loose>(text, values));

beforeAll(async () => {
  server = await startTestServer([identity, organisations, plans]);
  northmoor = await openOrganisationStory(server.database, { slug: 'northmoor' });
  const calder = await openOrganisationStory(server.database, { slug: 'calder' });
  ruth = await personWithSession(server.database, northmoor, { name: 'Ruth Adeyemi', roles: ['executive'] });
  reader = await personWithSession(server.database, northmoor, { name: 'Ray Reader', roles: ['reader', 'contributor', 'admin', 'board'] });
  stranger = await personWithSession(server.database, calder, { name: 'Cal Stranger', roles: ['executive'] });
});
afterAll(() => server?.close());

describe('the doors of a plan', () => {
  it('are closed to strangers, and to members of another organisation there is no such plan', async () => {
    const id = await open();
    expect((await server.ask(PLAN, { id }, { organisation: 'northmoor' })).errors?.[0]?.extensions.code).toBe('platform.unauthenticated');
    expect((await askAs(stranger, 'northmoor')(PLAN, { id })).code).toBe('platform.not_found');
    const there = askAs(stranger, 'calder');
    expect((await there(PLAN, { id })).code).toBe('platform.not_found');
    expect((await there(PLAN)).data.plan).toBeNull();
    expect((await there(`{ plans { id } }`)).data.plans).toEqual([]);
    expect((await there(CHANGES, { id })).code).toBe('platform.not_found');
    expect((await there(REVISE, { input: { id, version: 1, title: 'Ours now' } })).code).toBe('platform.not_found');
    expect((await there(APPROVE, { id, version: 1, by: 'Us', on: '2026-11-01' })).code).toBe('platform.not_found');
    expect((await there(OPEN, { title: 'Beneath theirs', parentId: id, teamId: id })).code).toBe('platform.not_found');
    expect((await there(PLAN, { id: "' or 1=1 --" })).code).toBe('platform.not_found');
  });

  it('let everybody of the organisation in to read, and tell them what they may not do and why', async () => {
    const id = await open();
    const asReader = askAs(reader, 'northmoor');
    const { plan } = (await asReader(PLAN, { id })).data;
    expect(plan.viewerCan).toEqual({ changeStructure: { allowed: false, reason: 'Only an executive can change the plan. Ask one of them.' }, approve: { allowed: false }, close: { allowed: false } });
    expect(await Promise.all([asReader(OPEN, { title: 'Mine' }), asReader(REVISE, { input: { id, version: 1, title: 'Mine' } }), asReader(APPROVE, { id, version: 1, by: 'Me', on: '2026-11-01' }), asReader(CLOSE, { id, version: 1, reason: 'No' }), asReader(REOPEN, { id, version: 1, reason: 'Yes' })]).then((all) => all.map(({ code }) => code))).toEqual(Array(5).fill('platform.forbidden'));
  });
});

describe('a draft', () => {
  it('is opened, and revised without a reason or a record: what is left out stays, null empties', async () => {
    const id = await open({ title: '  Race equality action plan ', startsOn: '2025-04-01', endsOn: '2028-03-31' });
    await ask(REVISE, { input: { id, version: 1, summary: 'What we will do.' } });
    const { data } = await ask(REVISE, { input: { id, version: 2, startsOn: null } });
    expect(data.revisePlan.plan).toEqual({ title: 'Race equality action plan', summary: 'What we will do.', startsOn: null, endsOn: '2028-03-31', version: 3 });
    expect((await ask(CHANGES, { id })).data.planChanges).toEqual({ total: 0, slippedDates: 0, items: [] });
  });

  it('is opened once, however often the same request is sent', async () => {
    const sent = () => server.ask<Loose>(OPEN, { title: 'Sent twice' }, { session: ruth.session, organisation: 'northmoor', key: 'a-key-of-one-form' });
    const ids = (await Promise.all([sent(), sent(), sent()])).map(({ data }) => data.openPlan.plan.id);
    expect(new Set(ids).size).toBe(1);
    expect((await ask('{ plans { title } }')).data.plans.filter(({ title }: Loose) => title === 'Sent twice')).toHaveLength(1);
  });

  it.each([
    [{ title: '   ' }, 'platform.bad_input'],
    [{ title: 'x'.repeat(2001) }, 'platform.bad_input'],
    [{ title: 'A plan', startsOn: '2026-02-01', endsOn: '2026-01-31' }, 'plans.plan.ends_before_start'],
    [{ title: 'A plan', startsOn: '2026-02-30' }, 'platform.bad_input'],
  ])('is refused in words when it is not sound: %j', async (values, code) => {
    expect((await ask(OPEN, values)).code).toBe(code);
  });

  it('becomes active only by the word of a body on a day that has come', async () => {
    const { planId: id } = await buildPlan(server.database, northmoor.organisationId, { state: 'draft', objectives: { Voice: { 'Being heard': [{ title: 'A forum', dueOn: '2026-12-01' }, 'A survey'] } } });
    expect((await ask(APPROVE, { id, version: 1, by: ' ', on: '2026-11-01' })).code).toBe('platform.bad_input');
    expect((await ask(APPROVE, { id, version: 1, by: 'Board', on: '2026-11-23' })).error?.extensions).toMatchObject({ code: 'plans.plan.approved_in_future', field: 'approvedOn' });
    expect((await ask(CLOSE, { id, version: 1, reason: 'Done' })).code).toBe('plans.plan.not_active');
    const { data } = await ask(APPROVE, { id, version: 1, by: 'Board of trustees', on: '2026-11-22' });
    expect(data.approvePlan.plan).toEqual({ state: 'ACTIVE', approvedBy: 'Board of trustees', approvedOn: '2026-11-22', version: 2 });
    const { plan } = (await ask(PLAN, { id })).data;
    expect(plan.objectives[0].outcomes[0].actions.map((action: Loose) => action.originalDueOn)).toEqual(['2026-12-01', null]);
    const { items } = (await ask(CHANGES, { id })).data.planChanges;
    expect(items).toEqual([{ kind: 'APPROVED', subject: 'PLAN', subjectTitle: 'Race equality action plan', field: 'approvedOn', from: null, to: 'Board of trustees, 2026-11-22', reason: null, slippedDays: null, changedBy: { name: 'Ruth Adeyemi' } }]);
    expect((await ask(APPROVE, { id, version: 2, by: 'Board', on: '2026-11-22' })).code).toBe('plans.plan.already_approved');
  });
});

describe('an active plan', () => {
  it('is changed only for a reason, which is kept with what was and what is; later dates are counted as slips', async () => {
    const id = await openActive();
    await sql(`update plans.plan set ends_on = '2028-03-31', version = version + 1 where id = $1`, [id]);
    expect((await ask(REVISE, { input: { id, version: 2, title: 'Another title' } })).error?.extensions).toMatchObject({ code: 'plans.change.reason_needed', field: 'reason' });
    await ask(REVISE, { input: { id, version: 2, title: 'Another title', endsOn: '2028-06-30', reason: 'The funder gave us longer' } });
    const { total, slippedDates, items } = (await ask(CHANGES, { id })).data.planChanges;
    expect([total, slippedDates]).toEqual([2, 1]);
    expect(items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'REWORDED', field: 'title', from: 'Race equality action plan', to: 'Another title', reason: 'The funder gave us longer', slippedDays: null }),
        expect.objectContaining({ kind: 'DATE_CHANGED', field: 'endsOn', from: '2028-03-31', to: '2028-06-30', slippedDays: 91 }),
      ]),
    );
  });

  it('is closed and reopened for a reason; in between nothing in it changes', async () => {
    const id = await openActive();
    expect((await ask(CLOSE, { id, version: 1, reason: '  ' })).code).toBe('platform.bad_input');
    expect((await ask(CLOSE, { id, version: 1, reason: 'The three years are over' })).data.closePlan.plan).toEqual({ state: 'CLOSED', closedOn: '2026-11-22', closeReason: 'The three years are over' });
    expect((await ask(REVISE, { input: { id, version: 2, title: 'Late', reason: 'Why not' } })).code).toBe('plans.plan.closed');
    expect((await ask(CLOSE, { id, version: 2, reason: 'Again' })).code).toBe('plans.plan.closed');
    expect((await ask(REOPEN, { id, version: 2, reason: 'One more year' })).data.reopenPlan.plan).toEqual({ state: 'ACTIVE', closedOn: null, closeReason: null });
    expect((await ask(REOPEN, { id, version: 3, reason: 'Again' })).code).toBe('plans.plan.not_closed');
    expect((await ask(CHANGES, { id })).data.planChanges.items.map((item: Loose) => [item.kind, item.reason]).sort()).toEqual([['CLOSED', 'The three years are over'], ['REOPENED', 'One more year']]);
  });
});

describe('two people at once', () => {
  it('merge when they change different fields, and hear of each other when the same', async () => {
    const id = await open();
    await ask(REVISE, { input: { id, version: 1, title: 'Theirs' } });
    expect((await ask(REVISE, { input: { id, version: 1, summary: 'Mine' } })).data.revisePlan.plan).toMatchObject({ title: 'Theirs', summary: 'Mine', version: 3 });
    const { code, error } = await ask(REVISE, { input: { id, version: 1, title: 'Mine' } });
    expect(code).toBe('platform.conflict');
    expect(error?.extensions).toMatchObject({ fields: ['title'], changedBy: 'Ruth Adeyemi', current: expect.objectContaining({ title: 'Theirs' }) });
  });
});

describe("a team's plan", () => {
  const addTeam = async () => (await sql(`insert into organisations.team (name) values ('People directorate') returning id`))[0].id as string;

  it('sits beneath a plan of the whole organisation, one level deep', async () => {
    const teamId = await addTeam();
    const parentId = await open({ title: 'Of us all' });
    const id = await open({ title: 'Of the team', parentId, teamId });
    expect((await ask(PLAN, { id })).data.plan.parent).toEqual({ id: parentId, title: 'Of us all' });
    expect((await ask(PLAN, { id: parentId })).data.plan.teamPlans).toEqual([expect.objectContaining({ title: 'Of the team', teamName: 'People directorate', actionCount: 0 })]);
    expect((await ask(OPEN, { title: 'Deeper', parentId: id, teamId })).code).toBe('plans.plan.nested_too_deep');
    expect((await ask(OPEN, { title: 'Whose?', parentId })).code).toBe('plans.plan.team_needed');
    expect((await ask(OPEN, { title: 'Beneath what?', teamId })).code).toBe('plans.plan.parent_needed');
    expect((await ask(OPEN, { title: 'No such team', parentId, teamId: parentId })).code).toBe('plans.action.team_unknown');
    const [closed] = await sql(`insert into organisations.team (name, closed_at) values ('Merged into another', now()) returning id`);
    expect((await ask(OPEN, { title: 'Of a closed team', parentId, teamId: closed.id })).code).toBe('plans.action.team_unknown');
    expect((await ask(REVISE, { input: { id, version: 1, teamId: closed.id } })).code).toBe('plans.action.team_unknown');
    expect((await ask(REVISE, { input: { id, version: 1, teamId: null } })).code).toBe('plans.plan.team_needed');
  });

  it('is never the current plan, which is the active one approved last', async () => {
    const other = await openOrganisationStory(server.database, { slug: 'elsewhere' });
    const pat = await personWithSession(server.database, other, { roles: ['reader'] });
    const draft = await buildPlan(server.database, other.organisationId, { title: 'Draft', state: 'draft', objectives: {} });
    const current = async () => (await askAs(pat, 'elsewhere')(`{ plan { title } plans { title } }`)).data;
    expect((await current()).plan.title).toBe('Draft');
    await buildPlan(server.database, other.organisationId, { title: 'Old', approvedOn: '2022-03-01', objectives: {} });
    await buildPlan(server.database, other.organisationId, { title: 'New', approvedOn: '2025-03-01', objectives: {} });
    const [team] = await server.database.transaction({ organisationId: other.organisationId, mode: 'write', actor: 'command:spec' }, (tx) => tx.query<{ id: string }>(`insert into organisations.team (name) values ('Team') returning id`));
    await buildPlan(server.database, other.organisationId, { title: 'Of a team', approvedOn: '2026-03-01', parentId: draft.planId, teamId: team!.id, objectives: {} });
    expect(await current()).toEqual({ plan: { title: 'New' }, plans: ['New', 'Old', 'Draft', 'Of a team'].map((title) => ({ title })) });
  });
});
