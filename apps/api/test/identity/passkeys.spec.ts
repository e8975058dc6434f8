import { forgetSecondSteps, identity } from '@waymark/identity/server';
import { organisations } from '@waymark/organisations/server';
import { startTestServer } from '@waymark/platform/testing';
import { PASSWORD } from './account-with-password';
import { FINISH, PROVE, setUpCodes } from './authenticator';
import { Browser, SESSIONS, SIGN_IN } from './browser';
import { ADD_PASSKEY, addPasskey, ASK, ASK_FOR_PROOF, askBrowser, askToMake, PASSKEYS, PLACE, PROVE_BY_PASSKEY, REMOVE_PASSKEY, RENAME_PASSKEY, START_PASSKEY } from './passkey-doors';
import { enforceStory, openProviderStory } from '../sign-on/sign-on-story';
import { passkeyStage } from './passkey-stage';
import { type Lies, SoftwarePasskey } from './software-passkey';

const STEPS = 'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { needsSecondStep secondSteps { byApp byPasskey } } }';
const STATE = '{ secondFactor { setAt recoveryCodesLeft passkeys } }';
const VIEWER = '{ viewer { name } }';

const { server, browser: newBrowser, within, minutesLater, isSignedIn, member, come } = passkeyStage();

describe('adding a passkey', () => {
  test('keeps it under the name of the browser, with recovery codes the first time, and ends the other sessions', async () => {
    const { browser, email } = await member();
    const elsewhere = newBrowser();
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

describe('a passkey as the second step', () => {
  test('the password alone no longer lets in; the passkey or a recovery code does', async () => {
    const { browser: first, email, accountId } = await member(['reader']);
    const { device, recoveryCodes } = await addPasskey(first);
    const browser = newBrowser();
    expect((await browser.ask(STEPS, { email, password: PASSWORD })).data).toEqual({ signIn: { needsSecondStep: true, secondSteps: { byApp: false, byPasskey: true } } });
    expect(browser.session).toBeNull();
    expect((await browser.ask(FINISH, { code: recoveryCodes[0]! })).data).toEqual({ finishSignIn: { account: { id: accountId } } });
    const other = newBrowser();
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
    await setUpCodes(server(), browser);
    const { passkey, recoveryCodes } = await addPasskey(browser);
    expect(recoveryCodes).toEqual([]);
    expect(await browser.codeOf('mutation { removeSecondFactor { done } }')).toBeNull();
    expect((await browser.ask(STATE)).data).toEqual({ secondFactor: { setAt: null, recoveryCodesLeft: 10, passkeys: 1 } });
    expect((await newBrowser().ask(STEPS, { email, password: PASSWORD })).data).toMatchObject({ signIn: { needsSecondStep: true } });
    expect(await browser.codeOf(REMOVE_PASSKEY, { id: passkey.id })).toBeNull();
    expect((await browser.ask(STATE)).data).toEqual({ secondFactor: { setAt: null, recoveryCodesLeft: 0, passkeys: 0 } });
    expect((await newBrowser().ask(STEPS, { email, password: PASSWORD })).data).toMatchObject({ signIn: { needsSecondStep: false } });
  });
});

describe('looking after passkeys', () => {
  test('removing asks for proof', async () => {
    const { browser } = await member(['admin']);
    const { passkey } = await addPasskey(browser);
    expect(await browser.codeOf(VIEWER, {}, within())).toBeNull();
    minutesLater(11);
    expect(await browser.codeOf(REMOVE_PASSKEY, { id: passkey.id })).toBe('platform.proof_needed');
    expect((await browser.ask<{ passkeys: object[] }>(PASSKEYS)).data.passkeys).toHaveLength(1);
  });

  test('removed, it signs in no more, and an admin without any second factor is led to set one up', async () => {
    const { browser } = await member(['admin']);
    const { device, passkey } = await addPasskey(browser);
    expect(await browser.codeOf(REMOVE_PASSKEY, { id: passkey.id })).toBeNull();
    expect(await browser.codeOf(VIEWER, {}, within())).toBe('platform.second_factor_needed');
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
    for (const door of [PASSKEYS, START_PASSKEY, ASK_FOR_PROOF, SESSIONS]) expect(await newBrowser().codeOf(door)).toBe('platform.unauthenticated');
  });

  test('what is kept of a question signs nobody in, and opens nothing else', async () => {
    const browser = newBrowser();
    await askBrowser(browser);
    const token = browser.asked!.split('=')[1]!;
    expect(await isSignedIn(newBrowser({ cookie: `waymark-session=${token}` }))).toBe(false);
    const rows = JSON.stringify(await server().database.dataSource.query('select passkey_challenge::text as text from identity.passkey_challenge'));
    expect(rows).not.toContain(token);
  });
});

test('whoever has lost phone, passkeys and codes gets in by the password alone again, once whoever runs the installation has said so', async () => {
  const { browser, email } = await member(['reader']);
  await setUpCodes(server(), browser);
  const { device } = await addPasskey(browser);
  const forget = (address: string) => server().database.transaction({ organisationId: null, mode: 'write', actor: 'command:account' }, () => forgetSecondSteps(address, server().clock.now()));
  expect(await forget('nobody@nowhere.example')).toBe(false);
  expect(await forget(` ${email.toUpperCase()} `)).toBe(true);
  expect(await isSignedIn(browser)).toBe(false);
  expect((await come(device)).code).toBe('identity.passkey.refused');
  expect((await browser.ask(STEPS, { email, password: PASSWORD })).data).toEqual({ signIn: { needsSecondStep: false, secondSteps: null } });
  expect((await browser.ask(STATE)).data).toEqual({ secondFactor: { setAt: null, recoveryCodesLeft: 0, passkeys: 0 } });
});

test('where single sign-on must be used, no passkey is added and none signs in; once it need not be, it does again', async () => {
  const { browser, email } = await member();
  const { device } = await addPasskey(browser);
  const domain = email.split('@')[1]!;
  await enforceStory(server(), await openProviderStory(server(), { issuer: 'https://id.northmoor.example', clientSecret: 'secret', domain }), domain);
  expect((await come(device)).code).toBe('identity.sign_on.must');
  expect((await come(device, { hasBrokenSignature: true })).code).toBe('identity.passkey.refused');
  expect(await browser.codeOf(START_PASSKEY)).toBe('identity.sign_on.must');
  await server().database.dataSource.query('delete from identity.proved_domain');
  expect((await come(device)).code).toBeNull();
});

test('where people come by a number, there are no passkeys, and nothing pretends otherwise', async () => {
  const elsewhere = await startTestServer([identity, organisations]);
  const browser = new Browser(elsewhere);
  expect((await browser.ask('{ installation { passkeyHost } }')).data).toEqual({ installation: { passkeyHost: null } });
  expect(await browser.codeOf(ASK)).toBe('identity.passkey.not_here');
  await elsewhere.close();
});

