import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { jest } from '@jest/globals';
import { identity } from '@waymark/identity/server';
import { AnchorJob, organisations } from '@waymark/organisations/server';
import { appendAudit, exportAuditChain, ViewerSource } from '@waymark/platform/server';
import { startTestServer, type TestServer } from '@waymark/platform/testing';
import pg from 'pg';
import { auditCommand } from '../src/commands/audit.command';
import { openOrganisation } from '../src/commands/open-organisation';
import { type AuditVerifyArguments, verifyAudit } from '../src/commands/verify-audit';

let server: TestServer;
let environment: NodeJS.ProcessEnv;
let folder: string;
let anchors: string;
let [fellside, moorside] = ['', ''];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'waymark-anchors-'));
  anchors = path.join(folder, 'anchors.jsonl');
  server = await startTestServer([identity, organisations], { WAYMARK_ANCHOR_FILE: anchors });
  environment = { WAYMARK_APP_URL: server.urls.appUrl, PUBLIC_URL: 'https://waymark.example.org' } as NodeJS.ProcessEnv;
  const quiet = listen('stdout');
  for (const slug of ['fellside', 'moorside']) await openOrganisation({ slug, name: slug, adminName: 'Nia Rowlands', adminEmail: `nia@${slug}.example` }, environment);
  expect(quiet()).toContain('is open');
  jest.restoreAllMocks();
  const viewers = server.app.get(ViewerSource, { strict: false });
  [fellside, moorside] = [(await viewers.findOrganisationId('fellside'))!, (await viewers.findOrganisationId('moorside'))!];
  for (let version = 1; version <= 4; version += 1) await append(fellside, version);
  await append(moorside, 1);
});
afterAll(async () => {
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});
afterEach(() => jest.restoreAllMocks());

function listen(stream: 'stdout' | 'stderr'): () => string {
  const written: string[] = [];
  jest.spyOn(process[stream], 'write').mockImplementation((text) => written.push(String(text)) > 0);
  return () => written.join('');
}

const append = (organisationId: string, version: number) =>
  server.database.transaction({ organisationId, mode: 'write', actor: 'command:test' }, () => appendAudit('sample.kept', { subjectId: '00000000-0000-4000-8000-0000000000aa', at: new Date('2026-11-22T10:00:00Z'), by: 'command:test', detail: { version } }));

/** What the command prints and its exit code. */
async function verify(more: Partial<AuditVerifyArguments> = {}): Promise<{ code: number; text: string }> {
  const [out, error] = [listen('stdout'), listen('stderr')];
  const code = await verifyAudit({ organisation: null, chain: null, heads: [], anchors: null, json: false, ...more }, environment);
  const text = out() + error();
  jest.restoreAllMocks();
  return { code, text };
}

/** Does something as a superuser who takes triggers and checks away. */
async function asSuperuser(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server.urls.adminUrl });
  await client.connect();
  await client.query('alter table platform.audit_entry disable trigger all; alter table platform.audit_head disable trigger all; alter table platform.audit_entry drop constraint if exists audit_entry_check, drop constraint if exists audit_entry_check1')
    .then(() => client.query(statement))
    .finally(() => client.end());
}

test('all chains are looked at, and how many entries each has is told', async () => {
  const { code, text } = await verify();
  expect(code).toBe(0);
  expect(text).toMatch(/fellside\n {2}Entries {7}4\n {2}Last entry {4}4:[0-9a-f]{64}\n {2}yes/);
  expect(text).toContain('moorside');
  expect(text).toContain('Nothing is wrong');
});

test('what the nightly job wrote down is what is compared with', async () => {
  await server.app.get(AnchorJob).handle();
  expect((await stat(anchors)).mode & 0o777).toBe(0o600);
  const { code, text } = await verify({ anchors });
  expect([code, text]).toEqual([0, expect.stringContaining('all 1 earlier ends are in it')]);
  await append(fellside, 5);
  expect((await verify({ anchors })).code).toBe(0);
});

test('an end as it stands in the mail is taken, groups and all; one that is none is refused', async () => {
  const { text } = await verify({ organisation: 'fellside' });
  const [, head] = /Last entry {4}(\S+)/.exec(text)!;
  const [number, hash] = head!.split(':') as [string, string];
  expect((await verify({ organisation: 'fellside', heads: [`${number}: ${hash.match(/.{8}/g)!.join(' ').toUpperCase()}`] })).code).toBe(0);
  expect(await verify({ organisation: 'fellside', heads: ['5'] })).toEqual({ code: 1, text: expect.stringContaining('Give the end of the chain as') });
  expect((await verify({ organisation: 'fellside', heads: [`9:${hash}`] })).text).toContain('the end was cut off');
});

test('an export is looked at without the database', async () => {
  const file = path.join(folder, 'chain.jsonl');
  await writeFile(file, await server.database.transaction({ organisationId: fellside, mode: 'read', actor: null }, exportAuditChain));
  expect((await verify({ chain: file, anchors })).code).toBe(0);
  expect((await verify({ chain: path.join(folder, 'none') })).text).toContain('There is no file');
  const damaged = path.join(folder, 'damaged.jsonl');
  await writeFile(damaged, 'not an anchor\n');
  expect((await verify({ anchors: damaged })).text).toContain('Line 1 of');
});

test('an end cut off by a superuser, made good in the database, is found by what went out, and the first fault is named', async () => {
  await asSuperuser(`
    delete from platform.audit_entry where organisation_id = '${fellside}' and sequence > 2;
    update platform.audit_head set sequence = 2, hash = (select hash from platform.audit_entry where organisation_id = '${fellside}' and sequence = 2) where organisation_id = '${fellside}'`);
  expect((await verify({ organisation: 'fellside' })).code).toBe(0);
  const { code, text } = await verify({ organisation: 'fellside', anchors });
  expect([code, text]).toEqual([1, expect.stringContaining('NO    First: The chain ends with entry 2, but entry 4 was once its last')]);
});

test('an entry filed under something else than it says is found', async () => {
  await asSuperuser(`update platform.audit_entry set kind = 'sample.hidden' where organisation_id = '${fellside}' and sequence = 1`);
  const { code, text } = await verify({ organisation: 'fellside', json: true });
  expect([code, JSON.parse(text)]).toEqual([1, { isSound: false, chains: [expect.objectContaining({ organisation: 'fellside', faults: [expect.objectContaining({ kind: 'changed', line: 1 })] })] }]);
});

test('an organisation that is gone altogether is missed', async () => {
  await asSuperuser(`delete from identity.invitation; delete from identity.account_organisation; delete from identity.organisation_directory where slug = 'moorside'`);
  const { code, text } = await verify({ anchors });
  expect([code, text]).toEqual([1, expect.stringContaining('moorside\n')]);
  expect(text).toContain('no such organisation');
  expect(await verify({ organisation: 'moorside' })).toEqual({ code: 1, text: expect.stringContaining('no organisation with the short name moorside') });
});

test.each([[['verify', '--chain', 'a', '--organisation', 'b']], [['verify', '--head', '1:a']], [['verify', 'more']], [['export', '--organisation', 'a', '--json']]])('what is no way of asking is not done: %j', async (args) => {
  expect(await auditCommand.run(args)).toBeNull();
});
