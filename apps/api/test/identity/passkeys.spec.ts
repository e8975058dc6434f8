import { identity } from '@waymark/identity/server';
import { openOrganisationStory, organisations, personWithSession, type StoryOrganisation } from '@waymark/organisations/server';
import { startTestServer, type TestServer } from '@waymark/platform/testing';
import { givePassword, PASSWORD } from './account-with-password';
import { factorKeyFile, FINISH, PROVE, setUpCodes } from './authenticator';
import { Browser, SESSIONS, SIGN_IN, WHO } from './browser';
import { ADD_PASSKEY, addPasskey, ASK, ASK_FOR_PROOF, askBrowser, askToMake, FINISH_BY_PASSKEY, PASSKEY_SETTINGS, PASSKEYS, PLACE, PROVE_BY_PASSKEY, REMOVE_PASSKEY, RENAME_PASSKEY, START_PASSKEY } from './passkey-doors';
import { type Lies, SoftwarePasskey } from './software-passkey';

const STEPS = 'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { needsSecondStep secondSteps { byApp byPasskey } } }';
const STATE = '{ secondFactor { setAt recoveryCodesLeft passkeys } }';
const VIEWER = '{ viewer { name } }';

const key = factorKeyFile();
let server: TestServer;
let organisation: StoryOrganisation;
let within: Record<string, string>;
let number = 0;

