import { identity } from '@waymark/identity/server';
import { openOrganisationStory, organisations, personWithSession, type StoryOrganisation } from '@waymark/organisations/server';
import type { Role } from '@waymark/organisations/domain';
import { startTestServer, type TestServer } from '@waymark/platform/testing';
import { givePassword, PASSWORD } from './account-with-password';
import { type Authenticator, factorKeyFile, FINISH, nextStep, PROVE, setUpCodes, START } from './authenticator';
import { Browser, SESSIONS, SIGN_IN } from './browser';

const VIEWER = '{ viewer { name } }';
const TEAMS = 'mutation { addTeam(name: "Estates") { team { id } } }';
const CHANGE = 'mutation ($personId: ID!, $version: Int!, $roles: [Role!]!) { changeRoles(personId: $personId, version: $version, roles: $roles) { person { version } } }';
const RAISE = 'mutation ($personId: ID!, $version: Int!, $roles: [Role!]!) { changeRoles(personId: $personId, version: $version, roles: $roles) { proposal { id } } }';
const CONFIRM = 'mutation ($id: ID!) { confirmChange(id: $id) { proposal { state } } }';
const REFUSE = 'mutation ($id: ID!) { refuseChange(id: $id, reason: "Not yet") { proposal { state } } }';
const END = 'mutation ($personId: ID!, $version: Int!) { endMembership(personId: $personId, version: $version) { person { id } } }';
const ADD = 'mutation ($roles: [Role!]!, $email: String) { addPerson(name: "New Person", email: $email, roles: $roles) { person { id } } }';
const REVOKE_OTHERS = 'mutation { revokeOtherSessions { done } }';
const NEEDED = 'platform.proof_needed';

const key = factorKeyFile();
let server: TestServer;
let organisation: StoryOrganisation;
let within: Record<string, string>;
let number = 0;

beforeAll(async () => {
  server = await startTestServer([identity, organisations], { WAYMARK_DEMO: '0', WAYMARK_FACTOR_KEY_FILE: key.file });
});
afterAll(async () => {
  await server?.close();
  key.remove();
});
beforeEach(async () => {
  organisation = await openOrganisationStory(server.database);
  within = { 'waymark-organisation': organisation.slug };
  await server.database.dataSource.query('delete from identity.throttle');
});

const minutesLater = (count: number) => server.clock.set(new Date(server.clock.now().getTime() + count * 60_000));

async function member(roles: readonly Role[]): Promise<{ browser: Browser; personId: string; email: string }> {
  const email = `person-${(number += 1)}@northmoor.example`;
  const { personId, accountId } = await personWithSession(server.database, organisation, { roles, email });
  await givePassword(server, accountId);
  const browser = new Browser(server);
  expect((await browser.ask(SIGN_IN, { email, password: PASSWORD })).errors).toBeUndefined();
  return { browser, personId, email };
}

/** An admin with codes set up, whose proof is older than ten minutes. */
async function admin(): Promise<{ browser: Browser; phone: Authenticator; email: string }> {
  const { browser, email } = await member(['admin']);
  const { phone } = await setUpCodes(server, browser);
  minutesLater(11);
  return { browser, phone, email };
}

