import type { TestServer } from '@waymark/platform/testing';
import { startSampleServer } from '../testing/sample-tables';

let server: TestServer;
let nameless: TestServer;
beforeAll(async () => {
  [server, nameless] = [await startSampleServer({ WAYMARK_CONTACT: 'security@example.org', PUBLIC_URL: 'https://waymark.example.org' }), await startSampleServer()];
});
afterAll(async () => {
  await server?.close();
  await nameless?.close();
});

test('security.txt says whom to tell, and until when it may be relied on', async () => {
  const answer = await fetch(`${server.url}/.well-known/security.txt`);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
  expect((await answer.text()).split('\n')).toEqual([
    'Contact: mailto:security@example.org',
    'Expires: 2027-05-21T00:00:00.000Z',
    'Preferred-Languages: en, cy',
    'Canonical: https://waymark.example.org/.well-known/security.txt',
    'Policy: https://waymark.example.org/security',
    '',
  ]);
});

test('where nobody is named, there is none', async () => {
  expect((await fetch(`${nameless.url}/.well-known/security.txt`)).status).toBe(404);
});
