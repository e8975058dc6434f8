import { Stage, type Visitor } from './stage/browser';
import { uploadFile, SMALL_TABLE } from './stage/import-file';
import { openRunningOrganisation, signInAs, type Organisation } from './stage/organisation';
import { makePlan, type MadePlan } from './stage/plan';

const stage = new Stage();
let harbour: Organisation;
let plan: MadePlan;
let importId: string;
/** The director and admin of another organisation: inside there, nobody may do more. */
let stranger: Visitor;

beforeAll(async () => {
  await stage.open();
  harbour = await openRunningOrganisation('Hidden Harbour');
  const ada = await harbour.join('Ada Obi', ['CONTRIBUTOR']);
  plan = await makePlan(harbour, [{ title: 'Ask people why they leave', owner: ada, dueOn: '2030-03-31' }]);
  const maya = await stage.visitor();
  await signInAs(maya, harbour.maya);
  await uploadFile(maya, harbour.slug, 'our plan.csv', SMALL_TABLE);
  importId = maya.page.url().split('/').at(-1)!;
  await maya.context.close();
  stranger = await stage.persona('sunita.patel');
}, 60_000);
afterAll(async () => {
  await harbour?.close();
  await stage.close();
});

/** Words that only members may see. */
const secrets = () => ['Hidden Harbour', 'Ask people why they leave', 'Ada Obi', 'Plan of the harbour', 'Maya Fraser', 'Managers lead fairly'];

async function wordsAt(address: string): Promise<string> {
  const { page } = stranger;
  await page.goto(address);
  await page.getByRole('heading', { level: 1, name: 'You cannot open this page' }).waitFor();
  return `${await page.title()}\n${await page.getByRole('main').innerText()}`;
}

test('every page of another organisation is the page of one that does not exist', async () => {
  const { id, actions } = plan;
  const paths = [
    '', '/plan', '/plan?status=AT_RISK&q=leave', '/plan/1.1.1', '/plan/changes', `/plans/${id}`, `/actions/${actions[0]!.id}/ask-people-why-they-leave`, '/my-work',
    '/import', `/import/${importId}`, '/settings/people', '/settings/plan', '/nothing-of-the-kind',
  ];
  for (const path of paths) {
    const there = await wordsAt(`/${harbour.slug}${path}`);
    expect({ path, words: there }).toEqual({ path, words: await wordsAt(`/no-such-organisation${path}`) });
    for (const secret of secrets()) expect(there).not.toContain(secret);
  }
  expect(stranger.faults).toEqual([]);
}, 60_000);

test('inside their own organisation the ids of another are ids of nothing', async () => {
  const { id, actions } = plan;
  for (const path of [`/plans/${id}`, `/actions/${actions[0]!.id}/ask-people-why-they-leave`, `/import/${importId}`]) {
    const words = await wordsAt(`/calder${path}`);
    for (const secret of secrets()) expect(words).not.toContain(secret);
  }
});

test('no question to the API is answered from another organisation, under either name', async () => {
  const { id, actions } = plan;
  const actionId = actions[0]!.id;
  const questions: [question: string, variables: object][] = [
    ['query ($id: ID) { plan(id: $id) { id title objectives { theme } } }', { id }],
    ['query ($id: ID!) { action(id: $id) { id title owner { name } } }', { id: actionId }],
    ['query ($id: ID) { overview(planId: $id) { plan { title } } }', { id }],
    ['query ($id: ID!) { planChanges(planId: $id) { items { id } total } }', { id }],
    ['query ($id: ID!) { planImport(id: $id) { id fileName } }', { id: importId }],
    ['query ($id: ID) { findByReference(reference: "1.1.1", planId: $id) { id title } }', { id }],
    ['query ($id: ID) { measures(planId: $id) { items { id } } }', { id }],
    ['query { search(text: "leave") { id title } }', {}],
    ['query { search(text: "Ada Obi") { id title } }', {}],
    ['query { people(search: "Ada") { items { name } } }', {}],
    ['query { plans { id title } }', {}],
    ['query { viewer { name } organisation { name } }', {}],
  ];
  for (const [question, variables] of questions) {
    const theirs = await stranger.api(harbour.slug).send(question, variables);
    const nobodys = await stranger.api('no-such-organisation').send(question, variables);
    const own = await stranger.api('calder').send(question, variables);
    expect(theirs.errors).toHaveLength(1);
    expect(theirs.errors!.map(({ message, extensions }) => [message, extensions.code])).toEqual(nobodys.errors!.map(({ message, extensions }) => [message, extensions.code]));
    for (const secret of [...secrets(), actionId, id, importId]) expect(JSON.stringify([theirs.data ?? null, own.data ?? null])).not.toContain(secret);
  }
});

test('neither a file of another organisation nor a change of it is to be had', async () => {
  const { id, actions } = plan;
  for (const organisation of [harbour.slug, 'calder', 'no-such-organisation']) {
    for (const ending of ['xlsx', 'csv']) {
      const response = await stranger.context.request.get(`/interchange/plans/${id}.${ending}?organisation=${organisation}`);
      expect(response.ok()).toBe(false);
      for (const secret of secrets()) expect(await response.text()).not.toContain(secret);
    }
    const { data, errors } = await stranger
      .api(organisation)
      .send('mutation ($input: RecordStatusUpdateInput!) { recordStatusUpdate(input: $input) { action { title } } }', { input: { actionId: actions[0]!.id, version: 1, status: 'AT_RISK', note: 'From outside.' } });
    expect(data ?? null).toBeNull();
    expect(errors).toHaveLength(1);
  }
  const { action } = await harbour.api.ask<{ action: { status: string } }>('query ($id: ID!) { action(id: $id) { status } }', { id: actions[0]!.id });
  expect(action.status).toBe('NOT_STARTED');
});
