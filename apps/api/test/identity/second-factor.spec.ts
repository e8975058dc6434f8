import { identity, SendResetJob } from '@waymark/identity/server';
import { openOrganisationStory, organisations, personWithSession, type StoryPerson } from '@waymark/organisations/server';
import { startTestServer, type TestServer } from '@waymark/platform/testing';
import { Secret } from 'otpauth';
import { givePassword, PASSWORD } from './account-with-password';
import { Authenticator, CONFIRM, factorKeyFile, FINISH, nextStep, setUpCodes, START } from './authenticator';
import { Browser, SESSIONS, SIGN_IN, WHO } from './browser';

const STEP_BY_STEP = 'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { needsSecondStep account { id } } }';
const STATE = '{ secondFactor { setAt recoveryCodesLeft canBeSet } }';
const REMOVE = 'mutation { removeSecondFactor { done } }';
const RENEW = 'mutation { renewRecoveryCodes { recoveryCodes } }';

const key = factorKeyFile();
let server: TestServer;
let slug: string;
let email: string;
let ruth: StoryPerson;

beforeAll(async () => {
  server = await startTestServer([identity, organisations], { WAYMARK_FACTOR_KEY_FILE: key.file });
});
afterAll(async () => {
  await server?.close();
  key.remove();
});

beforeEach(async () => {
  const organisation = await openOrganisationStory(server.database);
  slug = organisation.slug;
  email = `ruth@${slug}.example`;
  ruth = await personWithSession(server.database, organisation, { email, roles: ['executive'] });
  await givePassword(server, ruth.accountId);
  await server.database.dataSource.query('delete from identity.throttle');
});

/** A browser that has given the password; where codes are set up it now waits for one. */
async function afterPassword(password = PASSWORD): Promise<Browser> {
  const browser = new Browser(server);
  expect((await browser.ask(SIGN_IN, { email, password })).errors).toBeUndefined();
  return browser;
}
const isSignedIn = async (browser: Browser) => (await browser.ask<{ viewerAccount: object | null }>(WHO)).data.viewerAccount !== null;

test('codes are set up with a secret that can be scanned or typed, and asked for from the first right code on', async () => {
  const browser = await afterPassword();
  const { data } = await browser.ask<{ startSecondFactor: { secret: string; address: string; qrSize: number; qrPath: string } }>(START);
  const { secret, address, qrSize, qrPath } = data.startSecondFactor;
  expect(secret).toMatch(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);
  expect(address).toBe(`otpauth://totp/Waymark:${encodeURIComponent(email)}?issuer=Waymark&secret=${secret.replaceAll(' ', '')}&algorithm=SHA1&digits=6&period=30`);
  expect(qrSize).toBeGreaterThan(20);
  expect(qrPath).toMatch(/^(M\d+ \d+h1v1h-1z)+$/);
  expect(await isSignedIn(await afterPassword())).toBe(true);
  const phone = new Authenticator(server, secret);
  expect(await browser.codeOf(CONFIRM, { code: phone.wrongCode() })).toBe('identity.second_factor.wrong_code');
  expect(await isSignedIn(await afterPassword())).toBe(true);
  const confirmed = await browser.ask<{ confirmSecondFactor: { recoveryCodes: string[] } }>(CONFIRM, { code: phone.code() });
  expect(new Set(confirmed.data.confirmSecondFactor.recoveryCodes).size).toBe(10);
  expect(await isSignedIn(await afterPassword())).toBe(false);
  expect((await browser.ask(STATE)).data).toEqual({ secondFactor: { setAt: expect.any(String), recoveryCodesLeft: 10, canBeSet: true } });
});

test('the secret of an authenticator is the one that the drawing and the address tell', async () => {
  const { phone } = await setUpCodes(server, await afterPassword());
  const browser = await afterPassword();
  expect(await browser.codeOf(FINISH, { code: `${phone.code().slice(0, 3)} ${phone.code().slice(3)}` })).toBeNull();
});

