import { identity } from '@waymark/identity/server';
import { openOrganisationStory, organisations, personWithSession, type StoryOrganisation, type StoryPerson } from '@waymark/organisations/server';
import { startTestServer, type TestServer } from '@waymark/platform/testing';
import { PASSWORD } from './account-with-password';
import { Browser, WHO } from './browser';

const INVITATION = 'query ($token: String!) { invitation(token: $token) { email organisationName organisationSlug invitedBy hasAccount } }';
const ACCEPT = 'mutation ($token: String!, $name: String, $password: String) { acceptInvitation(token: $token, name: $name, password: $password) { account { name email memberships { organisationSlug } } } }';
const ADD = 'mutation ($name: String!, $email: String, $roles: [Role!]!) { addPerson(name: $name, email: $email, roles: $roles) { person { id version } } }';
const NEW = { name: 'Aoife Brennan', password: PASSWORD };

let server: TestServer;
let northmoor: StoryOrganisation;
let admin: StoryPerson;
let number = 0;

beforeAll(async () => {
  server = await startTestServer([identity, organisations]);
  northmoor = await openOrganisationStory(server.database, { slug: 'northmoor', name: 'Northmoor' });
  admin = await personWithSession(server.database, northmoor, { name: 'Joanna Pritchard', roles: ['admin'] });
});
afterAll(() => server?.close());

const asAdmin = <Data>(query: string, variables: object) => server.ask<Data>(query, { ...variables }, { session: admin.session, organisation: 'northmoor' });

/** The token in the last mail to an address. */
async function tokenFor(email: string): Promise<string> {
  const [mail] = await server.database.transaction({ organisationId: northmoor.organisationId, mode: 'read', actor: null }, (transaction) =>
    transaction.query<{ body: string }>('select body from platform.mail where recipient = $1 order by recorded_at desc limit 1', [email]),
  );
  return mail!.body.match(/\/welcome\/([\w-]+)/)![1]!;
}

async function invite(email = `new-${(number += 1)}@northmoor.example`): Promise<{ email: string; token: string; personId: string }> {
  const { data, errors } = await asAdmin<{ addPerson: { person: { id: string } } }>(ADD, { name: 'Aoife Brennan', email, roles: ['CONTRIBUTOR'] });
  expect(errors).toBeUndefined();
  return { email, token: await tokenFor(email), personId: data.addPerson.person.id };
}

test('whoever holds the link sees what it is about, and comes in with a name and a password', async () => {
  const { email, token, personId } = await invite();
  const browser = new Browser(server);
  expect((await browser.ask(INVITATION, { token })).data).toEqual({ invitation: { email, organisationName: 'Northmoor', organisationSlug: 'northmoor', invitedBy: 'Joanna Pritchard', hasAccount: false } });
  const { data } = await browser.ask<{ acceptInvitation: unknown }>(ACCEPT, { token, ...NEW });
  expect(data.acceptInvitation).toEqual({ account: { name: 'Aoife Brennan', email, memberships: [{ organisationSlug: 'northmoor' }] } });
  const { data: viewer } = await browser.ask('{ viewer { personId roles } }', {}, { 'waymark-organisation': 'northmoor' });
  expect(viewer).toEqual({ viewer: { personId, roles: ['CONTRIBUTOR'] } });
});

test('it works once', async () => {
  const { token } = await invite();
  await new Browser(server).ask(ACCEPT, { token, ...NEW });
  expect((await new Browser(server).ask(INVITATION, { token })).data).toEqual({ invitation: null });
  expect(await new Browser(server).codeOf(ACCEPT, { token, ...NEW })).toBe('identity.invitation.not_usable');
});

test('of several who use it at the same moment, one comes in', async () => {
  const { token, email } = await invite();
  const browsers = [1, 2, 3, 4].map(() => new Browser(server));
  const codes = await Promise.all(browsers.map((browser) => browser.codeOf(ACCEPT, { token, ...NEW })));
  expect(codes.filter((code) => code === null)).toHaveLength(1);
  expect(browsers.filter(({ session }) => session)).toHaveLength(1);
  const [accounts] = await server.database.dataSource.query('select count(*)::int as count from identity.account where email = $1', [email]);
  expect(accounts.count).toBe(1);
});

test('it runs out after seven days', async () => {
  const { token } = await invite();
  const before = server.clock.now();
  server.clock.set(new Date(before.getTime() + 7 * 86_400_000 + 1000));
  expect(await new Browser(server).codeOf(ACCEPT, { token, ...NEW })).toBe('identity.invitation.not_usable');
  server.clock.set(before);
  expect(await new Browser(server).codeOf(ACCEPT, { token, ...NEW })).toBeNull();
});

test('a link sent again replaces the first, and ending the membership makes it worthless', async () => {
  const { token, email, personId } = await invite();
  await asAdmin('mutation ($personId: ID!) { sendInvitation(personId: $personId) { person { id } } }', { personId });
  const again = await tokenFor(email);
  expect(again).not.toBe(token);
  expect(await new Browser(server).codeOf(ACCEPT, { token, ...NEW })).toBe('identity.invitation.not_usable');
  await asAdmin('mutation ($personId: ID!) { endMembership(personId: $personId, version: 1) { person { id } } }', { personId });
  expect(await new Browser(server).codeOf(ACCEPT, { token: again, ...NEW })).toBe('identity.invitation.not_usable');
});

