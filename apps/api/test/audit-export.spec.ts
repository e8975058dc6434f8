import { jest } from '@jest/globals';
import { identity } from '@waymark/identity/server';
import { organisations } from '@waymark/organisations/server';
import { verifyAuditChain } from '@waymark/platform/domain';
import { appendAudit, ViewerSource } from '@waymark/platform/server';
import { startTestServer, type TestServer } from '@waymark/platform/testing';
import { auditCommand } from '../src/commands/audit.command';
import { exportAudit } from '../src/commands/export-audit';
import { openOrganisation } from '../src/commands/open-organisation';

let server: TestServer;
let environment: NodeJS.ProcessEnv;
beforeAll(async () => {
  server = await startTestServer([identity, organisations]);
  environment = { WAYMARK_APP_URL: server.urls.appUrl, PUBLIC_URL: 'https://waymark.example.org' } as NodeJS.ProcessEnv;
});
afterAll(() => server?.close());
afterEach(() => jest.restoreAllMocks());

function listen(stream: 'stdout' | 'stderr'): () => string {
  const written: string[] = [];
  jest.spyOn(process[stream], 'write').mockImplementation((text) => written.push(String(text)) > 0);
  return () => written.join('');
}

const subjectId = '00000000-0000-4000-8000-0000000000aa';
const append = (organisationId: string, version: number) =>
  server.database.transaction({ organisationId, mode: 'write', actor: 'command:test' }, () => appendAudit('sample.kept', { subjectId, at: new Date('2026-11-22T10:00:00Z'), by: 'command:test', detail: { version } }));

test('the chain of one organisation is printed, and nothing of another', async () => {
  for (const slug of ['fellside', 'moorside']) {
    const quiet = listen('stdout');
    await openOrganisation({ slug, name: slug, adminName: 'Nia Rowlands', adminEmail: `nia@${slug}.example` }, environment);
    expect(quiet()).toContain('is open');
    jest.restoreAllMocks();
  }
  const viewers = server.app.get(ViewerSource, { strict: false });
  const [fellside, moorside] = [(await viewers.findOrganisationId('fellside'))!, (await viewers.findOrganisationId('moorside'))!];
  await append(fellside, 1);
  await append(moorside, 7);
  const head = await append(fellside, 2);
  const [output, told] = [listen('stdout'), listen('stderr')];
  expect(await exportAudit('fellside', environment)).toBe(0);
  expect(told()).toContain(`The last entry is 2, with the hash ${head.hash}.`);
  const verdict = await verifyAuditChain(output(), head);
  expect(verdict).toMatchObject({ isSound: true, head });
  expect(verdict.entries.map(({ organisationId, detail }) => [organisationId, detail])).toEqual([[fellside, { version: 1 }], [fellside, { version: 2 }]]);
});

test('an organisation that is not there is told', async () => {
  const error = listen('stderr');
  expect(await exportAudit('nowhere', environment)).toBe(1);
  expect(error()).toContain('no organisation with the short name nowhere');
});

test.each([[[]], [['export']], [['import', '--organisation', 'fellside']], [['export', '--slug', 'fellside']]])('what is no way of asking is not done: %j', async (args) => {
  expect(await auditCommand.run(args)).toBeNull();
});