test('setting codes up ends the other sessions', async () => {
  const elsewhere = await afterPassword();
  const here = await afterPassword();
  await setUpCodes(server, here);
  expect([await isSignedIn(elsewhere), await isSignedIn(here)]).toEqual([false, true]);
});

test('after the right password the code is asked for, and opens a session', async () => {
  const { phone } = await setUpCodes(server, await afterPassword());
  const browser = new Browser(server);
  expect((await browser.ask(STEP_BY_STEP, { email, password: PASSWORD })).data).toEqual({ signIn: { needsSecondStep: true, account: null } });
  expect(browser.session).toBeNull();
  expect(browser.setHalf).toMatch(/^waymark-half-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=600$/);
  expect((await browser.ask(FINISH, { code: phone.code() })).data).toEqual({ finishSignIn: { account: { id: ruth.accountId } } });
  expect(browser.half).toBeNull();
  expect(await isSignedIn(browser)).toBe(true);
});

test('a wrong password does not tell that codes are set up', async () => {
  await setUpCodes(server, await afterPassword());
  const browser = new Browser(server);
  expect(await browser.codeOf(SIGN_IN, { email, password: 'not the password' })).toBe('identity.wrong_credentials');
  expect(browser.half).toBeNull();
});

test('second factor skipped by re-using the half session: it opens nothing but the second step', async () => {
  await setUpCodes(server, await afterPassword());
  const browser = await afterPassword();
  const half = browser.half!.split('=')[1]!;
  const asSession = new Browser(server, { cookie: `waymark-session=${half}` });
  expect(await isSignedIn(asSession)).toBe(false);
  for (const asking of [browser, asSession]) {
    expect(await asking.codeOf(SESSIONS)).toBe('platform.unauthenticated');
    expect(await asking.codeOf(START)).toBe('platform.unauthenticated');
    expect(await asking.codeOf('{ viewer { name } }', {}, { 'waymark-organisation': slug })).toBe('platform.unauthenticated');
  }
});

test('a half session is used once, and not for somebody else', async () => {
  const { phone } = await setUpCodes(server, await afterPassword());
  const browser = await afterPassword();
  const { half } = browser;
  expect(await browser.codeOf(FINISH, { code: phone.code() })).toBeNull();
  nextStep(server);
  const again = new Browser(server);
  again.half = half;
  expect(await again.codeOf(FINISH, { code: phone.code() })).toBe('identity.second_step.over');
  expect(await new Browser(server).codeOf(FINISH, { code: phone.code() })).toBe('identity.second_step.over');
});

test('a code is not taken twice, nor one older than the last', async () => {
  const { phone } = await setUpCodes(server, await afterPassword());
  const older = phone.code(-1);
  const code = phone.code();
  expect(await (await afterPassword()).codeOf(FINISH, { code })).toBeNull();
  expect(await (await afterPassword()).codeOf(FINISH, { code })).toBe('identity.second_step.wrong');
  expect(await (await afterPassword()).codeOf(FINISH, { code: older })).toBe('identity.second_step.wrong');
  nextStep(server);
  expect(await (await afterPassword()).codeOf(FINISH, { code: phone.code() })).toBeNull();
});

test('the code that put the secret to use does not sign in', async () => {
  const browser = await afterPassword();
  const { data } = await browser.ask<{ startSecondFactor: { secret: string } }>(START);
  const code = new Authenticator(server, data.startSecondFactor.secret).code();
  await browser.ask(CONFIRM, { code });
  expect(await (await afterPassword()).codeOf(FINISH, { code })).toBe('identity.second_step.wrong');
});

test('two concurrent redemptions of one code: exactly one wins', async () => {
  const { phone } = await setUpCodes(server, await afterPassword());
  const browsers = await Promise.all([1, 2, 3, 4].map(() => afterPassword()));
  const code = phone.code();
  const codes = await Promise.all(browsers.map((browser) => browser.codeOf(FINISH, { code })));
  expect(codes.filter((found) => found === null)).toHaveLength(1);
  expect(browsers.filter(({ session }) => session)).toHaveLength(1);
});

