import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { jest } from '@jest/globals';
import { openOrganisationStory, personWithSession, type StoryOrganisation } from '@waymark/organisations/server';
import { ExportCatalogue, ExportWriter, writeToFolder } from '@waymark/platform/server';
import { startTestServer, type TestServer } from '@waymark/platform/testing';
import pg from 'pg';
import { exportOrganisation } from '../../src/commands/export-organisation';
import { organisationCommand } from '../../src/commands/organisation.command';
import { contexts } from '../../src/contexts';

let server: TestServer;
let admin: pg.Client;
let ours: StoryOrganisation;
let folder: string;
let environment: NodeJS.ProcessEnv;

beforeAll(async () => {
  server = await startTestServer(contexts);
  admin = new pg.Client(server.urls.adminUrl);
  await admin.connect();
  ours = await openOrganisationStory(server.database, { slug: 'taken-along', name: 'Taken Along' });
  await personWithSession(server.database, ours, { name: 'Ada Sample', email: 'ada@sample.example' });
  folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-export-'));
  environment = { WAYMARK_APP_URL: server.urls.appUrl } as NodeJS.ProcessEnv;
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await admin?.end();
  await server?.close();
});
afterEach(() => jest.restoreAllMocks());

function listen(stream: 'stdout' | 'stderr'): () => string {
  const written: string[] = [];
  jest.spyOn(process[stream], 'write').mockImplementation((text) => written.push(String(text)) > 0);
  return () => written.join('');
}

test('the command writes all files into a new folder, and enters that in the chain', async () => {
  const told = listen('stdout');
  const to = path.join(folder, 'new');
  expect(await exportOrganisation('taken-along', to, environment)).toBe(0);
  expect(told()).toContain(to);
  expect(readFileSync(path.join(to, 'README.txt'), 'utf8')).toContain('Taken Along');
  expect(readFileSync(path.join(to, 'tables/organisations.person.jsonl'), 'utf8')).toContain('ada@sample.example');
  const { files } = JSON.parse(readFileSync(path.join(to, 'manifest.json'), 'utf8')) as { files: { path: string }[] };
  expect(files.filter((file) => !existsSync(path.join(to, file.path)))).toEqual([]);
  const { rows } = await admin.query("select from platform.audit_entry where organisation_id = $1 and kind = 'organisations.exported'", [ours.organisationId]);
  expect(rows).toHaveLength(1);
});

test.each([
  ['taken-along', '.', 'Name a folder that is not there yet'],
  ['nobody-knows', 'another', 'no organisation with the short name nobody-knows'],
])('%s into %s is refused with what to do', async (slug, to, words) => {
  const complaint = listen('stderr');
  expect(await exportOrganisation(slug, path.join(folder, to), environment)).toBe(1);
  expect(complaint()).toContain(words);
});

test.each([[['export']], [['export', 'acme']], [['export', 'acme', 'more', '--to', 'x']], [['export', '--to', 'x']]])('%j is not how to ask for it', async (args) => {
  expect(await organisationCommand.run(args)).toBeNull();
});

test('stopped half way, there is no folder that could be taken for the whole', async () => {
  const to = path.join(folder, 'half');
  const work = writeToFolder(to, async ({ add }) => {
    await add('one.txt', (async function* () { yield Buffer.from('one'); })());
    throw new Error('stopped');
  });
  await expect(work).rejects.toThrow('stopped');
  expect([existsSync(to), existsSync(`${to}.unfinished`)]).toEqual([false, false]);
});

test('a hundred thousand rows are written a few at a time, each once', async () => {
  const ROWS = 100_000;
  await admin.query(`
    insert into platform.history (organisation_id, table_name, row_id, version, operation, new, actor)
    select $1, 'plans.action', gen_random_uuid(), 1, 'INSERT', jsonb_build_object('title', repeat('Words of an action. ', 15), 'number', number), 'command:spec' from generate_series(1, $2::integer) number`, [ours.organisationId, ROWS]);
  let [largest, total, lines] = [0, 0, 0];
  const numbers = new Set<number>();
  const sink = {
    add: async (name: string, chunks: AsyncIterable<Buffer>) => {
      for await (const chunk of chunks) {
        [largest, total] = [Math.max(largest, chunk.length), total + chunk.length];
        if (name !== 'tables/platform.history.jsonl') continue;
        for (const line of chunk.toString().split('\n').filter(Boolean)) {
          const row = JSON.parse(line) as { new: { number?: number } | null };
          lines += 1;
          if (row.new?.number) numbers.add(row.new.number);
        }
      }
    },
  };
  const written = await server.database.transaction({ organisationId: ours.organisationId, mode: 'read', actor: 'command:spec' }, () =>
    new ExportWriter(server.app.get(ExportCatalogue), sink, { organisationName: 'Taken Along', at: new Date(), personId: null }).write());
  expect([numbers.size, written.rows > ROWS, lines >= ROWS]).toEqual([ROWS, true, true]);
  expect(total).toBeGreaterThan(60_000_000);
  expect(largest).toBeLessThan(2_000_000);
}, 120_000);
