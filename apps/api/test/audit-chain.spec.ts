import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { NoteJob } from '@waymark/identity/server';
import { EnterNotesJob } from '@waymark/organisations/server';
import { accessKinds } from '@waymark/organisations/domain';
import { type AuditEntry, isAuditDetail, verifyAuditChain } from '@waymark/platform/domain';
import { exportAuditChain, setLogLevel } from '@waymark/platform/server';
import { startTestServer, type TestServer } from '@waymark/platform/testing';
import { contexts } from '../src/contexts';
import { furnish, type FurnishedOrganisation, GROUP_KEY } from './estate';
import { withClient } from './fuzz/rows-of';

/** What furnishing an organisation through the API must leave in its chain. */
const FURNISHED = [
  'organisations.invited', 'organisations.change_proposed', 'organisations.change_refused', 'organisations.anchor_addresses_changed',
  'measures.data_steward_named', 'measures.protection_tightened', 'plans.approved', 'reviews.sealed', 'voices.group_opened',
];
const MARK = 'of-A';

let server: TestServer;
let ours: FurnishedOrganisation;
let chain: string;
let entries: readonly AuditEntry[];

const inside = <T>(work: () => Promise<T>, organisationId: string | null = ours.organisationId) => server.database.transaction({ organisationId, mode: 'write', actor: 'command:test' }, work);
async function read(): Promise<void> {
  chain = await inside(exportAuditChain);
  const verdict = await verifyAuditChain(chain);
  expect(verdict.faults).toEqual([]);
  ({ entries } = verdict);
}

beforeAll(async () => {
  server = await startTestServer(contexts);
  ours = await furnish(server, 'chain-ours', MARK);
  await read();
}, 60_000);
afterAll(() => server?.close());

test('every kind that any part of the program enters has words of its own in the access log', () => {
  const root = path.resolve(import.meta.dirname, '../../..');
  const listed = execFileSync('git', ['ls-files', '--', 'libs/*/server/src/*.ts'], { cwd: root, encoding: 'utf8' }).trim().split('\n');
  const files = listed.filter((file) => !/\.(spec|story)\.ts$/.test(file) && !file.includes('/testing/'));
  const entered = files.flatMap((file) => [...readFileSync(path.join(root, file), 'utf8').matchAll(/(?:noteAct|appendAudit|noteForAccount)\(\s*'([a-z_.]+)'/g)].map(([, kind]) => kind!));
  expect(entered.length).toBeGreaterThan(30);
  expect([...new Set(entered)].filter((kind) => !accessKinds.has(kind))).toEqual([]);
});

test('what is done through the API is in the chain, each with who did it', () => {
  const kinds = new Set(entries.map(({ kind }) => kind));
  expect(FURNISHED.filter((kind) => !kinds.has(kind))).toEqual([]);
  for (const { by, detail } of entries) {
    expect(by).toMatch(/^([0-9a-f-]{36}|(job|command):[a-z_.]+)$/);
    expect(isAuditDetail(detail)).toBe(true);
  }
});

test('nothing that anybody wrote is in it: every text of the organisation bears a mark, and the chain has none', () => {
  expect(chain).not.toContain(MARK);
  expect(chain).not.toContain('@');
});

test('of staff groups it says that there is one, and nothing of what happens inside', async () => {
  const ofVoices = entries.filter(({ kind }) => kind.startsWith('voices.'));
  const [group] = await withClient(server.urls.adminUrl, async (client) => (await client.query<{ id: string }>('select id from voices.staff_group where organisation_id = $1 and key = $2', [ours.organisationId, GROUP_KEY])).rows);
  expect(ofVoices.map(({ kind, detail, subjectId }) => [kind, detail, subjectId])).toEqual([['voices.group_opened', {}, group!.id]]);
  const before = entries.length;
  const act = (query: string, variables: Record<string, unknown>) => server.ask(query, variables, { session: ours.insider.session, organisation: ours.slug });
  expect((await act('mutation ($input: StartConversationInput!) { startConversation(input: $input) { conversation { id } } }', { input: { groupKey: GROUP_KEY, kind: 'NAMED', title: 'Inside' } })).errors).toBeUndefined();
  await read();
  expect(entries).toHaveLength(before);
});

test('what is typed at the door reaches neither chain, notes, queue nor log, whatever it looks like', async () => {
  const lines: string[] = [];
  const write = process.stdout.write;
  setLogLevel('info');
  process.stdout.write = ((line: string | Uint8Array) => lines.push(String(line)) > 0) as typeof process.stdout.write;
  const typed = 'evil\r\n{"at":"2026-01-01","event":"signed_in","by":"admin"}\u001b[31m@example.org';
  try {
    for (const email of [typed, `everybody-${MARK.toLowerCase()}@example.org`])
      await server.ask('mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { account { id } } }', { email, password: typed }, {});
  } finally {
    process.stdout.write = write;
    setLogLevel('error');
  }
  const log = lines.join('');
  expect(log).toContain('"event":"request"');
  expect(log).not.toMatch(/evil|signed_in|31m/);
  for (const line of log.trim().split('\n')) expect(() => JSON.parse(line) as unknown).not.toThrow();
  const jobs = await withClient(server.urls.adminUrl, async (client) => (await client.query<{ payload: Record<string, unknown> }>(`select payload::json as payload from graphile_worker._private_jobs job join graphile_worker._private_tasks task on task.id = job.task_id where task.identifier = 'identity.note'`)).rows);
  expect(jobs.length).toBeGreaterThan(0);
  expect(JSON.stringify(jobs)).not.toMatch(/evil|example\.org/);
  for (const { payload } of jobs) await inside(() => server.app.get(NoteJob).handle(payload), null);
  server.clock.set(new Date('2026-11-23T00:02:00Z'));
  await server.app.get(EnterNotesJob).handle();
  await read();
  expect(chain).not.toMatch(/evil|example/);
});
