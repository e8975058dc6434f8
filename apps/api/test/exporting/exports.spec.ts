import { createHash } from 'node:crypto';
import { verifyAuditChain } from '@waymark/platform/domain';
import { ExportCatalogue } from '@waymark/platform/server';
import { startTestServer, type TestServer } from '@waymark/platform/testing';
import { MakeExportJob, DropExportsJob, personWithSession, type StoryPerson } from '@waymark/organisations/server';
import { readWorkbook } from '@waymark/interchange/server';
import pg from 'pg';
import { contexts } from '../../src/contexts';
import { furnish, type FurnishedOrganisation } from '../estate';
import { readExport } from './read-zip';

let server: TestServer;
let admin: pg.Client;
let ours: FurnishedOrganisation;
let other: FurnishedOrganisation;
let colleague: StoryPerson;

interface Shown {
  readonly id: string;
  readonly state: string;
  readonly progress: number;
  readonly canFetch: boolean;
  readonly sha256: string | null;
  readonly holdsGuarded: boolean | null;
}

const EXPORTS = '{ organisationExports { id state progress canFetch sha256 holdsGuarded askedBy { name } } }';

beforeAll(async () => {
  server = await startTestServer(contexts);
  admin = new pg.Client(server.urls.adminUrl);
  await admin.connect();
  ours = await furnish(server, 'our-export', 'ourmark');
  other = await furnish(server, 'other-export', 'othermark');
  colleague = await personWithSession(server.database, ours, { roles: ['admin'], name: 'Second Admin' });
}, 120_000);
afterAll(async () => {
  await admin?.end();
  await server?.close();
});

const asking = (person: StoryPerson) => ({ session: person.session, organisation: ours.slug });
const listShown = async (person = ours.everybody): Promise<Shown[]> => (await server.ask<{ organisationExports: Shown[] }>(EXPORTS, {}, asking(person))).data.organisationExports;
const make = (orderId: string) => server.app.get(MakeExportJob).handle({ organisationId: ours.organisationId, orderId });
const order = async (person = ours.everybody): Promise<string> => {
  const { data, errors } = await server.ask<{ orderExport: { export: { id: string } } }>('mutation { orderExport { export { id } } }', {}, asking(person));
  if (errors) throw new Error(JSON.stringify(errors));
  return data.orderExport.export.id;
};
const openTicket = (id: string, person = ours.everybody) => server.ask<{ openExport: { path: string } }>('mutation ($id: ID!) { openExport(id: $id) { path } }', { id }, asking(person));
const fetchAs = (path: string, person: StoryPerson) => fetch(server.url + path, { headers: { cookie: `waymark-session=${person.session}` } });

/** Lets time pass. */
const pass = (milliseconds: number) => server.clock.set(new Date(server.clock.now().getTime() + milliseconds));

/** The newest order, made, and its bytes. */
async function madeBytes(orderId: string, person = ours.everybody): Promise<Buffer> {
  await make(orderId);
  const { data } = await openTicket(orderId, person);
  const answer = await fetchAs(data.openExport.path, person);
  expect([answer.status, answer.headers.get('cache-control'), answer.headers.get('content-type')]).toEqual([200, 'no-store', 'application/zip']);
  return Buffer.from(await answer.arrayBuffer());
}

let files: Map<string, Buffer>;
let bytes: Buffer;

test('one export is made at a time, and whoever asked for it fetches the whole of it', async () => {
  const [waiting] = await listShown();
  expect([waiting!.state, waiting!.canFetch]).toEqual(['WAITING', false]);
  const refused = await server.ask('mutation { orderExport { export { id } } }', {}, asking(colleague));
  expect(refused.errors![0]!.extensions.code).toBe('organisations.export.under_way');
  bytes = await madeBytes(waiting!.id);
  files = readExport(bytes);
  const [ready] = await listShown();
  expect(ready).toMatchObject({ state: 'READY', progress: 100, canFetch: true, holdsGuarded: false, sha256: createHash('sha256').update(bytes).digest('hex') });
  const { rows } = await admin.query<{ kind: string; text: string }>("select kind, text from platform.audit_entry where organisation_id = $1 and kind = 'organisations.exported'", [ours.organisationId]);
  expect(rows).toHaveLength(1);
  expect(JSON.parse(rows[0]!.text)).toMatchObject({ by: ours.everybody.personId, detail: { holdsExactCounts: false } });
  const mails = await admin.query<{ body: string }>("select body from platform.mail where organisation_id = $1 and subject like '%export%'", [ours.organisationId]);
  expect(mails.rows.map(({ body }) => body).join('')).toContain(`/${ours.slug}/settings/export`);
});

