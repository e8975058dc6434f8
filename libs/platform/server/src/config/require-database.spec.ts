import { startSampleServer } from '../testing/sample-tables';
import type { TestServer } from '@waymark/platform/testing';
import { ConfigError } from './config';
import { requireDatabase } from './require-database';

let server: TestServer;
beforeAll(async () => {
  server = await startSampleServer();
});
afterAll(() => server?.close());

const changed = (change: (url: URL) => void) => {
  const url = new URL(server.urls.appUrl);
  change(url);
  return url.href;
};

test('a database that answers will do', async () => {
  await expect(requireDatabase('WAYMARK_APP_URL', server.urls.appUrl)).resolves.toBeUndefined();
});

test.each<[string, (url: URL) => void, RegExp]>([
  ['nobody listens there', (url) => (url.port = '1'), /^WAYMARK_APP_URL: no PostgreSQL answers at 127\.0\.0\.1:1 \(ECONNREFUSED\)/],
  ['the password is wrong', (url) => (url.password = 'not-the-password'), /^WAYMARK_APP_URL: PostgreSQL does not let in waymark_app\. Check the user and the password\.$/],
  ['the database is not there', (url) => (url.pathname = '/nowhere'), /^WAYMARK_APP_URL: PostgreSQL has no database called nowhere\./],
])('%s: said in a sentence that names the variable and no secret', async (_words, change, sentence) => {
  const refused = await requireDatabase('WAYMARK_APP_URL', changed(change)).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(ConfigError);
  expect((refused as Error).message).toMatch(sentence);
  expect((refused as Error).message).not.toContain('not-the-password');
});

test('the application does not open as a role that row-level security does not bind', async () => {
  const { dataSource } = server.database;
  const { refuseUnsafeDatabase } = await import('../database/refuse-unsafe-database');
  const { DataSource } = await import('typeorm');
  await expect(refuseUnsafeDatabase(dataSource)).resolves.toBeUndefined();
  for (const url of [server.urls.ownerUrl, changed((app) => Object.assign(app, { username: new URL(server.urls.adminUrl).username, password: new URL(server.urls.adminUrl).password }))]) {
    const other = await new DataSource({ type: 'postgres', url }).initialize();
    await expect(refuseUnsafeDatabase(other)).rejects.toThrow('WAYMARK_APP_URL must name the restricted role');
    await other.destroy();
  }
});