describe('a second factor is needed', () => {
  test.each([
    [['admin'], true],
    [['executive'], true],
    [['reader', 'executive'], true],
    [['contributor'], false],
    [['reviewer', 'board', 'group_member', 'adviser', 'reader'], false],
  ] as [Role[], boolean][])('by %j who signs in by password: %s', async (roles, isNeeded) => {
    const { browser } = await member(roles);
    expect(await browser.codeOf(VIEWER, {}, within)).toBe(isNeeded ? 'platform.second_factor_needed' : null);
  });

  test('every door of the organisation refuses until it is set up, and the account can set it up', async () => {
    const { browser, email } = await member(['admin', 'executive']);
    expect(await browser.codeOf(TEAMS, {}, within)).toBe('platform.second_factor_needed');
    expect(await browser.codeOf('{ people { items { id } } }', {}, within)).toBe('platform.second_factor_needed');
    expect(await browser.codeOf(SESSIONS)).toBeNull();
    const { phone } = await setUpCodes(server, browser);
    expect(await browser.codeOf(VIEWER, {}, within)).toBeNull();
    expect(await browser.codeOf(TEAMS, {}, within)).toBeNull();
    const again = new Browser(server);
    await again.ask(SIGN_IN, { email, password: PASSWORD });
    expect(await again.codeOf(VIEWER, {}, within)).toBe('platform.unauthenticated');
    expect(await again.codeOf(FINISH, { code: phone.code() })).toBeNull();
    expect(await again.codeOf(VIEWER, {}, within)).toBeNull();
  });

  test('as soon as the role is given, and no longer once it is taken away', async () => {
    const { browser, personId } = await member(['reader']);
    const asAdmin = await admin();
    await asAdmin.browser.ask(PROVE, { code: asAdmin.phone.code() });
    expect(await asAdmin.browser.codeOf(CHANGE, { personId, version: 1, roles: ['EXECUTIVE'] }, within)).toBeNull();
    expect(await browser.codeOf(VIEWER, {}, within)).toBe('platform.second_factor_needed');
    expect(await asAdmin.browser.codeOf(CHANGE, { personId, version: 2, roles: ['READER'] }, within)).toBeNull();
    expect(await browser.codeOf(VIEWER, {}, within)).toBeNull();
  });

  test('removed, the doors close again', async () => {
    const { browser, phone } = await admin();
    await browser.ask(PROVE, { code: phone.code() });
    expect(await browser.codeOf('mutation { removeSecondFactor { done } }')).toBeNull();
    expect(await browser.codeOf(VIEWER, {}, within)).toBe('platform.second_factor_needed');
  });
});

describe('proof within the last ten minutes is asked for', () => {
  test('by raising roles, and by nothing less', async () => {
    const { browser, phone } = await admin();
    const { personId } = await member(['reader']);
    expect(await browser.codeOf(CHANGE, { personId, version: 1, roles: ['CONTRIBUTOR'] }, within)).toBeNull();
    for (const roles of [['ADMIN'], ['CONTRIBUTOR', 'EXECUTIVE']]) expect(await browser.codeOf(CHANGE, { personId, version: 2, roles }, within)).toBe(NEEDED);
    expect(await browser.codeOf(ADD, { roles: ['EXECUTIVE'], email: `raised-${number}@northmoor.example` }, within)).toBe(NEEDED);
    expect(await browser.codeOf(ADD, { roles: ['READER'], email: `reader-${number}@northmoor.example` }, within)).toBeNull();
    expect(await browser.codeOf(PROVE, { code: phone.code() })).toBeNull();
    expect(await browser.codeOf(CHANGE, { personId, version: 2, roles: ['EXECUTIVE'] }, within)).toBeNull();
    expect(await browser.codeOf(CHANGE, { personId, version: 3, roles: ['READER'] }, within)).toBeNull();
  });

  test('by confirming what another admin asked for, not by refusing it', async () => {
    const [asker, other] = [await admin(), await admin()];
    const asked: string[] = [];
    await asker.browser.ask(PROVE, { code: asker.phone.code() });
    for (const { personId } of [await member(['reader']), await member(['reader'])]) {
      const { data } = await asker.browser.ask<{ changeRoles: { proposal: { id: string } } }>(RAISE, { personId, version: 1, roles: ['EXECUTIVE'] }, within);
      asked.push(data.changeRoles.proposal.id);
    }
    expect(await other.browser.codeOf(CONFIRM, { id: asked[0] }, within)).toBe(NEEDED);
    expect(await other.browser.codeOf(REFUSE, { id: asked[1] }, within)).toBeNull();
    await other.browser.ask(PROVE, { code: other.phone.code() });
    expect(await other.browser.codeOf(CONFIRM, { id: asked[0] }, within)).toBeNull();
  });

  test('by ending the membership of an admin, not of somebody else', async () => {
    const { browser, phone } = await admin();
    const [reader, other] = [await member(['reader']), await member(['admin'])];
    expect(await browser.codeOf(END, { personId: reader.personId, version: 1 }, within)).toBeNull();
    expect(await browser.codeOf(END, { personId: other.personId, version: 1 }, within)).toBe(NEEDED);
    await browser.ask(PROVE, { code: phone.code() });
    expect(await browser.codeOf(END, { personId: other.personId, version: 1 }, within)).toBeNull();
  });

  test('by ending sessions elsewhere, not the one at hand', async () => {
    const { browser, email } = await member(['reader']);
    await new Browser(server).ask(SIGN_IN, { email, password: PASSWORD });
    minutesLater(11);
    const { data } = await browser.ask<{ sessions: { id: string; current: boolean }[] }>(SESSIONS);
    const idOf = (isCurrent: boolean) => data.sessions.find(({ current }) => current === isCurrent)!.id;
    const REVOKE = 'mutation ($id: ID!) { revokeSession(id: $id) { done } }';
    expect(await browser.codeOf(REVOKE_OTHERS)).toBe(NEEDED);
    expect(await browser.codeOf(REVOKE, { id: idOf(false) })).toBe(NEEDED);
    expect(await browser.codeOf(REVOKE, { id: idOf(true) })).toBeNull();
  });

  test('by every change of second factors', async () => {
    const { browser } = await member(['reader']);
    minutesLater(11);
    expect(await browser.codeOf(START)).toBe(NEEDED);
    await browser.ask(PROVE, { password: PASSWORD });
    await setUpCodes(server, browser);
    minutesLater(11);
    for (const act of ['removeSecondFactor { done }', 'renewRecoveryCodes { recoveryCodes }', 'confirmSecondFactor(code: "000000") { recoveryCodes }', 'startSecondFactor { secret }'])
      expect(await browser.codeOf(`mutation { ${act} }`)).toBe(NEEDED);
  });

  test('and runs out', async () => {
    const { browser, phone } = await admin();
    const { personId } = await member(['reader']);
    await browser.ask(PROVE, { code: phone.code() });
    minutesLater(10);
    expect(await browser.codeOf(CHANGE, { personId, version: 1, roles: ['EXECUTIVE'] }, within)).toBeNull();
    server.clock.set(new Date(server.clock.now().getTime() + 1000));
    expect(await browser.codeOf(CHANGE, { personId, version: 2, roles: ['ADMIN'] }, within)).toBe(NEEDED);
  });
});

