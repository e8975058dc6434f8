import { TellOwnerJob } from '@waymark/identity/server';
import { withClient } from '../fuzz/rows-of';
import { PASSWORD } from './account-with-password';
import { FINISH, setUpCodes } from './authenticator';
import { type Browser, SIGN_IN } from './browser';
import { addPasskey, REMOVE_PASSKEY } from './passkey-doors';
import { passkeyStage } from './passkey-stage';

const CHANGE = 'mutation ($current: String!, $next: String!) { changePassword(current: $current, next: $next) { done } }';
const RENEW = 'mutation { renewRecoveryCodes { recoveryCodes } }';
const REMOVE_CODES = 'mutation { removeSecondFactor { done } }';
const WAITING = `
  select payload from graphile_worker._private_jobs job join graphile_worker._private_tasks task on task.id = job.task_id
  where task.identifier = 'identity.tell_owner' order by job.id`;

const { server, browser: newBrowser, organisationId, member, come } = passkeyStage();

interface Mail {
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
}

/** Does the jobs that the acts of this test left, and gives the mails that came of them. */
async function mailsAfter(act: () => Promise<unknown>): Promise<Mail[]> {
  const { adminUrl } = server().urls;
  await withClient(adminUrl, (client) => client.query('delete from graphile_worker._private_jobs'));
  const before = new Set((await listMails()).map(({ id }) => id));
  await act();
  const { rows } = await withClient(adminUrl, (client) => client.query<{ payload: Record<string, unknown> }>(WAITING));
  for (const { payload } of rows) await server().app.get(TellOwnerJob).handle(payload);
  return (await listMails()).filter(({ id }) => !before.has(id));
}

const listMails = () =>
  server().database.transaction({ organisationId: organisationId(), mode: 'read', actor: null }, (transaction) =>
    transaction.query<Mail & { id: string }>('select id, recipient, subject, body from platform.mail'),
  );

const failsToSignIn = async (browser: Browser, email: string) => expect(await browser.codeOf(SIGN_IN, { email, password: 'not the password' })).toBe('identity.wrong_credentials');

test('the owner of an account is told by mail when its password changes, and what to do if it was not them', async () => {
  const { browser, email } = await member();
  const mails = await mailsAfter(() => browser.ask(CHANGE, { current: PASSWORD, next: 'walnut harbour thimble' }));
  expect(mails).toEqual([expect.objectContaining({ recipient: email, subject: 'Your Waymark account: how you sign in' })]);
  const [{ body }] = mails as [Mail];
  expect(body).toContain('the password of your Waymark account was changed');
  expect(body).toContain('If it was not you, act now');
  expect(body).toContain('http://localhost:3000/sign-in/forgotten');
});

test('codes, recovery codes and passkeys: each change is told, and a recovery code that was used', async () => {
  const { browser, email } = await member();
  let codes: string[] = [];
  const told = async (act: () => Promise<unknown>) => (await mailsAfter(act)).map(({ body }) => /\n\n(.*?)\.[ \n]/.exec(body)![1]);
  expect(await told(async () => void ({ recoveryCodes: codes } = await setUpCodes(server(), browser)))).toEqual(['codes from an authenticator app were set up for your Waymark account']);
  const waiting = newBrowser();
  await waiting.ask(SIGN_IN, { email, password: PASSWORD });
  expect(await told(() => waiting.ask(FINISH, { code: codes[0]! }))).toEqual(['somebody signed in to your Waymark account, or showed that it is you, with one of your recovery codes']);
  expect(await told(() => browser.ask(RENEW))).toEqual(['new recovery codes were made for your Waymark account']);
  let id = '';
  expect(await told(async () => void ({ passkey: { id } } = await addPasskey(browser)))).toEqual(['a passkey was added to your Waymark account']);
  expect(await told(() => browser.ask(REMOVE_CODES))).toEqual(['codes from an authenticator app were removed from your Waymark account']);
  expect(await told(() => browser.ask(REMOVE_PASSKEY, { id }))).toEqual(['a passkey was removed from your Waymark account']);
});

test('a passkey that counts backwards is told to its owner', async () => {
  const { browser } = await member();
  const { device } = await addPasskey(browser);
  device.counter = 5;
  await come(device);
  expect((await mailsAfter(() => come(device, { counter: 2 }))).map(({ body }) => body)).toEqual([expect.stringContaining('it looked like a copy of yours')]);
});

test('nothing is mailed of what failed, of signing in, or to somebody else', async () => {
  const { browser, email } = await member();
  await addPasskey(browser);
  const mails = await mailsAfter(async () => {
    await failsToSignIn(newBrowser(), email);
    await newBrowser().ask(SIGN_IN, { email, password: PASSWORD });
    await browser.ask(CHANGE, { current: 'not the password', next: 'walnut harbour thimble' });
    await browser.ask(REMOVE_PASSKEY, { id: '00000000-0000-4000-8000-000000000000' });
  });
  expect(mails).toEqual([]);
});

test('no mail holds a secret, a code or an id', async () => {
  const { browser, accountId } = await member();
  const kept: string[] = [accountId];
  const mails = await mailsAfter(async () => {
    const { recoveryCodes, secret } = await setUpCodes(server(), browser);
    const { passkey, device } = await addPasskey(browser);
    kept.push(...recoveryCodes, secret, secret.replaceAll(' ', ''), passkey.id, device.credentialId);
  });
  expect(mails).toHaveLength(2);
  for (const word of kept) expect(JSON.stringify(mails)).not.toContain(word);
});
