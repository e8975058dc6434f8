import { openOrganisationStory, personWithSession, type StoryPerson } from '@waymark/organisations/server';
import type { Loose, Name } from '../../reviewing/review-doors.story';
import { openSealingDoors, type SealingDoors } from '../../sealing/sealing-doors.story';
import { MakeDocumentJob } from '../make-document.job';
import { findTemplate } from './template.queries';
import { ownDocument, textOf } from './template.story';

let doors: SealingDoors;
beforeAll(async () => {
  doors = await openSealingDoors();
}, 60_000);
afterAll(() => doors?.close());

const LOOK = '{ wordTemplate { fileName bytes setAt setBy { name } samplePath canChange { allowed reason } } }';
const look = async (name: Name): Promise<Loose> => doors.act(doors.people[name], LOOK);
const open = async (size: number): Promise<string> => (await doors.act(doors.people.joanna, `mutation { openWordTemplate(fileName: "Letterhead.docx", size: ${size}) { uploadUrl } }`)).uploadUrl;
const cookieOf = (person: StoryPerson | null): Record<string, string> => (person ? { cookie: `waymark-session=${person.session}` } : {});
async function post(path: string, bytes: Buffer, name: Name | null = 'joanna'): Promise<Loose> {
  const answer = await fetch(doors.server.url + path, { method: 'POST', body: new Uint8Array(bytes), headers: { 'content-type': 'application/octet-stream', ...cookieOf(name && doors.people[name]) } });
  return { status: answer.status, ...((await answer.json()) as object) };
}
const send = async (bytes: Buffer): Promise<Loose> => post(await open(bytes.length), bytes);
const takeBack = () => doors.ask(doors.people.joanna, 'mutation { removeWordTemplate { template { fileName } } }');
const fetchAs = (name: Name, path: string) => fetch(doors.server.url + path, { headers: cookieOf(doors.people[name]) });
const make = async (reviewId: string) => (await doors.act(doors.people.ruth, `mutation { makeDocument(reviewId: "${reviewId}", format: WORD, audience: INTERNAL) { document { state } } }`)).document.state;
async function made(reviewId: string, number: number): Promise<string> {
  await doors.server.app.get(MakeDocumentJob, { strict: false }).handle({ organisationId: doors.organisation.organisationId, reviewId, format: 'word', audience: 'internal' });
  return textOf(Buffer.from(await (await fetchAs('ruth', `/reviews/${doors.organisation.slug}/${number}/report.docx`)).arrayBuffer()), 'word/header-own.xml');
}

test('an admin gives Word documents the look of the organisation, tries it, and takes it back', async () => {
  expect(await look('priya')).toEqual({ fileName: null, bytes: null, setAt: null, setBy: null, samplePath: null, canChange: { allowed: false, reason: 'Only an admin can change the look of documents. Ask one of them.' } });
  const { samplePath } = await look('joanna');
  expect(await (await fetchAs('joanna', samplePath)).json()).toMatchObject({ code: 'reviews.template.no_report' });
  const { id, number } = await doors.openAt('EXECUTIVE', 2025);
  await doors.freeze('ruth', id);
  await make(id);
  expect(await made(id, number)).toBe('');
  const own = ownDocument();
  expect(await send(own)).toEqual({ status: 201 });
  expect(await look('joanna')).toMatchObject({ fileName: 'Letterhead.docx', bytes: own.length, setBy: { name: 'Joanna Reid' }, setAt: '2026-11-22T10:00:00.000Z', canChange: { allowed: true } });
  const sample = await fetchAs('joanna', samplePath);
  expect(textOf(Buffer.from(await sample.arrayBuffer()), 'word/header-own.xml')).toContain('Meadow House Trust letterhead');
  expect((await fetchAs('ruth', samplePath)).status).toBe(403);
  expect(await make(id)).toBe('WAITING');
  expect(await made(id, number)).toContain('Meadow House Trust letterhead');
  expect(await make(id)).toBe('READY');
  expect((await takeBack()).data.removeWordTemplate.template.fileName).toBeNull();
  expect((await takeBack()).code).toBe('reviews.template.none');
  await make(id);
  expect(await made(id, number)).toBe('');
});

test('what was made of a sealed review stays as it was, whatever look comes later', async () => {
  const { id, number } = await doors.openAt('BOARD', 2024);
  await doors.approve('idris', id, 1);
  expect(await made(id, number)).toBe('');
  expect((await send(ownDocument())).status).toBe(201);
  expect(await make(id)).toBe('READY');
  expect(await made(id, number)).toBe('');
  await takeBack();
});

test('the look of one organisation is never that of another', async () => {
  await send(ownDocument());
  const other = await openOrganisationStory(doors.server.database, {});
  const admin = await personWithSession(doors.server.database, other, { roles: ['admin'] });
  expect((await doors.ask(admin, LOOK, other)).data.wordTemplate.fileName).toBeNull();
  expect(await doors.server.database.transaction({ organisationId: other.organisationId, mode: 'read', actor: 'command:spec' }, findTemplate)).toBeNull();
  const answer = await fetch(`${doors.server.url}/reviews/${doors.organisation.slug}/word-template/sample.docx`, { headers: cookieOf(admin) });
  expect(answer.status).toBe(404);
  await takeBack();
});

test('what is refused says why and leaves the look as it was; a ticket is for one file of one person', async () => {
  const good = ownDocument();
  await send(good);
  const refused = await send(ownDocument({ 'word/vbaProject.bin': 'x' }));
  expect(refused).toMatchObject({ status: 400, code: 'reviews.template.macros', message: 'This file holds macros or programs. Save it as a Word document without macros (.docx) and try again.' });
  expect((await look('joanna')).bytes).toBe(good.length);
  const path = await open(good.length);
  expect((await post(path, good, null)).status).toBe(401);
  expect((await post(path, good, 'ruth')).status).toBe(403);
  expect(await post(path, good.subarray(1))).toMatchObject({ code: 'reviews.template.incomplete' });
  expect(await post(path, good)).toMatchObject({ status: 410, code: 'reviews.template.ticket_over' });
  expect(await post(await open(1), Buffer.alloc(5 * 1024 * 1024 + 1))).toMatchObject({ status: 413, code: 'reviews.template.too_large' });
});