test('the manifest lists every file, each as long and with the fingerprint that it has', () => {
  const manifest = JSON.parse(files.get('manifest.json')!.toString()) as { files: { path: string; bytes: number; sha256: string; rows: number | null }[]; form: number };
  expect(manifest.files.map(({ path }) => path).sort()).toEqual([...files.keys()].filter((path) => path !== 'manifest.json').sort());
  for (const { path, bytes: length, sha256 } of manifest.files) {
    const content = files.get(path)!;
    expect([path, content.length, createHash('sha256').update(content).digest('hex')]).toEqual([path, length, sha256]);
  }
});

test('each table has all rows of this organisation, twice, and none of another', async () => {
  const { tables } = server.app.get(ExportCatalogue);
  let rows = 0;
  for (const [table, rule] of Object.entries(tables)) {
    const lines = files.get(`tables/${table}.jsonl`)?.toString().split('\n').slice(0, -1);
    if (rule.as !== 'exported') {
      expect([table, lines]).toEqual([table, undefined]);
      continue;
    }
    rows += lines!.length;
    if (['platform.history', 'organisations.export_order'].includes(table)) continue;
    const { rows: there } = await admin.query<{ id: string }>(`select id from ${table} where organisation_id = $1 order by id`, [ours.organisationId]);
    const ids = lines!.map((line) => (JSON.parse(line) as { id: string }).id);
    expect([table, ids]).toEqual([table, there.map(({ id }) => id)]);
  }
  expect(rows).toBeGreaterThan(150);
  const everything = [...files].filter(([path]) => /\.(jsonl|csv|json|txt)$/.test(path)).map(([, content]) => content.toString()).join('\n');
  expect(everything).toContain('Action ourmark');
  expect(everything).not.toContain('othermark');
  expect(everything).not.toContain(other.organisationId);
});

test('nothing that was said inside a staff group, no exact count and no secret is in it', async () => {
  const everything = [...files.values()].map((content) => content.toString('latin1')).join('\n');
  expect(everything).not.toMatch(/Inside (title|post|draft|words|unnamed)/);
  expect(everything).not.toMatch(/"count":|token_hash|sealed_secret|argon2/);
  const { rows: cells } = await admin.query('select from measures.breakdown_cell where organisation_id = $1', [ours.organisationId]);
  expect(cells.length).toBeGreaterThan(0);
  expect([...files.keys()].filter((path) => /observation|breakdown_cell|release_ledger/.test(path))).toEqual([]);
});

test('a text that begins like a formula is harmless in .csv and untouched in .jsonl', async () => {
  await server.ask('mutation { addTeam(name: "=HYPERLINK(1)") { team { id } } }', {}, asking(ours.everybody));
  const again = readExport(await madeBytes(await order()));
  expect(again.get('tables/organisations.team.csv')!.toString()).toContain(",'=HYPERLINK(1),");
  expect(again.get('tables/organisations.team.jsonl')!.toString()).toContain('"name":"=HYPERLINK(1)"');
});

test('the audit chain of the file can be checked without the server', async () => {
  const verdict = await verifyAuditChain(files.get('audit/chain.jsonl')!.toString(), null);
  expect(verdict.isSound).toBe(true);
  expect(verdict.entries.length).toBeGreaterThan(0);
});

