import { createHash } from 'node:crypto';
import { verifyAuditChain } from '@waymark/platform/domain';
import type { TestServer } from '@waymark/platform/testing';
import pg from 'pg';
import { tx } from '../database/request-scope';
import { startSampleServer } from '../testing/sample-tables';
import { LEFT, RIGHT } from '../testing/sample-viewers';
import { appendAudit, type AuditPlace } from './append-audit';
import { exportAuditChain, findAuditHead } from './audit.queries';

let server: TestServer;
beforeAll(async () => {
  server = await startSampleServer();
  for (let number = 1; number <= 3; number += 1) await append(LEFT, { number });
  await append(RIGHT, { number: 1 });
});
afterAll(() => server?.close());

const SUBJECT = '00000000-0000-4000-8000-0000000000aa';
const AT = new Date('2026-11-22T10:00:00.123Z');
const inside = <T>(organisationId: string, work: () => Promise<T>, mode: 'read' | 'write' = 'write') => server.database.transaction({ organisationId, mode, actor: 'command:test' }, work);
const append = (organisation: string, detail: Record<string, string | number>, at = AT): Promise<AuditPlace> =>
  inside(organisation, () => appendAudit('sample.kept', { subjectId: SUBJECT, at, by: 'command:test', detail }));
const exportOf = (organisation: string) => inside(organisation, exportAuditChain, 'read');

/** Runs statements as one of the roles, in the organisation on the left, and gives PostgreSQL's code for what happened. */
async function attempt(url: string, ...statements: string[]): Promise<string | null> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(`select set_config('app.organisation_id', $1, true), set_config('app.actor', 'command:test', true)`, [LEFT]);
    for (const statement of statements) await client.query(statement);
    await client.query('rollback');
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  } finally {
    await client.end();
  }
}

test('a chain written by the database is sound to whoever checks it without one', async () => {
  const chain = await exportOf(LEFT);
  const verdict = await verifyAuditChain(chain);
  expect(verdict).toMatchObject({ isSound: true, faults: [] });
  expect(verdict.entries.map(({ sequence, detail }) => [sequence, detail])).toEqual([1, 2, 3].map((number) => [number, { number }]));
  expect(verdict.head).toEqual(await inside(LEFT, findAuditHead, 'read'));
  expect(verdict.entries[0]).toEqual({ at: '2026-11-22T10:00:00.123Z', by: 'command:test', detail: { number: 1 }, kind: 'sample.kept', organisationId: LEFT, sequence: 1, subjectId: SUBJECT });
});

test('each hash is made of the text of the entry and the hash before it', async () => {
  let previous = '0'.repeat(64);
  for (const line of (await exportOf(LEFT)).trim().split('\n')) {
    const { hash } = JSON.parse(line) as { hash: string };
    const text = line.slice('{"entry":'.length, line.indexOf(',"hash":"'));
    expect(hash).toBe(createHash('sha256').update(text + previous).digest('hex'));
    previous = hash;
  }
});

test('organisations have chains of their own, and see no other', async () => {
  expect((await verifyAuditChain(await exportOf(RIGHT))).entries.map(({ organisationId }) => organisationId)).toEqual([RIGHT]);
  await inside(RIGHT, async () => {
    expect(await findAuditHead()).toMatchObject({ sequence: 1 });
    expect(await tx().query('select 1 from platform.audit_entry')).toHaveLength(1);
    expect(await tx().query('select 1 from platform.audit_entry where organisation_id = $1', [LEFT])).toEqual([]);
  }, 'read');
});

test('what happens in a transaction that fails is in no chain', async () => {
  const before = await exportOf(LEFT);
  await expect(inside(LEFT, async () => {
    await appendAudit('sample.kept', { subjectId: SUBJECT, at: AT, by: 'command:test', detail: {} });
    throw new Error('stop');
  })).rejects.toThrow('stop');
  expect(await exportOf(LEFT)).toBe(before);
});