/** Another admin, who invites somebody. */
async function invitedByAnother(): Promise<{ inviter: StoryPerson; token: string }> {
  const inviter = await personWithSession(server.database, northmoor, { name: 'Dev Patel', roles: ['admin'], endsOn: '2026-11-25' });
  const email = `new-${(number += 1)}@northmoor.example`;
  await server.ask(ADD, { name: 'Aoife Brennan', email, roles: ['CONTRIBUTOR'] }, { session: inviter.session, organisation: 'northmoor' });
  return { inviter, token: await tokenFor(email) };
}

test.each([
  ['lost the role', 'mutation ($personId: ID!) { changeRoles(personId: $personId, version: 1, roles: [READER]) { person { id } } }'],
  ['left', 'mutation ($personId: ID!) { endMembership(personId: $personId, version: 1) { person { id } } }'],
])('an invitation is not usable after its inviter %s', async (_words, change) => {
  const { inviter, token } = await invitedByAnother();
  expect((await asAdmin(change, { personId: inviter.personId })).errors).toBeUndefined();
  expect((await new Browser(server).ask(INVITATION, { token })).data).toEqual({ invitation: null });
  expect(await new Browser(server).codeOf(ACCEPT, { token, ...NEW })).toBe('identity.invitation.not_usable');
});

test('an invitation is not usable after the last day of its inviter, though nobody took the role away', async () => {
  const { token } = await invitedByAnother();
  const before = server.clock.now();
  server.clock.set(new Date('2026-11-26T09:00:00Z'));
  const browser = new Browser(server);
  expect(await browser.codeOf(ACCEPT, { token, ...NEW })).toBe('identity.invitation.not_usable');
  expect(browser.session).toBeNull();
  server.clock.set(before);
  expect(await browser.codeOf(ACCEPT, { token, ...NEW })).toBeNull();
});

test('an invitation whose inviter only got another role besides still works', async () => {
  const { inviter, token } = await invitedByAnother();
  await asAdmin('mutation ($personId: ID!) { changeRoles(personId: $personId, version: 1, roles: [ADMIN, READER]) { person { id } } }', { personId: inviter.personId });
  expect(await new Browser(server).codeOf(ACCEPT, { token, ...NEW })).toBeNull();
});

test('a made-up token opens nothing', async () => {
  expect((await new Browser(server).ask(INVITATION, { token: 'made-up' })).data).toEqual({ invitation: null });
  expect(await new Browser(server).codeOf(ACCEPT, { token: 'made-up', ...NEW })).toBe('identity.invitation.not_usable');
});

test('what is wrong with a new account is said, and the link still works', async () => {
  const { token } = await invite();
  const browser = new Browser(server);
  expect(await browser.codeOf(ACCEPT, { token, password: PASSWORD })).toBe('identity.invitation.name_needed');
  expect(await browser.codeOf(ACCEPT, { token, name: 'Aoife' })).toBe('identity.password.too_short');
  expect(await browser.codeOf(ACCEPT, { token, name: 'Aoife', password: 'aaaaaaaaaaaa' })).toBe('identity.password.too_common');
  expect(await browser.codeOf(ACCEPT, { token, ...NEW })).toBeNull();
});

test('an account that exists must be signed in, and be the one that is invited', async () => {
  const calder = await openOrganisationStory(server.database);
  const email = 'twice@calder.example';
  const known = await personWithSession(server.database, calder, { name: 'Sunita Patel', email });
  const { token, personId } = await invite(email);
  expect((await new Browser(server).ask<{ invitation: { hasAccount: boolean } }>(INVITATION, { token })).data.invitation.hasAccount).toBe(true);
  expect(await new Browser(server).codeOf(ACCEPT, { token, ...NEW })).toBe('identity.invitation.sign_in_first');
  const somebodyElse = new Browser(server, {});
  somebodyElse.cookie = `waymark-session=${admin.session}`;
  expect(await somebodyElse.codeOf(ACCEPT, { token })).toBe('identity.invitation.for_someone_else');
  const browser = new Browser(server);
  browser.cookie = `waymark-session=${known.session}`;
  expect(await browser.codeOf(ACCEPT, { token })).toBeNull();
  expect((await browser.ask(WHO)).data).toMatchObject({ viewerAccount: { id: known.accountId, name: 'Sunita Patel', memberships: [{ organisationSlug: 'northmoor' }, { organisationSlug: calder.slug }] } });
  const { data } = await browser.ask<{ viewer: { personId: string } }>('{ viewer { personId } }', {}, { 'waymark-organisation': 'northmoor' });
  expect(data.viewer.personId).toBe(personId);
});

test('joining is written to the history in the name of who joins', async () => {
  const { token, personId } = await invite();
  await new Browser(server).ask(ACCEPT, { token, ...NEW });
  const actors = await server.database.transaction({ organisationId: northmoor.organisationId, mode: 'read', actor: null }, (transaction) =>
    transaction.query<{ actor: string }>(`select actor from platform.history where table_name = 'organisations.person' and row_id = $1 order by version`, [personId]),
  );
  expect(actors.map(({ actor }) => actor)).toEqual([admin.personId, personId]);
});

test('the demo shows the mail of an account’s own organisations, and nobody else’s', async () => {
  const KEPT = '{ keptMail { to subject body createdAt } }';
  const { email } = await invite();
  const { data } = await server.ask<{ keptMail: { to: string }[] }>(KEPT, {}, { session: admin.session });
  expect(data.keptMail[0]!.to).toBe(email);
  const other = await personWithSession(server.database, await openOrganisationStory(server.database));
  expect((await server.ask(KEPT, {}, { session: other.session })).data).toEqual({ keptMail: [] });
  expect((await server.ask(KEPT)).errors![0]!.extensions.code).toBe('platform.unauthenticated');
});
