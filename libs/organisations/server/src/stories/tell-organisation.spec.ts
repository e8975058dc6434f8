import { identity } from '@waymark/identity/server';
import { startTestServer, type TestServer } from '@waymark/platform/testing';
import { organisations } from '../organisations.context';
import { calderStory } from './calder.story';
import { fixedId } from './fixed-id';
import { northmoorStory } from './northmoor.story';
import { idsOf, tellOrganisation } from './tell-organisation';

const PERSONAS = '{ demoPersonas { key name title role description organisationSlug organisationName } }';
const SIGN_IN = 'mutation ($key: ID!) { signInAsPersona(key: $key) { account { name memberships { organisationSlug } } } }';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer([identity, organisations]);
  await tellOrganisation(server.database, northmoorStory);
  await tellOrganisation(server.database, calderStory, { positionFrom: 100 });
});
afterAll(() => server?.close());

test('the personas of both organisations are offered, and each signs in by one press', async () => {
  const { data } = await server.ask<{ demoPersonas: { key: string; name: string; organisationSlug: string }[] }>(PERSONAS);
  expect(data.demoPersonas.map(({ key }) => key)).toEqual([
    'ruth.adeyemi', 'martin.hale', 'aoife.brennan', 'lin.zhao', 'helen.whitcombe', 'eleanor.voss', 'saira.mahmood', 'kwame.boateng', 'joanna.pritchard', 'callum.reid', 'meera.joshi',
    'sunita.patel', 'marcus.bell', 'fatima.hussain',
  ]);
  for (const { key, name, organisationSlug } of data.demoPersonas) {
    const { data: signedIn } = await server.ask<{ signInAsPersona: { account: unknown } }>(SIGN_IN, { key });
    expect(signedIn.signInAsPersona.account).toEqual({ name, memberships: [{ organisationSlug }] });
  }
});

test('a key of nobody is not found', async () => {
  expect((await server.ask(SIGN_IN, { key: 'gareth.llewellyn' })).errors![0]!.extensions.code).toBe('platform.not_found');
});

test('outside the demo there are no personas and no way in by one press', async () => {
  const real = await startTestServer([identity, organisations], { WAYMARK_DEMO: '0' });
  await tellOrganisation(real.database, calderStory);
  expect((await real.ask(PERSONAS)).data).toEqual({ demoPersonas: [] });
  expect((await real.ask(SIGN_IN, { key: 'sunita.patel' })).errors![0]!.extensions.code).toBe('platform.not_found');
  await real.close();
});

test('whoever comes from another machine is offered nothing', async () => {
  const proxied = await startTestServer([identity, organisations], { TRUSTED_PROXIES: '1' });
  await tellOrganisation(proxied.database, calderStory);
  const ask = async (from: string) => {
    const response = await fetch(`${proxied.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-forwarded-for': from }, body: JSON.stringify({ query: PERSONAS }) });
    return ((await response.json()) as { data: { demoPersonas: unknown[] } }).data.demoPersonas.length;
  };
  expect([await ask('203.0.113.7'), await ask('127.0.0.1')]).toEqual([0, 3]);
  await proxied.close();
});

test('ids are the same whenever a story is told, and differ between stories', () => {
  expect(fixedId('northmoor', 'person', 'ruth.adeyemi')).toBe(idsOf(northmoorStory).personIds['ruth.adeyemi']);
  expect(fixedId('northmoor')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(new Set([...Object.values(idsOf(northmoorStory).personIds), ...Object.values(idsOf(calderStory).personIds)]).size).toBe(26);
});

test('somebody who has left is named, but cannot enter', async () => {
  const [gareth] = await server.database.transaction({ organisationId: fixedId('northmoor'), mode: 'read', actor: null }, (transaction) =>
    transaction.query('select left_on, ended_at from organisations.person join organisations.membership on membership.person_id = person.id where person.id = $1', [fixedId('northmoor', 'person', 'gareth.llewellyn')]),
  );
  expect(gareth).toMatchObject({ ended_at: new Date('2026-11-06T09:00:00Z') });
});