test('two concurrent redemptions of one half session: exactly one wins', async () => {
  const { phone, recoveryCodes } = await setUpCodes(server, await afterPassword());
  const { half } = await afterPassword();
  const tries = [phone.code(), recoveryCodes[0]!, recoveryCodes[1]!].map((code) => {
    const browser = new Browser(server);
    browser.half = half;
    return browser.codeOf(FINISH, { code });
  });
  expect((await Promise.all(tries)).filter((found) => found === null)).toHaveLength(1);
});

test('a recovery code signs in once, however it is typed', async () => {
  const { recoveryCodes } = await setUpCodes(server, await afterPassword());
  const [first] = recoveryCodes;
  const browser = await afterPassword();
  expect(await browser.codeOf(FINISH, { code: ` ${first!.toUpperCase().replaceAll('-', ' ')} ` })).toBeNull();
  expect((await browser.ask<{ secondFactor: object }>(STATE)).data.secondFactor).toMatchObject({ recoveryCodesLeft: 9 });
  expect(await (await afterPassword()).codeOf(FINISH, { code: first! })).toBe('identity.second_step.wrong');
});

test('two concurrent redemptions of one recovery code: exactly one wins', async () => {
  const { recoveryCodes } = await setUpCodes(server, await afterPassword());
  const browsers = await Promise.all([1, 2, 3, 4].map(() => afterPassword()));
  const codes = await Promise.all(browsers.map((browser) => browser.codeOf(FINISH, { code: recoveryCodes[0]! })));
  expect(codes.filter((found) => found === null)).toHaveLength(1);
});

test("nobody comes in with another account's code or recovery code", async () => {
  const { recoveryCodes, phone } = await setUpCodes(server, await afterPassword());
  const other = await personWithSession(server.database, await openOrganisationStory(server.database), { email: `other-${email}` });
  await givePassword(server, other.accountId);
  const browser = new Browser(server);
  await browser.ask(SIGN_IN, { email: `other-${email}`, password: PASSWORD });
  await setUpCodes(server, browser);
  const waiting = new Browser(server);
  await waiting.ask(SIGN_IN, { email: `other-${email}`, password: PASSWORD });
  expect(await waiting.codeOf(FINISH, { code: recoveryCodes[0]! })).toBe('identity.second_step.wrong');
  expect(await waiting.codeOf(FINISH, { code: phone.code() })).toBe('identity.second_step.wrong');
});

test('five wrong codes end the half session, and the account waits, from wherever it is tried', async () => {
  const { phone } = await setUpCodes(server, await afterPassword());
  const browser = await afterPassword();
  const codes = [];
  for (let turn = 0; turn < 6; turn += 1) codes.push(await browser.codeOf(FINISH, { code: phone.wrongCode() }));
  expect(codes).toEqual([...Array(5).fill('identity.second_step.wrong'), 'identity.second_step.over']);
  expect(await (await afterPassword()).codeOf(FINISH, { code: phone.code() })).toBe('platform.too_many_requests');
  server.clock.set(new Date(server.clock.now().getTime() + 16 * 60_000));
  expect(await (await afterPassword()).codeOf(FINISH, { code: phone.code() })).toBeNull();
});

test('many wrong codes at the same moment count one by one', async () => {
  const { phone } = await setUpCodes(server, await afterPassword());
  const browsers = await Promise.all([1, 2, 3].map(() => afterPassword()));
  const tries = browsers.flatMap((browser) => Array.from({ length: 5 }, () => browser.codeOf(FINISH, { code: phone.wrongCode() })));
  expect((await Promise.all(tries)).filter((code) => code === 'identity.second_step.wrong')).toHaveLength(5);
});

test('a half session runs out after ten minutes', async () => {
  const { phone } = await setUpCodes(server, await afterPassword());
  const browser = await afterPassword();
  server.clock.set(new Date(server.clock.now().getTime() + 10 * 60_000 + 1000));
  expect(await browser.codeOf(FINISH, { code: phone.code() })).toBe('identity.second_step.over');
});

