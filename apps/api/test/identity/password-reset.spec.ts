import { identity, SendResetJob } from '@waymark/identity/server';
import { openOrganisationStory, organisations, personWithSession, type StoryPerson } from '@waymark/organisations/server';
import { startTestServer, type TestServer } from '@waymark/platform/testing';
import { givePassword, PASSWORD } from './account-with-password';
import { Browser, SIGN_IN, WHO } from './browser';
import { withClient } from '../fuzz/rows-of';

const ASK = 'mutation ($email: String!) { askForNewPassword(email: $email) { done } }';
const FIND = 'query ($token: String!) { passwordReset(token: $token) { email } }';
const SET = 'mutation ($token: String!, $password: String!) { setNewPassword(token: $token, password: $password) { done } }';
const NEXT = 'walnut harbour thimble';

let server: TestServer;
let organisationId: string;
let email: string;
let ruth: StoryPerson;

beforeAll(async () => {
  server = await startTestServer([identity, organisations], { TRUSTED_PROXIES: '1' });
});
afterAll(() => server?.close());

beforeEach(async () => {
  const organisation = await openOrganisationStory(server.database);
  organisationId = organisation.organisationId;
  email = `ruth@${organisation.slug}.example`;
  ruth = await personWithSession(server.database, organisation, { name: 'Ruth Adeyemi', email, roles: ['executive'] });
  await givePassword(server, ruth.accountId);
  await withQueue((query) => query('delete from graphile_worker._private_jobs'));
});

const withQueue = <T>(work: (query: (sql: string) => Promise<{ rows: T[] }>) => Promise<unknown>) =>
  withClient(server.urls.adminUrl, (client) => work((sql) => client.query(sql) as never));

/** What waits in the queue, as the worker would find it. */
async function queued(): Promise<{ task: string; payload: Record<string, unknown> }[]> {
  let jobs: { task: string; payload: Record<string, unknown> }[] = [];
  await withQueue<(typeof jobs)[number]>(async (query) => {
    jobs = (await query('select tasks.identifier as task, jobs.payload from graphile_worker._private_jobs jobs join graphile_worker._private_tasks tasks on tasks.id = jobs.task_id order by jobs.id')).rows;
  });
  return jobs;
}

const mails = () =>
  server.database.transaction({ organisationId, mode: 'read', actor: null }, (transaction) =>
    transaction.query<{ recipient: string; subject: string; body: string }>('select recipient, subject, body from platform.mail order by recorded_at desc, id'),
  );

/** Asks for a link and lets the worker send it. */
async function tokenFor(address: string): Promise<string> {
  expect(await new Browser(server).codeOf(ASK, { email: address })).toBeNull();
  await server.app.get(SendResetJob).handle({ email: address });
  return /\/sign-in\/new-password\/([\w-]{43})\s/.exec((await mails())[0]!.body)![1]!;
}

test('whoever forgot their password gets a link, sets another one, and signs in with it', async () => {
  const token = await tokenFor(` ${email.toUpperCase()} `.trim());
  const [mail] = await mails();
  expect(mail).toMatchObject({ recipient: email, subject: 'A new password for Waymark' });
  const browser = new Browser(server);
  expect((await browser.ask(FIND, { token })).data).toEqual({ passwordReset: { email } });
  expect(await browser.codeOf(SET, { token, password: NEXT })).toBeNull();
  expect(browser.session).toBeNull();
  expect(await browser.codeOf(SIGN_IN, { email, password: PASSWORD })).toBe('identity.wrong_credentials');
  expect(await browser.codeOf(SIGN_IN, { email, password: NEXT })).toBeNull();
});

test('a new password ends every session of the account', async () => {
  const here = new Browser(server);
  await here.ask(SIGN_IN, { email, password: PASSWORD });
  await new Browser(server).ask(SET, { token: await tokenFor(email), password: NEXT });
  expect((await here.ask(WHO)).data).toEqual({ viewerAccount: null });
  expect((await server.ask(WHO, {}, { session: ruth.session })).data).toEqual({ viewerAccount: null });
});

test('whether an address has an account shows neither in the answer nor in what is done before it', async () => {
  const calder = await openOrganisationStory(server.database);
  await personWithSession(server.database, calder, { email: 'no-password@calder.example' });
  const answers = [];
  const statements = [];
  for (const address of [email, 'no-password@calder.example', 'nobody@nowhere.example']) {
    const { database } = server;
    const open = database.open.bind(database);
    let count = 0;
    database.open = (options) => {
      const transaction = open(options);
      const query = transaction.query.bind(transaction);
      transaction.query = ((text: string, values?: unknown[]) => ((count += 1), query(text, values))) as typeof transaction.query;
      return transaction;
    };
    answers.push(await new Browser(server).ask(ASK, { email: address }));
    database.open = open;
    statements.push(count);
  }
  expect(answers).toEqual(Array(3).fill({ data: { askForNewPassword: { done: true } } }));
  expect(new Set(statements).size).toBe(1);
  expect(await queued()).toEqual([email, 'no-password@calder.example', 'nobody@nowhere.example'].map((address) => ({ task: 'identity.send_reset', payload: { email: address, organisationId: null } })));
});

