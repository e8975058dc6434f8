import type { TestServer } from '@waymark/platform/testing';
import type { Runner } from 'graphile-worker';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { SMTPServer } from 'smtp-server';
import { tx } from '../database/request-scope';
import { startWorker } from '../jobs/worker';
import { startSampleServer } from '../testing/sample-tables';
import { LEFT, RIGHT } from '../testing/sample-viewers';
import { postMail } from './mail';
import { listAddressesNotReached } from './mail.queries';
import { SendMailJob } from './send-mail.job';

interface Received {
  readonly from: string;
  readonly to: readonly string[];
  readonly text: string;
}

const received: Received[] = [];
/** How the mail server answers the next mails, one after the other; then it takes them. */
const refusals: Error[] = [];
const post = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  logger: false,
  onData(stream, { envelope }, done) {
    let text = '';
    stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
    stream.on('end', () => {
      const refusal = refusals.shift();
      if (!refusal) received.push({ from: envelope.mailFrom ? envelope.mailFrom.address : '', to: envelope.rcptTo.map(({ address }) => address), text });
      done(refusal);
    });
  },
});

let server: TestServer;
let runner: Runner;
let jobs: pg.Client;

beforeAll(async () => {
  await new Promise<void>((listening) => post.listen(0, '127.0.0.1', listening));
  const { port } = post.server.address() as AddressInfo;
  server = await startSampleServer({ SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'Waymark <plans@waymark.example>', PUBLIC_URL: 'https://waymark.example.org' });
  runner = await startWorker({ jobsUrl: server.urls.jobsUrl, database: server.database, handlers: [server.app.get(SendMailJob)] });
  jobs = new pg.Client(server.urls.jobsUrl);
  await jobs.connect();
});
afterAll(async () => {
  await runner?.stop();
  await jobs?.end();
  await server?.close();
  await new Promise<void>((closed) => post.close(closed));
});
beforeEach(() => void (received.length = 0));

const inside = <T>(work: () => Promise<T>, organisationId = LEFT) => server.database.transaction({ organisationId, mode: 'write', actor: 'command:test' }, work);
const send = (subject: string, body = 'Open https://waymark.example.org/welcome/secret-token') => inside(() => postMail({ recipient: 'aoife@northmoor.example', subject, body }));
const outbox = (subject: string) => inside(() => tx().query<{ sent: boolean; body: string }>('select sent_at is not null as sent, body from platform.mail where subject = $1', [subject]));

async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 400 && !(await isTrue()); turn += 1) await wait(25);
  expect(await isTrue()).toBe(true);
}

test('a mail of a transaction that commits reaches the mail server, with our sender and an id of its own', async () => {
  await send('Your invitation to Waymark');
  await until(() => received.length === 1);
  const [mail] = received;
  expect(mail).toMatchObject({ from: 'plans@waymark.example', to: ['aoife@northmoor.example'] });
  expect(mail!.text).toMatch(/^Subject: Your invitation to Waymark\r$/m);
  expect(mail!.text).toMatch(/^Message-ID: <[0-9a-f-]{36}@waymark\.example\.org>\r$/im);
  expect(mail!.text).toContain('https://waymark.example.org/welcome/secret-token');
});

test('once sent, its words are not kept: they may hold a link that lets somebody in', async () => {
  await send('Sent and forgotten');
  await until(async () => (await outbox('Sent and forgotten'))[0]!.sent);
  expect(await outbox('Sent and forgotten')).toEqual([{ sent: true, body: '' }]);
});

test('a mail of a transaction that fails is never sent', async () => {
  await inside(async () => {
    await postMail({ recipient: 'aoife@northmoor.example', subject: 'Never', body: 'Never' });
    throw new Error('stop');
  }).catch(() => undefined);
  await send('After');
  await until(() => received.length > 0);
  expect(received.map(({ text }) => /^Subject: (.*)\r$/m.exec(text)![1])).toEqual(['After']);
});

test('a mail server that says "later" is tried again, and the mail is the same one', async () => {
  refusals.push(Object.assign(new Error('Try again later'), { responseCode: 451 }));
  await send('Second time lucky');
  await until(() => refusals.length === 0);
  await wait(200);
  expect((await outbox('Second time lucky'))[0]).toMatchObject({ sent: false, body: expect.stringContaining('secret-token') });
  await jobs.query('update graphile_worker._private_jobs set run_at = now()');
  await until(() => received.length === 1);
  await until(async () => (await outbox('Second time lucky'))[0]!.sent);
});

test('while a mail server will not take a mail its failure can be seen, in a word; once taken it is gone', async () => {
  const failureOf = async (subject: string) => (await inside(() => tx().query<{ failure: string | null }>('select failure from platform.mail where subject = $1', [subject])))[0]!.failure;
  const notReached = (addresses: readonly string[]) => inside(async () => [...(await listAddressesNotReached(addresses))]);
  refusals.push(Object.assign(new Error('No mailbox aoife@northmoor.example'), { responseCode: 550 }));
  await send('Refused at first');
  await until(async () => (await failureOf('Refused at first')) === 'refused');
  expect(await notReached(['Aoife@northmoor.example', 'other@northmoor.example'])).toEqual(['aoife@northmoor.example']);
  expect(await inside(async () => [...(await listAddressesNotReached(['aoife@northmoor.example']))], RIGHT)).toEqual([]);
  await jobs.query('update graphile_worker._private_jobs set run_at = now()');
  await until(async () => (await outbox('Refused at first'))[0]!.sent);
  expect([await failureOf('Refused at first'), await notReached(['aoife@northmoor.example'])]).toEqual([null, []]);
});

test('a mail asked for twice is sent once', async () => {
  await send('Only once');
  await until(() => received.length === 1);
  await until(async () => (await outbox('Only once'))[0]!.sent);
  const [mail] = await inside(() => tx().query<{ id: string }>(`select id from platform.mail where subject = 'Only once'`));
  await server.app.get(SendMailJob).handle({ organisationId: LEFT, mailId: mail!.id });
  await server.app.get(SendMailJob).handle({ organisationId: RIGHT, mailId: mail!.id });
  expect(received).toHaveLength(1);
});

test('nothing in a subject or an address becomes a header', async () => {
  await send('Hello\r\nBcc: everybody@example.org');
  await until(() => received.length === 1);
  expect(received[0]!.text).not.toMatch(/^Bcc:/im);
  expect(received[0]!.to).toEqual(['aoife@northmoor.example']);
});
