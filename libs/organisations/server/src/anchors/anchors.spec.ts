import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { jest } from '@jest/globals';
import { identity } from '@waymark/identity/server';
import { appendAudit, type Config, CONFIG, findAuditHead, tx } from '@waymark/platform/server';
import { startTestServer, type TestServer } from '@waymark/platform/testing';
import { organisations } from '../organisations.context';
import { openOrganisationStory, personWithSession, type StoryOrganisation, type StoryPerson } from '../organisations.story';
import { AnchorJob } from './anchor.job';

type Loose = any; // eslint-disable-line @typescript-eslint/no-explicit-any -- answers of the API as they came

let server: TestServer;
let folder: string;
let file: string;
let fellside: StoryOrganisation;
let admin: StoryPerson;
let reviewer: StoryPerson;
let executive: StoryPerson;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'waymark-anchors-'));
  file = path.join(folder, 'anchors.jsonl');
  server = await startTestServer([identity, organisations], { WAYMARK_ANCHOR_FILE: file });
  fellside = await openOrganisationStory(server.database, { slug: 'fellside', name: 'Fellside Trust' });
  admin = await personWithSession(server.database, fellside, { name: 'Omar Siddiq', email: 'omar@fellside.example', roles: ['admin'] });
  reviewer = await personWithSession(server.database, fellside, { name: 'Nia Rowlands', email: 'nia@fellside.example', roles: ['reviewer'] });
  executive = await personWithSession(server.database, fellside, { name: 'Ruth Adeyemi', email: 'ruth@fellside.example', roles: ['executive'] });
  await openOrganisationStory(server.database, { slug: 'empty', name: 'Nothing Yet' });
});
afterAll(async () => {
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});
afterEach(() => jest.restoreAllMocks());

const inside = <T>(work: () => Promise<T>) => server.database.transaction({ organisationId: fellside.organisationId, mode: 'write', actor: 'command:test' }, work);
const grow = () => inside(() => appendAudit('sample.kept', { subjectId: admin.personId, at: server.clock.now(), by: 'command:test', detail: {} }));
const run = () => server.app.get(AnchorJob).handle();
const mails = () => inside(() => tx().query<{ recipient: string; subject: string; body: string }>(`select recipient, subject, body from platform.mail where subject like 'The seal%' order by recorded_at, recipient`));
const lines = async () => (await readFile(file, 'utf8')).trim().split('\n').map((line) => JSON.parse(line) as Loose);
const name = (who: StoryPerson, version: number, addresses: string[]): Promise<Loose> =>
  server.ask<Loose>('mutation ($version: Int!, $addresses: [String!]!) { nameAnchorAddresses(version: $version, addresses: $addresses) { setting { version addresses } } }', { version, addresses }, { session: who.session, organisation: 'fellside' });
const setting = async (who: StoryPerson): Promise<Loose> =>
  server.ask<Loose>('{ anchorSetting { version addresses last { sequence hash day mails } viewerCan { changeAddresses { allowed reason } } } }', {}, { session: who.session, organisation: 'fellside' });

test('where nobody is named the admins get the end of the chain, and the file gets a line that only its owner can read', async () => {
  const { sequence, hash } = await grow();
  await run();
  const [mail, ...more] = await mails();
  expect([mail!.recipient, more]).toEqual(['omar@fellside.example', []]);
  expect(mail!.subject).toBe('The seal of your record on Waymark, 22 November 2026');
  expect(mail!.body).toContain(hash.match(/.{8}/g)!.join(' '));
  expect(mail!.body).toContain(`audit verify --organisation fellside --head ${sequence}:${hash}`);
  expect(await lines()).toEqual([{ organisation: 'fellside', organisationId: fellside.organisationId, sequence, hash, day: '2026-11-22' }]);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect((await setting(admin)).data.anchorSetting.last).toEqual({ sequence, hash, day: '2026-11-22', mails: 1 });
});

test('a chain that has not grown is not sent again, and sending makes none grow', async () => {
  const before = await inside(findAuditHead);
  await run();
  await run();
  expect([(await mails()).length, (await lines()).length]).toEqual([1, 1]);
  expect(await inside(findAuditHead)).toEqual(before);
});

test('an admin names who gets it, twice the same is once, and the chain says that without the addresses', async () => {
  expect((await name(admin, 0, [' secretary@fellside.example', 'Secretary@fellside.example', 'chair@fellside.example'])).errors?.[0]?.extensions.code).toBe('platform.bad_input');
  expect((await name(admin, 0, ['secretary@fellside.example', 'Secretary@fellside.example', 'chair@fellside.example'])).data.nameAnchorAddresses.setting).toEqual({ version: 1, addresses: ['Secretary@fellside.example', 'chair@fellside.example'] });
  expect((await name(admin, 0, ['other@fellside.example'])).errors?.[0]?.extensions.code).toBe('organisations.anchors.changed');
  const [entry] = await inside(() => tx().query<{ text: string }>(`select text from platform.audit_entry where kind = 'organisations.anchor_addresses_changed'`));
  expect(entry!.text).toContain('"detail":{"addresses":2}');
  await run();
  expect((await mails()).slice(1).map(({ recipient }) => recipient).sort()).toEqual(['Secretary@fellside.example', 'chair@fellside.example']);
});

test('only admins change it; reviewers see it; others see nothing', async () => {
  expect((await name(reviewer, 1, [])).errors?.[0]?.extensions.code).toBe('platform.forbidden');
  const { data } = await setting(reviewer);
  expect([data.anchorSetting.addresses.length, data.anchorSetting.viewerCan.changeAddresses.allowed]).toEqual([2, false]);
  expect((await setting(executive)).errors?.[0]?.extensions.code).toBe('platform.forbidden');
  expect((await name(admin, 1, Array.from({ length: 11 }, (_, index) => `a${index}@fellside.example`))).errors?.[0]?.extensions.code).toBe('platform.bad_input');
});

test('a disk that fails keeps no mail back: the admins are told too, and the log', async () => {
  const config = server.app.get<Config>(CONFIG) as { anchorFile: string | null };
  const log = jest.spyOn(process.stdout, 'write').mockImplementation(() => true);
  const faults = jest.spyOn(process.stderr, 'write').mockImplementation(() => true);
  const before = (await mails()).length;
  config.anchorFile = folder;
  await grow();
  await run();
  config.anchorFile = file;
  const told = [...log.mock.calls, ...faults.mock.calls].map(([text]) => String(text)).join('');
  jest.restoreAllMocks();
  const sent = (await mails()).slice(before);
  expect(sent.map(({ recipient }) => recipient).sort()).toEqual(['Secretary@fellside.example', 'chair@fellside.example', 'omar@fellside.example']);
  expect(sent.every(({ body }) => body.includes('could not be written'))).toBe(true);
  expect(told).toContain('"event":"anchor_not_written"');
  expect(told).toContain('"code":"EISDIR"');
});
