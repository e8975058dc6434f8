import { identity } from '@waymark/identity/server';
import { startTestServer, type TestServer } from '@waymark/platform/testing';
import { openOrganisationStory, organisations, personWithSession, type StoryOrganisation, type StoryPerson } from '../index';

const TEAM = 'team { id name parentId path version memberCount }';
const ADD = `mutation ($name: String!, $parentId: ID) { addTeam(name: $name, parentId: $parentId) { ${TEAM} } }`;
const REVISE = `mutation ($id: ID!, $version: Int!, $name: String, $parentId: ID) { reviseTeam(id: $id, version: $version, name: $name, parentId: $parentId) { ${TEAM} } }`;
const RENAME = `mutation ($id: ID!, $version: Int!, $name: String) { reviseTeam(id: $id, version: $version, name: $name) { ${TEAM} } }`;
const CLOSE = `mutation ($id: ID!, $version: Int!) { closeTeam(id: $id, version: $version) { ${TEAM} } }`;
const TEAMS = '{ teams { name path memberCount } }';

interface Changed {
  team: { id: string; name: string; parentId: string | null; path: string; version: number; memberCount: number };
}

let server: TestServer;
let home: StoryOrganisation;
let admin: StoryPerson;

beforeAll(async () => {
  server = await startTestServer([identity, organisations]);
});
beforeEach(async () => {
  home = await openOrganisationStory(server.database);
  admin = await personWithSession(server.database, home, { name: 'Joanna Pritchard', roles: ['admin'] });
});
afterAll(() => server?.close());

const ask = (query: string, variables: object = {}, by = admin) => server.ask<Record<string, Changed>>(query, { ...variables }, { session: by.session, organisation: home.slug });
const act = async (query: string, variables: object): Promise<Changed['team']> => {
  const { data, errors } = await ask(query, variables);
  expect(errors).toBeUndefined();
  return Object.values(data)[0]!.team;
};
const refusal = async (query: string, variables: object, by = admin) => (await ask(query, variables, by)).errors![0]!;
const add = (name: string, parentId: string | null = null) => act(ADD, { name, parentId });

test('teams form a tree, listed in its order with the people in each', async () => {
  const people = await add('People directorate');
  const recruitment = await add(' Recruitment ', people.id);
  await add('Communications');
  await add('Campus', recruitment.id);
  await personWithSession(server.database, home, { teamId: recruitment.id });
  const { data } = await ask(TEAMS);
  expect(data).toEqual({
    teams: [
      { name: 'Communications', path: 'Communications', memberCount: 0 },
      { name: 'People directorate', path: 'People directorate', memberCount: 0 },
      { name: 'Recruitment', path: 'People directorate / Recruitment', memberCount: 1 },
      { name: 'Campus', path: 'People directorate / Recruitment / Campus', memberCount: 0 },
    ],
  });
});

test('a team never becomes part of itself', async () => {
  const top = await add('Top');
  const middle = await add('Middle', top.id);
  const bottom = await add('Bottom', middle.id);
  for (const parentId of [top.id, middle.id, bottom.id]) {
    expect((await refusal(REVISE, { id: top.id, version: 1, parentId })).extensions).toMatchObject({ code: 'organisations.team.circle', field: 'parentId' });
  }
  expect(await act(REVISE, { id: bottom.id, version: 1, parentId: top.id })).toMatchObject({ path: 'Top / Bottom', version: 2 });
  expect(await act(REVISE, { id: bottom.id, version: 2, parentId: null })).toMatchObject({ path: 'Bottom', parentId: null });
});

test('two moves at the same moment that would make a circle together: one wins', async () => {
  const [left, right] = [await add('Left'), await add('Right')];
  const answers = await Promise.all([ask(REVISE, { id: left.id, version: 1, parentId: right.id }), ask(REVISE, { id: right.id, version: 1, parentId: left.id })]);
  expect(answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'done').sort()).toEqual(['done', 'organisations.team.circle']);
});

