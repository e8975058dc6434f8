import { identity, noteForAccount, NoteJob, openSession } from '@waymark/identity/server';
import { appendAudit } from '@waymark/platform/server';
import { startTestServer, type TestServer } from '@waymark/platform/testing';
import { organisations } from '../organisations.context';
import { openOrganisationStory, personWithSession, type StoryOrganisation, type StoryPerson } from '../organisations.story';
import { EnterNotesJob } from './enter-notes.job';

const A_SECOND = 50;

let server: TestServer;
let organisation: StoryOrganisation;
let people: StoryPerson[];
beforeAll(async () => {
  server = await startTestServer([identity, organisations]);
  organisation = await openOrganisationStory(server.database);
  people = [];
  for (let number = 0; number < A_SECOND; number += 1) people.push(await personWithSession(server.database, organisation));
});
afterAll(() => server?.close());

const inside = <T>(organisationId: string | null, work: () => Promise<T>) => server.database.transaction({ organisationId, mode: 'write', actor: 'command:test' }, work);
const signIn = (accountId: string) => inside(null, async () => {
  await openSession({ accountId, startedAt: server.clock.now(), device: 'spec' });
  await noteForAccount('identity.signed_in', accountId, { method: 'password' });
});
const note = (accountId: string) => inside(null, () => server.app.get(NoteJob).handle({ kind: 'identity.signed_in', accountId, detail: { method: 'password' } }));

test('whoever signs in waits for nobody who adds to the chain: fifty come in while another holds its end', async () => {
  const [{ personId }] = people as [StoryPerson];
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  let isHeld = () => {};
  const begun = new Promise<void>((resolve) => (isHeld = resolve));
  const holder = inside(organisation.organisationId, async () => {
    await appendAudit('sample.kept', { subjectId: personId, at: server.clock.now(), by: 'command:test', detail: {} });
    isHeld();
    await held;
  });
  await begun;
  // Would hang until the test fails if any of them waited for the end of the chain.
  await Promise.all(people.flatMap(({ accountId }) => [signIn(accountId), note(accountId)]));
  letGo();
  await holder;
});

test('noting and entering keep up with more than fifty sign-ins a second of one organisation', async () => {
  const times = 4;
  const started = performance.now();
  for (let round = 0; round < times; round += 1) await Promise.all(people.map(({ accountId }) => signIn(accountId).then(() => note(accountId))));
  const noted = performance.now();
  server.clock.set(new Date('2026-11-22T11:02:00Z'));
  await server.app.get(EnterNotesJob).handle();
  const entered = performance.now();
  const perSecond = (times * A_SECOND * 1000) / (noted - started);
  process.stdout.write(`${JSON.stringify({ bench: 'sign-ins', signIns: times * A_SECOND, perSecond: Math.round(perSecond), millisecondsToEnterTheHour: Math.round(entered - noted) })}\n`);
  expect(perSecond).toBeGreaterThan(A_SECOND);
  expect(entered - noted).toBeLessThan(5_000);
});
