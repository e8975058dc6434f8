import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import { startWholeProgram, type WholeProgram } from '../../../tools/whole-program.mjs';

const received: string[] = [];
const mailServer = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  logger: false,
  onData(stream, _session, done) {
    let text = '';
    stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
    stream.on('end', () => {
      received.push(text);
      done();
    });
  },
});

let program: WholeProgram;

beforeAll(async () => {
  await new Promise<void>((listening) => mailServer.listen(0, '127.0.0.1', listening));
  const { port } = mailServer.server.address() as AddressInfo;
  program = await startWholeProgram({ env: { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'Waymark <plans@waymark.example>', PUBLIC_URL: 'http://waymark.example' } });
}, 180_000);
afterAll(async () => {
  await program?.stop();
  await new Promise<void>((closed) => mailServer.close(closed));
}, 60_000);

test('what the HTTP process asks for, the worker process does: an invitation arrives, with a link that opens it', async () => {
  const ask = async (query: string, headers: Record<string, string> = {}) =>
    fetch(`${program.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ query }) });
  const cookie = (await ask('mutation { signInAsPersona(key: "joanna.pritchard") { account { id } } }')).headers.getSetCookie()[0]!.split(';')[0]!;
  const added = await ask('mutation { addPerson(name: "Nerys Vaughan", email: "nerys.vaughan@northmoor.example", roles: [CONTRIBUTOR]) { person { id } } }', { cookie, 'waymark-organisation': 'northmoor' });
  expect(await added.json()).not.toHaveProperty('errors');
  for (let turn = 0; turn < 200 && received.length === 0; turn += 1) await wait(50);
  expect(received).toHaveLength(1);
  // A long line travels in pieces, each ending in =.
  const mail = received[0]!.replace(/=\r\n/g, '');
  expect(mail).toMatch(/^To: nerys.vaughan@northmoor.example\r$/m);
  const token = /http:\/\/waymark\.example\/welcome\/([\w-]{43})/.exec(mail)![1];
  const invitation = await ask(`{ invitation(token: "${token}") { email organisationSlug } }`);
  expect(await invitation.json()).toEqual({ data: { invitation: { email: 'nerys.vaughan@northmoor.example', organisationSlug: 'northmoor' } } });
}, 60_000);