test('a reset password keeps the second factor, and ends sign-ins that wait for it', async () => {
  const { phone } = await setUpCodes(server, await afterPassword());
  const waiting = await afterPassword();
  await server.app.get(SendResetJob).handle({ email });
  const [{ body }] = await server.database.dataSource.transaction(async (manager) => {
    await manager.query(`select set_config('app.organisation_id', (select organisation_id::text from identity.account_organisation where account_id = $1), true)`, [ruth.accountId]);
    return manager.query(`select body from platform.mail where recipient = $1`, [email]);
  });
  const [, token] = /new-password\/([\w-]+)/.exec(body)!;
  const SET = 'mutation ($token: String!, $password: String!) { setNewPassword(token: $token, password: $password) { done } }';
  expect(await new Browser(server).codeOf(SET, { token, password: 'walnut harbour thimble' })).toBeNull();
  expect(await waiting.codeOf(FINISH, { code: phone.code() })).toBe('identity.second_step.over');
  const browser = await afterPassword('walnut harbour thimble');
  expect(await isSignedIn(browser)).toBe(false);
  expect(await browser.codeOf(FINISH, { code: phone.code() })).toBeNull();
});

test('new recovery codes make the old ones worthless; removed, the password is enough again', async () => {
  const browser = await afterPassword();
  const { recoveryCodes } = await setUpCodes(server, browser);
  const renewed = await browser.ask<{ renewRecoveryCodes: { recoveryCodes: string[] } }>(RENEW);
  expect(await (await afterPassword()).codeOf(FINISH, { code: recoveryCodes[0]! })).toBe('identity.second_step.wrong');
  expect(await (await afterPassword()).codeOf(FINISH, { code: renewed.data.renewRecoveryCodes.recoveryCodes[0]! })).toBeNull();
  expect(await browser.codeOf(START)).toBe('identity.second_factor.set_already');
  expect(await browser.codeOf(REMOVE)).toBeNull();
  expect(await isSignedIn(await afterPassword())).toBe(true);
  expect(await browser.codeOf(REMOVE)).toBe('identity.second_factor.none');
  expect(await browser.codeOf(RENEW)).toBe('identity.second_factor.none');
});

test('neither the secret nor a recovery code can be read from the database', async () => {
  const { recoveryCodes, secret } = await setUpCodes(server, await afterPassword());
  const rows = JSON.stringify(await server.database.dataSource.query(`
    select totp::text || encode(sealed_secret, 'escape') as text from identity.totp
    union all select recovery_code::text from identity.recovery_code union all select half_session::text from identity.half_session`));
  expect(rows).not.toContain(Secret.fromBase32(secret.replaceAll(' ', '')).hex.toLowerCase());
  for (const word of [secret.replaceAll(' ', ''), ...recoveryCodes, ...recoveryCodes.map((code) => code.replaceAll('-', ''))]) expect(rows).not.toContain(word);
});

test("a secret put in the place of another account's makes no codes for it", async () => {
  const { phone } = await setUpCodes(server, await afterPassword());
  const waiting = await afterPassword();
  const other = await personWithSession(server.database, await openOrganisationStory(server.database), { email: `other-${email}` });
  await givePassword(server, other.accountId);
  const browser = new Browser(server);
  await browser.ask(SIGN_IN, { email: `other-${email}`, password: PASSWORD });
  const { phone: others } = await setUpCodes(server, browser);
  await server.database.dataSource.query('update identity.totp set last_step = null, sealed_secret = (select sealed_secret from identity.totp where account_id = $2) where account_id = $1', [ruth.accountId, other.accountId]);
  expect(await waiting.codeOf(FINISH, { code: others.code() })).toBe('platform.unexpected');
  expect(await waiting.codeOf(FINISH, { code: phone.code() })).toBe('platform.unexpected');
  expect(await isSignedIn(waiting)).toBe(false);
});