test('two admins rename a team: the second is shown what the first wrote', async () => {
  const team = await add('Comms');
  await act(RENAME, { id: team.id, version: 1, name: 'Communications' });
  expect((await refusal(RENAME, { id: team.id, version: 1, name: 'Press office' })).extensions).toMatchObject({
    code: 'platform.conflict',
    fields: ['name'],
    changedBy: 'Joanna Pritchard',
    current: { name: 'Communications' },
  });
  expect((await act(RENAME, { id: team.id, version: 2, name: 'Press office' })).name).toBe('Press office');
});

test('one renames while the other moves: both are kept', async () => {
  const [top, team] = [await add('Top'), await add('Comms')];
  await act(RENAME, { id: team.id, version: 1, name: 'Communications' });
  const moved = `mutation ($id: ID!, $version: Int!, $parentId: ID) { reviseTeam(id: $id, version: $version, parentId: $parentId) { ${TEAM} } }`;
  expect(await act(moved, { id: team.id, version: 1, parentId: top.id })).toMatchObject({ path: 'Top / Communications', version: 3 });
});

test('a team closes when it is empty, and then takes nobody in', async () => {
  const top = await add('Top');
  const below = await add('Below', top.id);
  const sam = await personWithSession(server.database, home, { teamId: below.id });
  expect((await refusal(CLOSE, { id: top.id, version: 1 })).message).toContain('1 team beneath it');
  expect((await refusal(CLOSE, { id: below.id, version: 1 })).message).toContain('1 person');
  await ask('mutation ($id: ID!) { revisePerson(id: $id, version: 1, teamId: null) { person { id } } }', { id: sam.personId });
  await act(CLOSE, { id: below.id, version: 1 });
  expect((await ask(TEAMS)).data).toEqual({ teams: [{ name: 'Top', path: 'Top', memberCount: 0 }] });
  expect((await refusal('mutation ($id: ID!, $teamId: ID) { revisePerson(id: $id, version: 2, teamId: $teamId) { person { id } } }', { id: sam.personId, teamId: below.id })).extensions.code).toBe('organisations.team.closed');
  expect((await refusal(ADD, { name: 'Lower', parentId: below.id })).extensions.code).toBe('organisations.team.closed');
});

test('the same name twice in one place would confuse everybody', async () => {
  const top = await add('Policy');
  expect((await refusal(ADD, { name: ' POLICY' })).extensions).toMatchObject({ code: 'organisations.team.name_taken', field: 'name' });
  expect((await add('Policy', top.id)).path).toBe('Policy / Policy');
});

test('a name is needed, and an id that cannot be one is not found', async () => {
  expect((await refusal(ADD, { name: ' ' })).extensions).toMatchObject({ code: 'platform.bad_input', fields: { name: 'Enter a name for the team.' } });
  expect((await refusal(CLOSE, { id: 'no-such-id', version: 1 })).extensions.code).toBe('platform.not_found');
  expect((await refusal(ADD, { name: 'A', parentId: 'no-such-id' })).extensions.code).toBe('platform.not_found');
});

test('only an admin arranges teams, and only those of their own organisation', async () => {
  const team = await add('Policy');
  const executive = await personWithSession(server.database, home, { roles: ['executive', 'reader'] });
  expect((await refusal(ADD, { name: 'B' }, executive)).extensions.code).toBe('platform.forbidden');
  const there = await openOrganisationStory(server.database);
  const stranger = await personWithSession(server.database, there, { roles: ['admin'] });
  const elsewhere = async (query: string, variables: object) => (await server.ask(query, { ...variables }, { session: stranger.session, organisation: there.slug })).errors?.[0]?.extensions.code;
  expect(await elsewhere(RENAME, { id: team.id, version: 1, name: 'Ours' })).toBe('platform.not_found');
  expect(await elsewhere(ADD, { name: 'Beneath', parentId: team.id })).toBe('platform.not_found');
  expect((await server.ask(TEAMS, {}, { session: stranger.session, organisation: there.slug })).data).toEqual({ teams: [] });
});