test('a plan of the file is read as an import reads it', async () => {
  const workbook = await readWorkbook(files.get('plans/plan-1.xlsx')!, 'plan-1.xlsx');
  const cells = JSON.stringify(workbook);
  for (const text of ['Action ourmark', 'Outcome ourmark', 'Objective ourmark']) expect(cells).toContain(text);
});

test('a data steward takes exact counts along, and the record says so', async () => {
  const steward = await personWithSession(server.database, ours, { roles: ['admin'], name: 'Steward' });
  await server.ask('mutation ($id: ID!) { nameDataSteward(personId: $id) { steward { id } } }', { id: steward.personId }, asking(colleague));
  const withCounts = readExport(await madeBytes(await order(steward), steward));
  expect(withCounts.get('tables/measures.breakdown_cell.jsonl')!.toString()).toContain('"count":');
  expect((await listShown())[0]).toMatchObject({ holdsGuarded: true, canFetch: false });
});

test('a ticket works once, for ten minutes, for whoever asked, and only inside the organisation', async () => {
  const id = await order();
  expect((await openTicket(id)).errors![0]!.extensions.code).toBe('organisations.export.gone');
  await make(id);
  expect((await openTicket(id, colleague)).errors![0]!.extensions.code).toBe('organisations.export.of_another');
  const path = (await openTicket(id)).data.openExport.path;
  expect((await fetchAs(path, colleague)).status).toBe(404);
  expect((await fetchAs(path.replace(ours.slug, other.slug), other.everybody)).status).toBe(404);
  expect((await fetch(server.url + path)).status).toBe(401);
  const both = await Promise.all([fetchAs(path, ours.everybody), fetchAs(path, ours.everybody)]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 404]);
  await Promise.all(both.map((answer) => answer.arrayBuffer()));
  const late = (await openTicket(id)).data.openExport.path;
  pass(11 * 60_000);
  expect((await fetchAs(late, ours.everybody)).status).toBe(404);
});

test('cut off half way nothing can be fetched; begun again, only the new file counts', async () => {
  const id = await order();
  const half = async (attempt: number) => admin.query("insert into organisations.export_piece (organisation_id, order_id, attempt, place, bytes) values ($1, $2, $3, 1, 'half')", [ours.organisationId, id, attempt]);
  await admin.query(`set app.actor = 'command:spec'; set app.organisation_id = '${ours.organisationId}'`);
  await admin.query("update organisations.export_order set state = 'making', attempt = 1, version = version + 1 where id = $1", [id]);
  await half(1);
  expect((await openTicket(id)).errors![0]!.extensions.code).toBe('organisations.export.gone');
  expect(readExport(await madeBytes(id)).has('manifest.json')).toBe(true);
  const { rows } = await admin.query<{ attempt: number }>('select distinct attempt from organisations.export_piece where order_id = $1', [id]);
  expect(rows).toHaveLength(1);
});

test('what fails half way leaves nothing behind and says so', async () => {
  const id = await order();
  const catalogue = server.app.get(ExportCatalogue);
  const broken = { tables: {}, files: async function* () { yield { path: 'half.txt', chunks: [Buffer.from('half')] }; throw new Error('The disk is gone.'); } };
  (catalogue.contexts as unknown[]).push(broken);
  try {
    await make(id);
  } finally {
    (catalogue.contexts as unknown[]).pop();
  }
  expect((await listShown())[0]).toMatchObject({ id, state: 'FAILED', canFetch: false });
  expect((await admin.query('select from organisations.export_piece where order_id = $1', [id])).rows).toEqual([]);
});

test('after a day the file is deleted, and what nobody finished is not waited for', async () => {
  const stuck = await order();
  pass(25 * 3_600_000);
  await server.app.get(DropExportsJob).handle();
  const shown = await listShown();
  expect(shown.find(({ id }) => id === stuck)!.state).toBe('FAILED');
  expect(shown.filter(({ state }) => state === 'READY')).toEqual([]);
  expect((await admin.query('select from organisations.export_piece where organisation_id = $1', [ours.organisationId])).rows).toEqual([]);
});