test('an address without an account, or whose account has no password, is sent nothing', async () => {
  const job = server.app.get(SendResetJob);
  await job.handle({ email: 'nobody@nowhere.example' });
  const other = await personWithSession(server.database, { organisationId, slug: '', name: '' }, { email: `other-${email}` });
  await job.handle({ email: `other-${email}` });
  expect(await mails()).toEqual([]);
  expect(await server.database.dataSource.query('select 1 from identity.password_reset where account_id = $1', [other.accountId])).toEqual([]);
});

test('a link works once', async () => {
  const token = await tokenFor(email);
  expect(await new Browser(server).codeOf(SET, { token, password: NEXT })).toBeNull();
  expect((await new Browser(server).ask(FIND, { token })).data).toEqual({ passwordReset: null });
  expect(await new Browser(server).codeOf(SET, { token, password: 'another four plain words' })).toBe('identity.reset.not_usable');
});

test('of two concurrent redemptions of one link exactly one wins', async () => {
  const token = await tokenFor(email);
  const passwords = [1, 2, 3, 4].map((number) => `${NEXT} number ${number}`);
  const codes = await Promise.all(passwords.map((password) => new Browser(server).codeOf(SET, { token, password })));
  expect(codes.filter((code) => code === null)).toHaveLength(1);
  const entered = await Promise.all(passwords.map((password) => new Browser(server).codeOf(SIGN_IN, { email, password })));
  expect(entered).toEqual(codes.map((code) => (code === null ? null : 'identity.wrong_credentials')));
});

test('a link runs out after half an hour, and a later one replaces it', async () => {
  const first = await tokenFor(email);
  const before = server.clock.now();
  server.clock.set(new Date(before.getTime() + 30 * 60_000 + 1000));
  expect(await new Browser(server).codeOf(SET, { token: first, password: NEXT })).toBe('identity.reset.not_usable');
  server.clock.set(before);
  const second = await tokenFor(email);
  expect(second).not.toBe(first);
  expect(await new Browser(server).codeOf(SET, { token: first, password: NEXT })).toBe('identity.reset.not_usable');
  expect(await new Browser(server).codeOf(SET, { token: second, password: NEXT })).toBeNull();
});

test('a password that is changed in the meantime makes the link worthless', async () => {
  const token = await tokenFor(email);
  const browser = new Browser(server);
  await browser.ask(SIGN_IN, { email, password: PASSWORD });
  await browser.ask('mutation ($current: String!, $next: String!) { changePassword(current: $current, next: $next) { done } }', { current: PASSWORD, next: NEXT });
  expect(await browser.codeOf(SET, { token, password: 'another four plain words' })).toBe('identity.reset.not_usable');
});

test('what is wrong with the new password is said, and the link still works', async () => {
  const token = await tokenFor(email);
  const weak = await new Browser(server).ask(SET, { token, password: 'Password1234' });
  expect(weak.errors![0]!.extensions).toMatchObject({ code: 'identity.password.too_common', field: 'password' });
  expect(await new Browser(server).codeOf(SET, { token, password: NEXT })).toBeNull();
  expect(await new Browser(server).codeOf(SET, { token: 'made-up', password: NEXT })).toBe('identity.reset.not_usable');
});

test('only a hash of the link is stored', async () => {
  const token = await tokenFor(email);
  const rows = await server.database.dataSource.query('select password_reset::text as text from identity.password_reset');
  expect(JSON.stringify(rows)).not.toContain(token);
});

test('asking is slowed down for one address and for one IPv6 network, whether or not there is an account', async () => {
  const ask = (address: string, from: string) => new Browser(server, { 'x-forwarded-for': from }).codeOf(ASK, { email: address });
  for (const address of [email, 'ghost@nowhere.example']) {
    const codes = [];
    for (let turn = 0; turn < 6; turn += 1) codes.push(await ask(address, `198.51.110.${turn}`));
    expect(codes).toEqual([...Array(5).fill(null), 'platform.too_many_requests']);
  }
  const tries = [];
  for (let turn = 0; turn < 61; turn += 1) tries.push(await ask(`many-${turn}@nowhere.example`, `2001:db8:9:9:${turn.toString(16)}::1`));
  expect(tries).toEqual([...Array(60).fill(null), 'platform.too_many_requests']);
});

test('asking for links does not keep anybody from signing in, and a link lets in whom guesses had kept out', async () => {
  for (let turn = 0; turn < 6; turn += 1) await new Browser(server).ask(ASK, { email });
  expect(await new Browser(server).codeOf(SIGN_IN, { email, password: PASSWORD })).toBeNull();
  for (let turn = 0; turn < 11; turn += 1) await new Browser(server).ask(SIGN_IN, { email, password: 'a wrong guess of many' });
  expect(await new Browser(server).codeOf(SIGN_IN, { email, password: PASSWORD })).toBe('platform.too_many_requests');
  await server.database.dataSource.query(`delete from identity.throttle where key like 'reset %'`);
  await new Browser(server).ask(SET, { token: await tokenFor(email), password: NEXT });
  expect(await new Browser(server).codeOf(SIGN_IN, { email, password: NEXT })).toBeNull();
});
