import { FINISH_BY_PASSKEY, addPasskey, ASK, askBrowser, askToMake, PASSKEYS, PLACE, START_PASSKEY } from './passkey-doors';
import { passkeyStage } from './passkey-stage';
import { type Lies, SoftwarePasskey } from './software-passkey';

const VIEWER = '{ viewer { name } }';

const { server, browser: newBrowser, within, minutesLater, isSignedIn, member, come } = passkeyStage();

test('needs no name, no password and no code, and is proof', async () => {
  const { browser: first, accountId } = await member(['admin']);
  expect(await first.codeOf(VIEWER, {}, within())).toBe('platform.second_factor_needed');
  const { device } = await addPasskey(first);
  const browser = newBrowser();
  const asked = await browser.ask<{ startPasskeySignIn: { challenge: string; host: string; allowed: object[] } }>(ASK);
  expect(asked.data.startPasskeySignIn).toEqual({ challenge: expect.stringMatching(/^[\w-]{43}$/), host: 'localhost', allowed: [] });
  expect(browser.setAsked).toMatch(/^waymark-passkey=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=300$/);
  const answer = await browser.ask(FINISH_BY_PASSKEY, device.answer(asked.data.startPasskeySignIn));
  expect(answer.data).toEqual({ finishPasskeySignIn: { account: { id: accountId } } });
  expect(browser.asked).toBeNull();
  expect(await browser.codeOf(VIEWER, {}, within())).toBeNull();
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
  expect(await isSignedIn(newBrowser({ cookie: before }))).toBe(false);
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
  const browser = newBrowser();
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
  const browser = newBrowser();
  const answer = device.answer(await askBrowser(browser));
  expect(await newBrowser().codeOf(FINISH_BY_PASSKEY, answer)).toBe('identity.passkey.over');
  const elsewhere = newBrowser();
  await askBrowser(elsewhere);
  expect(await elsewhere.codeOf(FINISH_BY_PASSKEY, answer)).toBe('identity.passkey.refused');
  const { asked } = browser;
  expect(await browser.codeOf(FINISH_BY_PASSKEY, answer)).toBeNull();
  const replaying = newBrowser();
  replaying.asked = asked;
  expect(await replaying.codeOf(FINISH_BY_PASSKEY, answer)).toBe('identity.passkey.over');
  const slow = newBrowser();
  const late = device.answer(await askBrowser(slow));
  minutesLater(5);
  expect(await slow.codeOf(FINISH_BY_PASSKEY, late)).toBe('identity.passkey.over');
});

test('two concurrent redemptions of one challenge: exactly one wins', async () => {
  const { browser: first } = await member();
  const { device } = await addPasskey(first);
  const browser = newBrowser();
  const answer = device.answer(await askBrowser(browser));
  const tries = [1, 2, 3, 4].map(() => {
    const one = newBrowser();
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
  const told = await server().database.dataSource.query('select 1 from identity.passkey where account_id = $1 and counter = $2', [accountId, device.counter]);
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
  const browser = newBrowser();
  await askBrowser(browser);
  const answer = { credentialId: 'a b', clientData: '<>', authenticatorData: '\0', signature: 'x'.repeat(9000), userHandle: '' };
  expect(await browser.codeOf(FINISH_BY_PASSKEY, answer)).toBe('platform.bad_input');
  const readable = { credentialId: 'AAAA', clientData: 'AAAA', authenticatorData: 'AAAA', signature: 'AAAA', userHandle: 'AAAA' };
  expect(await browser.codeOf(FINISH_BY_PASSKEY, readable)).toBe('identity.passkey.refused');
});
