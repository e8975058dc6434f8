import type { TestServer } from '@waymark/platform/testing';
import pg from 'pg';
import { Note } from '../testing/sample-note';
import { startSampleServer } from '../testing/sample-tables';
import { LEFT, RIGHT } from '../testing/sample-viewers';
import { tx } from './request-scope';
import { changesOf, insert, saveVersioned, take } from './versioned-save';

let server: TestServer;
let id: string;

beforeAll(async () => {
  server = await startSampleServer();
});
afterAll(() => server?.close());
beforeEach(async () => {
  id = (await as('person:ann', () => insert(Note, { title: 'title', body: 'body', answersId: null }))).id;
});

const as = <T>(actor: string, work: () => Promise<T>, organisationId = LEFT) => server.database.transaction({ organisationId, mode: 'write', actor }, work);
const revise = (actor: string, seen: number, change: Partial<Pick<Note, 'title' | 'body'>>) =>
  as(actor, async () => {
    const note = await take(Note, id);
    Object.assign(note, change);
    await saveVersioned(note, seen);
    return note;
  });
const read = async () => (await as('person:ann', () => tx().query('select title, body, version from sample.note where id = $1', [id])))[0];

test('a change of what was seen is written and counted', async () => {
  await revise('person:ann', 1, { title: 'new' });
  expect(await read()).toEqual({ title: 'new', body: 'body', version: 2 });
});

test('changes of different columns merge', async () => {
  await revise('person:ann', 1, { title: 'by Ann' });
  await revise('person:bo', 1, { body: 'by Bo' });
  expect(await read()).toEqual({ title: 'by Ann', body: 'by Bo', version: 3 });
});

test('a change of the same column is refused, and says what it is now, in which field, by whom and when', async () => {
  await revise('person:ann', 1, { title: 'by Ann' });
  const error = await revise('person:bo', 1, { title: 'by Bo', body: 'by Bo' }).catch((caught: unknown) => caught);
  expect(error).toMatchObject({ code: 'platform.conflict', facts: { fields: ['title'], changedBy: 'person:ann', current: { title: 'by Ann', body: 'body', version: 2 } } });
  expect(Number.isNaN(Date.parse((error as { facts: { changedAt: string } }).facts.changedAt))).toBe(false);
  expect(await read()).toEqual({ title: 'by Ann', body: 'body', version: 2 });
});

test('a change that was taken back meanwhile is still a change', async () => {
  await revise('person:ann', 1, { title: 'there' });
  await revise('person:ann', 2, { title: 'title' });
  await expect(revise('person:bo', 1, { title: 'by Bo' })).rejects.toMatchObject({ code: 'platform.conflict' });
});

test('a change that the history does not tell of may have been of anything, so it is a conflict', async () => {
  await revise('person:ann', 1, { title: 'by Ann' });
  const admin = new pg.Client(server.urls.adminUrl);
  await admin.connect();
  await admin.query('delete from platform.history where row_id = $1', [id]);
  await admin.end();
  await expect(revise('person:bo', 1, { title: 'by Bo' })).rejects.toMatchObject({ code: 'platform.conflict', facts: { fields: ['title'] } });
  expect(await read()).toMatchObject({ title: 'by Ann', version: 2 });
});

test('a version from the future is not believed', async () => {
  await expect(revise('person:ann', 7, { title: 'new' })).rejects.toMatchObject({ code: 'platform.conflict' });
});

test('nothing changed is nothing written', async () => {
  await revise('person:ann', 1, { title: 'title' });
  expect(await read()).toMatchObject({ version: 1 });
});

test('only what changed counts as a change', async () => {
  await as('person:ann', async () => {
    const note = await take(Note, id);
    note.title = 'other';
    expect(changesOf(note)).toEqual({ title: 'other' });
  });
});

test('of a hundred writers at once who saw the same, one wins and nothing is lost', async () => {
  const outcomes = await Promise.allSettled(Array.from({ length: 100 }, (_, number) => revise(`person:${number}`, 1, { title: `by ${number}` })));
  const winners = outcomes.flatMap((outcome, number) => (outcome.status === 'fulfilled' ? [number] : []));
  expect(winners).toHaveLength(1);
  expect(await read()).toEqual({ title: `by ${winners[0]}`, body: 'body', version: 2 });
  for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'platform.conflict' });
});

test.each([['another organisation', RIGHT, () => id], ['an id of nothing', LEFT, () => RIGHT], ['what cannot be an id', LEFT, () => 'no-id']])('%s: not found', async (_words, organisationId, which) => {
  await expect(as('person:ann', () => take(Note, which()), organisationId)).rejects.toMatchObject({ code: 'platform.not_found' });
});