test('many who add at once come one after the other, in chains that start at once too', async () => {
  const third = '00000000-0000-4000-8000-00000000000c';
  const places = await Promise.all(Array.from({ length: 12 }, (_, number) => append(third, { number })));
  expect(places.map(({ sequence }) => sequence).sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
  expect(await verifyAuditChain(await exportOf(third))).toMatchObject({ isSound: true, head: { sequence: 12 } });
});

test.each([
  ['prose', { words: 'She said so.' }],
  ['a name that is none', { 'a b': 1 }],
  ['half a number', { number: 1.5 }],
])('the chain keeps no %s', async (_words, detail) => {
  await expect(append(LEFT, detail as never)).rejects.toThrow('never prose');
});

const add = (changes: Partial<Record<'kind' | 'by' | 'detail', string>>) => {
  const { kind = 'sample.kept', by = 'command:test', detail = '{}' } = changes;
  return `select * from platform.append_audit('${kind}', '${SUBJECT}', now(), '${by}', '${detail}')`;
};

test('nor does the database, whatever the program hands it', async () => {
  const { appUrl } = server.urls;
  expect(await attempt(appUrl, add({ detail: '{"one":"a-b","two":-2,"three":null,"four":true}' }))).toBeNull();
  for (const detail of ['{"words":"She said so."}', '{"one":1,}', '{"one":{}}', '[]', '', '{"one":"a"}{"two":"b"}', '{"one":"a\\"b"}', '{"one":1.5}']) expect([detail, await attempt(appUrl, add({ detail }))]).toEqual([detail, '23514']);
  for (const changes of [{ kind: 'Sealed' }, { kind: 'sample' }, { by: 'a b' }, { by: '' }, { by: 'a"b' }]) expect(await attempt(appUrl, add(changes))).toBe('23514');
});

const NO_RIGHT = '42501';
const REFUSED = '23001';

test.each(['platform.audit_entry set kind = kind', 'platform.audit_entry set text = text', 'platform.audit_entry set hash = hash', 'platform.audit_head set hash = hash', 'platform.audit_head set sequence = sequence + 1'])('nobody may update %s', async (change) => {
  const { appUrl, jobsUrl, ownerUrl, adminUrl } = server.urls;
  expect([await attempt(appUrl, `update ${change}`), await attempt(jobsUrl, `update ${change}`)]).toEqual([NO_RIGHT, NO_RIGHT]);
  expect([await attempt(ownerUrl, `update ${change}`), await attempt(adminUrl, `update ${change}`)]).toEqual([REFUSED, REFUSED]);
});

test.each(['delete from platform.audit_entry', 'truncate platform.audit_entry', 'delete from platform.audit_head', 'truncate platform.audit_head'])('nobody may %s', async (statement) => {
  const { appUrl, jobsUrl, ownerUrl, adminUrl } = server.urls;
  expect([await attempt(appUrl, statement), await attempt(jobsUrl, statement)]).toEqual([NO_RIGHT, NO_RIGHT]);
  expect([await attempt(ownerUrl, statement), await attempt(adminUrl, statement)]).toEqual([REFUSED, REFUSED]);
});

test('a session that replays changes is refused as well', async () => {
  expect(await attempt(server.urls.adminUrl, 'set local session_replication_role = replica', 'delete from platform.audit_entry')).toBe(REFUSED);
});

test('the program adds by the function alone, and a row that does not hold is refused to the owner too', async () => {
  const { appUrl, ownerUrl } = server.urls;
  const insert = (text: string, hash = `encode(sha256(convert_to('${text}' || repeat('0', 64), 'UTF8')), 'hex')`) =>
    `insert into platform.audit_entry (organisation_id, sequence, kind, subject_id, at, text, previous_hash, hash) values ('${LEFT}', 90, 'sample.kept', '${SUBJECT}', '2026-11-22T10:00:00Z', '${text}', repeat('0', 64), ${hash})`;
  const text = `{"at":"2026-11-22T10:00:00.000Z","by":"x","detail":{},"kind":"sample.kept","organisationId":"${LEFT}","sequence":90,"subjectId":"${SUBJECT}"}`;
  expect(await attempt(appUrl, insert(text))).toBe(NO_RIGHT);
  expect(await attempt(ownerUrl, insert(text))).toBeNull();
  expect(await attempt(ownerUrl, insert(text, `repeat('a', 64)`))).toBe('23514');
  for (const [from, to] of [['"sequence":90', '"sequence":91'], ['sample.kept', 'sample.lost'], [LEFT, RIGHT], [SUBJECT, LEFT], ['10:00', '11:00']]) expect(await attempt(ownerUrl, insert(text.replace(from!, to!)))).toBe('23514');
});

test('somebody who gets past the triggers is found in the export: a changed entry, one taken out, a tail cut off', async () => {
  const chain = await exportOf(LEFT);
  const known = (await verifyAuditChain(chain)).head!;
  const tamper = async (statement: string) => {
    const client = new pg.Client({ connectionString: server.urls.adminUrl });
    await client.connect();
    try {
      await client.query(`begin; alter table platform.audit_entry disable trigger refuse_change, drop constraint audit_entry_check, drop constraint audit_entry_check1`);
      await client.query(statement);
      const { rows } = await client.query<{ text: string; hash: string; previous_hash: string }>(`select * from platform.audit_entry where organisation_id = '${LEFT}' order by sequence`);
      return rows.map(({ text, hash, previous_hash }) => `{"entry":${text},"hash":"${hash}","previousHash":"${previous_hash}"}\n`).join('');
    } finally {
      await client.query('rollback');
      await client.end();
    }
  };
  const kinds = async (text: string) => (await verifyAuditChain(text, known)).faults.map(({ kind }) => kind);
  expect(await kinds(await tamper('select 1'))).toEqual([]);
  expect(await kinds(await tamper(`update platform.audit_entry set text = replace(text, '"number":2', '"number":7') where sequence = 2`))).toEqual(['changed']);
  expect(await kinds(await tamper('delete from platform.audit_entry where sequence = 2'))).toEqual(['missing', 'broken']);
  expect(await kinds(await tamper('delete from platform.audit_entry where sequence = 3'))).toEqual(['cut']);
});