describe('proof is given', () => {
  test('by the password where there are no codes, under a new token; the old one is worth nothing', async () => {
    const { browser } = await member(['reader']);
    minutesLater(11);
    const before = browser.cookie!;
    expect(await browser.codeOf(PROVE, { password: 'not my password' })).toBe('identity.password.wrong');
    expect(await browser.codeOf(REVOKE_OTHERS)).toBe(NEEDED);
    expect(await browser.codeOf(PROVE, { password: PASSWORD })).toBeNull();
    expect(browser.cookie).not.toBe(before);
    expect(await new Browser(server, { cookie: before }).codeOf(SESSIONS)).toBe('platform.unauthenticated');
    expect(await browser.codeOf(REVOKE_OTHERS)).toBeNull();
  });

  test('by a code where there are codes: the password alone does not do, and no code twice', async () => {
    const { browser, phone } = await admin();
    expect(await browser.codeOf(PROVE, { password: PASSWORD })).toBe('identity.second_step.wrong');
    const code = phone.code();
    expect(await browser.codeOf(PROVE, { code })).toBeNull();
    expect(await browser.codeOf(PROVE, { code })).toBe('identity.second_step.wrong');
    nextStep(server);
    expect(await browser.codeOf(PROVE, { code: phone.code() })).toBeNull();
  });

  test('by nobody who guesses: attempts count as they do when signing in', async () => {
    const { browser } = await member(['reader']);
    const codes = [];
    for (let turn = 0; turn < 11; turn += 1) codes.push(await browser.codeOf(PROVE, { password: `guess number ${turn}` }));
    expect(codes).toEqual([...Array(10).fill('identity.password.wrong'), 'platform.too_many_requests']);
    expect(await new Browser(server).codeOf(PROVE, { password: PASSWORD })).toBe('platform.unauthenticated');
  });

  test('not by accepting an invitation with a session that was left open', async () => {
    const { browser, email } = await member(['reader']);
    minutesLater(11);
    const calder = (organisation = await openOrganisationStory(server.database));
    const boss = await member(['admin']);
    await setUpCodes(server, boss.browser);
    expect(await boss.browser.codeOf(ADD, { roles: ['READER'], email }, { 'waymark-organisation': calder.slug })).toBeNull();
    const [{ body }] = await server.database.transaction({ organisationId: calder.organisationId, mode: 'read', actor: null }, (transaction) =>
      transaction.query<{ body: string }>('select body from platform.mail where recipient = $1', [email]),
    ) as [{ body: string }];
    const [, token] = /\/welcome\/([\w-]+)/.exec(body)!;
    expect(await browser.codeOf('mutation ($token: String!) { acceptInvitation(token: $token) { account { id } } }', { token })).toBeNull();
    expect(await browser.codeOf(REVOKE_OTHERS)).toBe(NEEDED);
  });
});