beforeAll(async () => {
  server = await startTestServer([identity, organisations], { ...PASSKEY_SETTINGS, WAYMARK_DEMO: '0', WAYMARK_FACTOR_KEY_FILE: key.file });
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
const isSignedIn = async (browser: Browser) => (await browser.ask<{ viewerAccount: object | null }>(WHO)).data.viewerAccount !== null;

/** Somebody who has just signed in by password. */
async function member(roles: Parameters<typeof personWithSession>[2]['roles'] = ['admin']) {
  const email = `person-${(number += 1)}@northmoor.example`;
  const { accountId } = await personWithSession(server.database, organisation, { roles, email });
  await givePassword(server, accountId);
  const browser = new Browser(server, { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Chrome/140.0' });
  expect((await browser.ask(SIGN_IN, { email, password: PASSWORD })).errors).toBeUndefined();
  return { browser, email, accountId };
}

/** A browser that answers with a passkey, honestly or not, and what it was told. */
async function come(device: SoftwarePasskey, lies: Lies = {}, browser = new Browser(server)): Promise<{ browser: Browser; code: string | null }> {
  const asked = await askBrowser(browser);
  return { browser, code: await browser.codeOf(FINISH_BY_PASSKEY, device.answer(asked, lies)) };
}

describe('adding a passkey', () => {
  test('keeps it under the name of the browser, with recovery codes the first time, and ends the other sessions', async () => {
    const { browser, email } = await member();
    const elsewhere = new Browser(server);
    await elsewhere.ask(SIGN_IN, { email, password: PASSWORD });
    const { passkey, recoveryCodes } = await addPasskey(browser);
    expect(passkey).toEqual({ id: expect.any(String), name: 'Chrome on Windows', usedAt: null, isBackedUp: true });
    expect(recoveryCodes).toHaveLength(10);
    expect([await isSignedIn(elsewhere), await isSignedIn(browser)]).toEqual([false, true]);
    const second = await addPasskey(browser);
    expect(second.recoveryCodes).toEqual([]);
    expect((await browser.ask(STATE)).data).toEqual({ secondFactor: { setAt: null, recoveryCodesLeft: 10, passkeys: 2 } });
  });

  test('asks for proof, both times', async () => {
    const { browser } = await member();
    const device = new SoftwarePasskey(PLACE);
    const asked = await askToMake(browser);
    minutesLater(11);
    expect(await browser.codeOf(START_PASSKEY)).toBe('platform.proof_needed');
    expect(await browser.codeOf(ADD_PASSKEY, device.make(asked))).toBe('platform.proof_needed');
  });

  test('does not make a second one on a device that has one, and does not keep the same one twice', async () => {
    const { browser } = await member();
    const { device } = await addPasskey(browser);
    const { data } = await browser.ask<{ startPasskey: { excluded: object[]; challenge: string; userId: string } }>(START_PASSKEY);
    expect(data.startPasskey.excluded).toEqual([{ credentialId: device.credentialId }]);
    expect(await browser.codeOf(ADD_PASSKEY, device.make(data.startPasskey))).toBe('identity.passkey.not_made');
    const other = await member();
    expect(await other.browser.codeOf(ADD_PASSKEY, device.make(await askToMake(other.browser)))).toBe('identity.passkey.not_made');
  });

  test.each([
    ['on another origin', { origin: 'https://waymark.example.net' }],
    ['on the same host under another port', { origin: 'http://localhost:3001' }],
    ['for another host', { host: 'example.net' }],
    ['in answer to another challenge', { challenge: 'AAAA' }],
    ['without the lock of the device', { isUnverified: true }],
    ['without anybody there', { isAbsent: true }],
    ['as if it were an answer', { type: 'webauthn.get' }],
  ] as [string, Lies][])('made %s is refused', async (_how, lies) => {
    const { browser } = await member();
    const device = new SoftwarePasskey(PLACE);
    expect(await browser.codeOf(ADD_PASSKEY, device.make(await askToMake(browser), lies))).toBe('identity.passkey.not_made');
    expect((await browser.ask<{ passkeys: object[] }>(PASSKEYS)).data.passkeys).toEqual([]);
  });

  test('the challenge of another session is not taken, nor one that is five minutes old, nor one that was answered', async () => {
    const [ours, theirs] = [await member(), await member()];
    const device = new SoftwarePasskey(PLACE);
    const asked = await askToMake(theirs.browser);
    expect(await ours.browser.codeOf(ADD_PASSKEY, device.make(asked))).toBe('identity.passkey.over');
    minutesLater(5);
    expect(await theirs.browser.codeOf(ADD_PASSKEY, device.make(asked))).toBe('identity.passkey.over');
    const again = await askToMake(theirs.browser);
    expect(await theirs.browser.codeOf(ADD_PASSKEY, device.make(again, { isUnverified: true }))).toBe('identity.passkey.not_made');
    expect(await theirs.browser.codeOf(ADD_PASSKEY, device.make(again))).toBe('identity.passkey.over');
  });

  test('two at the same moment with one challenge: exactly one wins', async () => {
    const { browser } = await member();
    const asked = await askToMake(browser);
    const tries = [1, 2, 3].map(() => browser.codeOf(ADD_PASSKEY, new SoftwarePasskey(PLACE).make(asked)));
    expect((await Promise.all(tries)).filter((code) => code === null)).toHaveLength(1);
  });
});

describe('signing in by passkey', () => {
  test('needs no name, no password and no code, and is proof', async () => {
    const { browser: first, accountId } = await member(['admin']);
    expect(await first.codeOf(VIEWER, {}, within)).toBe('platform.second_factor_needed');
    const { device } = await addPasskey(first);
    const browser = new Browser(server);
    const asked = await browser.ask<{ startPasskeySignIn: { challenge: string; host: string; allowed: object[] } }>(ASK);
    expect(asked.data.startPasskeySignIn).toEqual({ challenge: expect.stringMatching(/^[\w-]{43}$/), host: 'localhost', allowed: [] });
    expect(browser.setAsked).toMatch(/^waymark-passkey=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=300$/);
    const answer = await browser.ask(FINISH_BY_PASSKEY, device.answer(asked.data.startPasskeySignIn));
    expect(answer.data).toEqual({ finishPasskeySignIn: { account: { id: accountId } } });
    expect(browser.asked).toBeNull();
    expect(await browser.codeOf(VIEWER, {}, within)).toBeNull();
    expect(await browser.codeOf(START_PASSKEY)).toBeNull();
    const [{ usedAt }] = (await browser.ask<{ passkeys: { usedAt: string }[] }>(PASSKEYS)).data.passkeys as [{ usedAt: string }];
    expect(usedAt).toMatch(/:00:00\.000Z$/);
  });

  test('gives a new session and ends the one that this browser had', async () => {
    const { browser } = await member();
    const { device } = await addPasskey(browser);
    const before = browser.cookie!;
    expect((await come(device, {}, browser)).code).toBeNull();
    expect(browser.cookie).not.toBe(before);
    expect(await isSignedIn(new Browser(server, { cookie: before }))).toBe(false);
  });

  test.each([
    ['wrong origin', { origin: 'https://evil.example' }],
    ['the same host under another port', { origin: 'http://localhost:3001' }],
    ['https where it is http', { origin: 'https://localhost:3000' }],
    ['wrong rpId', { host: 'evil.example' }],
    ['wrong challenge', { challenge: Buffer.alloc(32, 7).toString('base64url') }],
    ['no user verification', { isUnverified: true }],
    ['nobody present', { isAbsent: true }],
    ['tampered signature', { hasBrokenSignature: true }],
    ['signed by another passkey', { signedBy: new SoftwarePasskey(PLACE) }],
    ['a registration shown as an answer', { type: 'webauthn.create' }],
    ["another account's user handle", { userHandle: Buffer.alloc(16, 1).toString('base64url') }],
    ['within a frame of another site', { crossOrigin: true, origin: 'https://evil.example' }],
  ] as [string, Lies][])('%s: refused in the same words, and the challenge is spent', async (_how, lies) => {
    const { browser: first } = await member();
    const { device } = await addPasskey(first);
    const browser = new Browser(server);
    const asked = await askBrowser(browser);
    const refused = await browser.ask(FINISH_BY_PASSKEY, device.answer(asked, lies));
    expect(refused.errors![0]).toMatchObject({ message: expect.stringContaining('does not open an account here'), extensions: { code: 'identity.passkey.refused', facts: {} } });
    expect(browser.session).toBeNull();
    expect(await browser.codeOf(FINISH_BY_PASSKEY, device.answer(asked))).toBe('identity.passkey.over');
  });

  test("another account's credential: a passkey opens its own account, whatever handle it tells", async () => {
    const [ours, theirs] = [await member(), await member()];
    const { device } = await addPasskey(ours.browser);
    const { userId } = await askToMake(theirs.browser);
    expect((await come(device, { userHandle: userId })).code).toBe('identity.passkey.refused');
  });

  test('an unknown passkey is refused as a wrong one is', async () => {
    const stranger = new SoftwarePasskey(PLACE);
    stranger.make({ challenge: 'AAAA', userId: Buffer.alloc(16).toString('base64url') });
    expect((await come(stranger)).code).toBe('identity.passkey.refused');
  });

  test('replay: an answer is worth nothing twice, in another browser, or after five minutes', async () => {
    const { browser: first } = await member();
    const { device } = await addPasskey(first);
    const browser = new Browser(server);
    const answer = device.answer(await askBrowser(browser));
    expect(await new Browser(server).codeOf(FINISH_BY_PASSKEY, answer)).toBe('identity.passkey.over');
    const elsewhere = new Browser(server);
    await askBrowser(elsewhere);
    expect(await elsewhere.codeOf(FINISH_BY_PASSKEY, answer)).toBe('identity.passkey.refused');
    const { asked } = browser;
    expect(await browser.codeOf(FINISH_BY_PASSKEY, answer)).toBeNull();
    const replaying = new Browser(server);
    replaying.asked = asked;
    expect(await replaying.codeOf(FINISH_BY_PASSKEY, answer)).toBe('identity.passkey.over');
    const slow = new Browser(server);
    const late = device.answer(await askBrowser(slow));
    minutesLater(5);
    expect(await slow.codeOf(FINISH_BY_PASSKEY, late)).toBe('identity.passkey.over');
  });

  test('two concurrent redemptions of one challenge: exactly one wins', async () => {
    const { browser: first } = await member();
    const { device } = await addPasskey(first);
    const browser = new Browser(server);
    const answer = device.answer(await askBrowser(browser));
    const tries = [1, 2, 3, 4].map(() => {
      const one = new Browser(server);
      one.asked = browser.asked;
      return one.codeOf(FINISH_BY_PASSKEY, answer);
    });
    expect((await Promise.all(tries)).filter((code) => code === null)).toHaveLength(1);
  });

  test('counter back: a copy is refused, its owner is told by mail, and the right one goes on', async () => {
    const { browser: first, accountId } = await member();
    const { device } = await addPasskey(first);
    device.counter = 5;
    expect((await come(device)).code).toBeNull();
    expect((await come(device, { counter: 5 })).code).toBe('identity.passkey.refused');
    expect((await come(device, { counter: 2 })).code).toBe('identity.passkey.refused');
    expect((await come(device, { counter: 0 })).code).toBe('identity.passkey.refused');
    expect((await come(device)).code).toBeNull();
    const told = await server.database.dataSource.query('select 1 from identity.passkey where account_id = $1 and counter = $2', [accountId, device.counter]);
    expect(told).toHaveLength(1);
  });

  test('a device that does not count is believed each time', async () => {
    const { browser: first } = await member();
    const { device } = await addPasskey(first);
    expect((await come(device)).code).toBeNull();
    expect((await come(device)).code).toBeNull();
  });

  test('ten wrong answers and the passkey waits; a right one starts anew', async () => {
    const { browser: first } = await member();
    const { device } = await addPasskey(first);
    const codes = [];
    for (let turn = 0; turn < 11; turn += 1) codes.push((await come(device, { hasBrokenSignature: true })).code);
    expect(codes).toEqual([...Array(10).fill('identity.passkey.refused'), 'platform.too_many_requests']);
    expect((await come(device)).code).toBe('platform.too_many_requests');
    minutesLater(16);
    expect((await come(device)).code).toBeNull();
    for (let turn = 0; turn < 9; turn += 1) await come(device, { hasBrokenSignature: true });
    expect((await come(device)).code).toBeNull();
    expect((await come(device, { hasBrokenSignature: true })).code).toBe('identity.passkey.refused');
  });

  test('what cannot be an answer at all is refused as bad input', async () => {
    const browser = new Browser(server);
    await askBrowser(browser);
    const answer = { credentialId: 'a b', clientData: '<>', authenticatorData: '\0', signature: 'x'.repeat(9000), userHandle: '' };
    expect(await browser.codeOf(FINISH_BY_PASSKEY, answer)).toBe('platform.bad_input');
    const readable = { credentialId: 'AAAA', clientData: 'AAAA', authenticatorData: 'AAAA', signature: 'AAAA', userHandle: 'AAAA' };
    expect(await browser.codeOf(FINISH_BY_PASSKEY, readable)).toBe('identity.passkey.refused');
  });
});

describe('a passkey as the second step', () => {
  test('the password alone no longer lets in; the passkey or a recovery code does', async () => {
    const { browser: first, email, accountId } = await member(['reader']);
    const { device, recoveryCodes } = await addPasskey(first);
    const browser = new Browser(server);
    expect((await browser.ask(STEPS, { email, password: PASSWORD })).data).toEqual({ signIn: { needsSecondStep: true, secondSteps: { byApp: false, byPasskey: true } } });
    expect(browser.session).toBeNull();
    expect((await browser.ask(FINISH, { code: recoveryCodes[0]! })).data).toEqual({ finishSignIn: { account: { id: accountId } } });
    const other = new Browser(server);
    await other.ask(STEPS, { email, password: PASSWORD });
    expect((await come(device, {}, other)).code).toBeNull();
    expect(other.half).toBeNull();
  });

  test('proof is given by the passkey or a code, no longer by the password', async () => {
    const { browser } = await member();
    const { device, recoveryCodes } = await addPasskey(browser);
    minutesLater(11);
    expect(await browser.codeOf(PROVE, { password: PASSWORD })).toBe('identity.second_step.wrong');
    expect(await browser.codeOf(START_PASSKEY)).toBe('platform.proof_needed');
    const asked = await browser.ask<{ startPasskeyProof: { challenge: string; allowed: object[] } }>(ASK_FOR_PROOF);
    expect(asked.data.startPasskeyProof.allowed).toEqual([{ credentialId: device.credentialId, transports: ['internal', 'hybrid'] }]);
    const before = browser.session;
    expect(await browser.codeOf(PROVE_BY_PASSKEY, device.answer(asked.data.startPasskeyProof))).toBeNull();
    expect(browser.session).not.toBe(before);
    expect(await browser.codeOf(START_PASSKEY)).toBeNull();
    minutesLater(11);
    expect(await browser.codeOf(PROVE, { code: recoveryCodes[3]! })).toBeNull();
  });

  test("nobody gives proof with another account's passkey, nor with the question of another session or of signing in", async () => {
    const [ours, theirs] = [await member(), await member()];
    const { device } = await addPasskey(ours.browser);
    const { device: foreign } = await addPasskey(theirs.browser);
    const ask = async (browser: Browser) => (await browser.ask<{ startPasskeyProof: { challenge: string } }>(ASK_FOR_PROOF)).data.startPasskeyProof;
    expect(await ours.browser.codeOf(PROVE_BY_PASSKEY, foreign.answer(await ask(ours.browser)))).toBe('identity.passkey.refused');
    expect(await ours.browser.codeOf(PROVE_BY_PASSKEY, device.answer(await ask(theirs.browser)))).toBe('identity.passkey.over');
    expect(await ours.browser.codeOf(PROVE_BY_PASSKEY, device.answer(await askBrowser(ours.browser)))).toBe('identity.passkey.over');
  });

  test('codes and passkeys stand beside each other: one removed leaves the other and the recovery codes', async () => {
    const { browser, email } = await member();
    await setUpCodes(server, browser);
    const { passkey, recoveryCodes } = await addPasskey(browser);
    expect(recoveryCodes).toEqual([]);
    expect(await browser.codeOf('mutation { removeSecondFactor { done } }')).toBeNull();
    expect((await browser.ask(STATE)).data).toEqual({ secondFactor: { setAt: null, recoveryCodesLeft: 10, passkeys: 1 } });
    expect((await new Browser(server).ask(STEPS, { email, password: PASSWORD })).data).toMatchObject({ signIn: { needsSecondStep: true } });
    expect(await browser.codeOf(REMOVE_PASSKEY, { id: passkey.id })).toBeNull();
    expect((await browser.ask(STATE)).data).toEqual({ secondFactor: { setAt: null, recoveryCodesLeft: 0, passkeys: 0 } });
    expect((await new Browser(server).ask(STEPS, { email, password: PASSWORD })).data).toMatchObject({ signIn: { needsSecondStep: false } });
  });
});

describe('looking after passkeys', () => {
  test('removing asks for proof', async () => {
    const { browser } = await member(['admin']);
    const { passkey } = await addPasskey(browser);
    expect(await browser.codeOf(VIEWER, {}, within)).toBeNull();
    minutesLater(11);
    expect(await browser.codeOf(REMOVE_PASSKEY, { id: passkey.id })).toBe('platform.proof_needed');
    expect((await browser.ask<{ passkeys: object[] }>(PASSKEYS)).data.passkeys).toHaveLength(1);
  });

  test('removed, it signs in no more, and an admin without any second factor is led to set one up', async () => {
    const { browser } = await member(['admin']);
    const { device, passkey } = await addPasskey(browser);
    expect(await browser.codeOf(REMOVE_PASSKEY, { id: passkey.id })).toBeNull();
    expect(await browser.codeOf(VIEWER, {}, within)).toBe('platform.second_factor_needed');
    expect((await come(device)).code).toBe('identity.passkey.refused');
    expect(await browser.codeOf(REMOVE_PASSKEY, { id: passkey.id })).toBe('platform.not_found');
  });

  test("nobody names or removes another account's passkey, or sees it", async () => {
    const [ours, theirs] = [await member(), await member()];
    const { passkey } = await addPasskey(theirs.browser);
    expect(await ours.browser.codeOf(RENAME_PASSKEY, { id: passkey.id, name: 'Mine' })).toBe('platform.not_found');
    expect(await ours.browser.codeOf(REMOVE_PASSKEY, { id: passkey.id })).toBe('platform.not_found');
    expect((await ours.browser.ask<{ passkeys: object[] }>(PASSKEYS)).data.passkeys).toEqual([]);
    expect((await theirs.browser.ask(RENAME_PASSKEY, { id: passkey.id, name: '  Work laptop ' })).data).toEqual({ renamePasskey: { passkeys: [{ name: 'Work laptop' }] } });
    expect(await theirs.browser.codeOf(RENAME_PASSKEY, { id: passkey.id, name: '  ' })).toBe('platform.bad_input');
  });

  test('signed out, there is nothing to see or to add', async () => {
    for (const door of [PASSKEYS, START_PASSKEY, ASK_FOR_PROOF, SESSIONS]) expect(await new Browser(server).codeOf(door)).toBe('platform.unauthenticated');
  });

  test('what is kept of a question signs nobody in, and opens nothing else', async () => {
    const browser = new Browser(server);
    await askBrowser(browser);
    const token = browser.asked!.split('=')[1]!;
    expect(await isSignedIn(new Browser(server, { cookie: `waymark-session=${token}` }))).toBe(false);
    const rows = JSON.stringify(await server.database.dataSource.query('select passkey_challenge::text as text from identity.passkey_challenge'));
    expect(rows).not.toContain(token);
  });
});

test('where people come by a number, there are no passkeys, and nothing pretends otherwise', async () => {
  const elsewhere = await startTestServer([identity, organisations]);
  const browser = new Browser(elsewhere);
  expect((await browser.ask('{ installation { passkeyHost } }')).data).toEqual({ installation: { passkeyHost: null } });
  expect(await browser.codeOf(ASK)).toBe('identity.passkey.not_here');
  await elsewhere.close();
});

