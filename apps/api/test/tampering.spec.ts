import { identity } from '@waymark/identity/server';
import { openOrganisationStory, organisations, type StoryOrganisation } from '@waymark/organisations/server';
import { appendAudit, readStoredChain, tx } from '@waymark/platform/server';
import { startTestServer, type TestServer } from '@waymark/platform/testing';
import pg from 'pg';
import { findInChain, findInExport } from '../src/commands/audit-findings';
import { Chance } from './fuzz/chance';
import { type Row, tamperings, toExport } from './tampering';

/** Set by `npm run check:tampering`. */
const planted = Number(process.env['WAYMARK_TAMPERINGS'] ?? 130);
const seed = Number(process.env['WAYMARK_TAMPERING_SEED'] ?? 1);
/** One in so many is done to the rows themselves, by a superuser who takes triggers and checks away. */
const IN_DATABASE = 5;
const ENTRIES = 120;

let server: TestServer;
let organisation: StoryOrganisation;
let rows: readonly Row[];
let superuser: pg.Client;

beforeAll(async () => {
  server = await startTestServer([identity, organisations]);
  organisation = await openOrganisationStory(server.database);
  const subjectId = '00000000-0000-4000-8000-0000000000aa';
  for (let version = 1; version <= ENTRIES; version += 1)
    await inside('write', () => appendAudit('sample.kept', { subjectId, at: new Date(Date.UTC(2026, 10, 1, 0, version)), by: 'command:test', detail: { version, way: 'written' } }));
  rows = await inside('read', () => tx().query<Row>('select sequence, text, hash, previous_hash as "previousHash" from platform.audit_entry order by sequence'));
  superuser = new pg.Client({ connectionString: server.urls.adminUrl });
  await superuser.connect();
  await superuser.query(UNLOCKED);
});
afterAll(async () => {
  await superuser?.end();
  await server?.close();
});

const inside = <T>(mode: 'read' | 'write', work: () => Promise<T>) => server.database.transaction({ organisationId: organisation.organisationId, mode, actor: 'command:test' }, work);
/** Ends of the chain that went out: two on the way, and the last. */
const anchors = () => [40, 80, ENTRIES].map((sequence) => ({ sequence, hash: rows[sequence - 1]!.hash }));

const UNLOCKED = `
  alter table platform.audit_entry disable trigger all, drop constraint audit_entry_check, drop constraint audit_entry_check1, drop constraint audit_entry_pkey;
  alter table platform.audit_head disable trigger all`;

const ROW = `insert into platform.audit_entry (organisation_id, sequence, kind, subject_id, at, text, previous_hash, hash) values ($1, $2, 'sample.kept', '00000000-0000-4000-8000-0000000000aa', $3, $4, $5, $6)`;

/** Puts these rows in the place of all there are, with the end of the chain made good. */
async function replaceRows(tampered: readonly Row[]): Promise<void> {
  const { organisationId } = organisation;
  await superuser.query('delete from platform.audit_entry where organisation_id = $1', [organisationId]);
  for (const [index, { text, hash, previousHash }] of tampered.entries()) {
    const at = /"at":"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)"/.exec(text)?.[1] ?? '';
    await superuser.query(ROW, [organisationId, index + 1, Number.isNaN(Date.parse(at)) ? '2026-01-01' : at, text, previousHash, hash]);
  }
  await superuser.query('update platform.audit_head set sequence = $2, hash = $3 where organisation_id = $1', [organisationId, tampered.length, tampered.at(-1)?.hash ?? '0'.repeat(64)]);
}

/** Does to the rows what was done to the copy, looks at them as the command does, and undoes it. */
async function findInDatabase(tampered: readonly Row[]): Promise<number> {
  try {
    await replaceRows(tampered);
    return (await findInChain('rows', await inside('read', readStoredChain), anchors())).faults.length;
  } finally {
    await replaceRows(rows);
  }
}

test('a chain that nobody touched is sound, as rows and as a file', async () => {
  expect((await findInChain('rows', await inside('read', readStoredChain), anchors())).faults).toEqual([]);
  expect((await findInExport('file', toExport(rows), anchors())).faults).toEqual([]);
});

test('each of many tamperings is found', async () => {
  const chance = new Chance(seed);
  const kinds = Object.keys(tamperings);
  const missed: string[] = [];
  const byKind: Record<string, number> = {};
  for (let number = 0; number < planted; number += 1) {
    const kind = kinds[number % kinds.length]!;
    const at = chance.below(rows.length);
    const tampered = tamperings[kind]!(rows, at, chance);
    if (toExport(tampered) === toExport(rows)) throw new Error(`${kind} at ${at} changed nothing.`);
    const isInDatabase = Math.floor(number / kinds.length) % IN_DATABASE === 0;
    const faults = isInDatabase ? await findInDatabase(tampered) : (await findInExport('file', toExport(tampered), anchors())).faults.length;
    byKind[kind] = (byKind[kind] ?? 0) + 1;
    if (faults === 0) missed.push(`${kind} at ${at}`);
  }
  process.stdout.write(`${JSON.stringify({ check: 'tampering', seed, planted, found: planted - missed.length, missed, byKind })}\n`);
  expect(missed).toEqual([]);
}, 60_000 + planted * 300);

test('without an end from outside, only what somebody made good all the way is not found: the reason for anchors', async () => {
  const chance = new Chance(seed);
  const unseen: string[] = [];
  for (const [kind, tamper] of Object.entries(tamperings)) if ((await findInExport('file', toExport(tamper(rows, 60, chance)), [])).faults.length === 0) unseen.push(kind);
  expect(unseen.sort()).toEqual([
    'an entry added, with all later hashes made good', 'an entry changed, with all later hashes made good', 'an entry taken out, with all later hashes made good',
    'everything written afresh', 'the end cut off', 'the end cut off and something else written',
  ].sort());
});
