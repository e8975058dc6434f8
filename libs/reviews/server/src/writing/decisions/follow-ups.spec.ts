import pg from 'pg';
import type { Loose, Name } from '../../reviewing/review-doors.story';
import { openWritingDoors, type WritingDoors } from '../writing-doors.story';

let doors: WritingDoors;
let first: Loose;
let idOf: Record<string, string>;

/** Opens a review, lets the sub-group decide things, and seals it. */
async function sealReview(year: number, decisions: readonly string[], planId = doors.planId): Promise<Loose> {
  const { openReview, moveOn, put, approve } = doors;
  const review = await openReview({ planId, from: `${year}-04-01`, to: `${year}-09-30` });
  await moveOn('ruth', review.number);
  await moveOn('ruth', review.number);
  for (const decision of decisions) await put('gwen', 'takeDecision', `reviewId: "${review.id}", body: SUB_GROUP, version: 0, ${decision}`);
  await moveOn('gwen', review.number);
  const { code, error } = await approve('idris', review.id, 1);
  if (code) throw new Error(JSON.stringify(error));
  return review;
}

const say = (name: Name, title: string, standing: string, words: string | null = null) =>
  doors.send(name, 'followUpDecision', `decisionId: "${idOf[title]}", standing: ${standing}${words ? `, words: "${words}"` : ''}`);
const opening = async (number: number): Promise<[string, string][]> => (await doors.readReview('ruth', number)).followUps.map(({ title, standing }: Loose) => [title, standing]);

beforeAll(async () => {
  doors = await openWritingDoors();
  first = await sealReview(2020, [
    `title: "Bring figures", outcome: AGREED, ownerId: "${doors.people.lin.personId}", dueOn: "2021-01-31"`, 'title: "Ask the towns", outcome: DEFERRED, words: "Next time"',
    'title: "The report", outcome: NOTED', 'title: "A new post", outcome: NOT_AGREED, words: "No money"', 'title: "Compare ourselves", outcome: AGREED_WITH_CHANGES, words: "With three others"',
  ]);
  idOf = Object.fromEntries((await doors.readReview('ruth', first.number)).decisions.map(({ title, id }: Loose) => [title, id]));
  const another = await doors.addPlan('Another plan');
  await sealReview(2020, ['title: "Of another plan", outcome: AGREED'], another);
});
afterAll(() => doors?.close());

test('the next review opens with what the last one decided and is not done, and no review opens with its own', async () => {
  const second = await doors.openReview({ from: '2021-04-01', to: '2021-09-30' });
  expect(await opening(second.number)).toEqual([['Bring figures', 'OPEN'], ['Ask the towns', 'OPEN'], ['Compare ourselves', 'OPEN']]);
  expect(await opening(first.number)).toEqual([]);
  const [figures] = (await doors.readReview('lin', second.number)).followUps;
  expect(figures).toMatchObject({ reviewNumber: first.number, owner: { name: 'Lin Zhao' }, dueOn: '2021-01-31', decidedOn: '2026-11-22', outcome: 'AGREED', followUps: [], viewerCan: { followUp: { allowed: true } } });
});

test('executives say what became of it, and whoever was to see to it; nothing said before is changed', async () => {
  for (const name of ['gwen', 'idris', 'nadia', 'joanna', 'priya', 'saira'] as const) expect([name, (await say(name, 'Bring figures', 'DONE')).code]).toEqual([name, 'platform.forbidden']);
  expect((await say('lin', 'Compare ourselves', 'DONE')).code).toBe('platform.forbidden');
  expect((await say('lin', 'Bring figures', 'AT_RISK', 'One team is late')).code).toBeUndefined();
  const { decision } = (await say('ruth', 'Bring figures', 'DONE', 'All are in')).data.followUpDecision;
  expect(decision).toMatchObject({ standing: 'DONE', followUps: [{ standing: 'AT_RISK', words: 'One team is late', by: { name: 'Lin Zhao' }, on: '2026-11-22' }, { standing: 'DONE', words: 'All are in', by: { name: 'Ruth Okafor' } }] });
  expect((await say('ruth', 'Compare ourselves', 'DROPPED')).code).toBe('reviews.decision.words_needed');
  for (const title of ['The report', 'A new post']) expect((await say('ruth', title, 'DONE')).error.message).toContain('nothing to follow up');
});

test('what was settled meanwhile is shown once, as settled, and not again unless it is taken up again; a sealed review keeps what it knew', async () => {
  const { openReview, moveOn, approve, put } = doors;
  const second = await doors.act(doors.people.ruth, '{ reviews { items { id number periodFrom } } }').then(({ items }: Loose) => items.find(({ periodFrom }: Loose) => periodFrom === '2021-04-01'));
  expect(await opening(second.number)).toEqual([['Bring figures', 'DONE'], ['Ask the towns', 'OPEN'], ['Compare ourselves', 'OPEN']]);
  await say('ruth', 'Ask the towns', 'ON_TRACK');
  await moveOn('ruth', second.number);
  await moveOn('ruth', second.number);
  await put('gwen', 'takeDecision', `reviewId: "${second.id}", body: SUB_GROUP, version: 0, title: "Of the second", outcome: AGREED`);
  await moveOn('gwen', second.number);
  expect((await approve('idris', second.id, 1)).code).toBeUndefined();
  await say('ruth', 'Compare ourselves', 'DROPPED', 'Nobody would share');
  const third = await openReview({ from: '2022-04-01', to: '2022-09-30' });
  expect(await opening(third.number)).toEqual([['Ask the towns', 'ON_TRACK'], ['Compare ourselves', 'DROPPED'], ['Of the second', 'OPEN']]);
  expect(await opening(second.number)).toEqual([['Bring figures', 'DONE'], ['Ask the towns', 'ON_TRACK'], ['Compare ourselves', 'OPEN']]);
  await say('ruth', 'Compare ourselves', 'OPEN', 'Somebody will after all');
  expect(await opening(third.number)).toEqual([['Ask the towns', 'ON_TRACK'], ['Compare ourselves', 'OPEN'], ['Of the second', 'OPEN']]);
  await say('ruth', 'Bring figures', 'AT_RISK', 'They stopped coming');
  expect(await opening(third.number)).toEqual([['Bring figures', 'AT_RISK'], ['Ask the towns', 'ON_TRACK'], ['Compare ourselves', 'OPEN'], ['Of the second', 'OPEN']]);
});

test('a decision of a review that is not sealed yet is not followed up', async () => {
  const { openAt, put } = doors;
  const { id } = await openAt('SUB_GROUP', 2024);
  const decision = await put('gwen', 'takeDecision', `reviewId: "${id}", body: SUB_GROUP, version: 0, title: "Too new", outcome: AGREED`);
  expect((await doors.send('ruth', 'followUpDecision', `decisionId: "${decision.id}", standing: DONE`)).error.message).toContain('once its review is sealed');
});

test('what is said of an earlier decision after the freeze asks for a new version, so that nothing is dropped between two sealed reviews', async () => {
  const { openAt, approve, freeze, record } = doors;
  const { id, number } = await openAt('BOARD', 2023);
  const shown = async () => JSON.parse((await record('ruth', number)).data.record.text).paper.followUps.find(({ title }: Loose) => title === 'Of the second')?.standing;
  const [decision] = (await doors.readReview('ruth', number)).followUps.filter(({ title }: Loose) => title === 'Of the second');
  expect(await shown()).toBe('open');
  expect((await doors.send('ruth', 'followUpDecision', `decisionId: "${decision.id}", standing: DROPPED, words: "Quietly"`)).code).toBeUndefined();
  expect((await approve('idris', id, 1)).code).toBe('reviews.paper.words_changed');
  expect((await doors.look('ruth', number)).changedWords).toEqual([expect.objectContaining({ part: 'follow_ups', title: 'What became of earlier decisions' })]);
  await freeze('ruth', id);
  expect((await approve('idris', id, 2)).code).toBeUndefined();
  expect(await shown()).toBe('dropped');
});

test.each(['opinion_scale', 'follow_up', 'question', 'answer', 'voice_asked'])('nobody changes what was said: reviews.%s', async (table) => {
  const { server, organisation } = doors;
  for (const url of [server.urls.ownerUrl, server.urls.adminUrl, server.urls.appUrl]) {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      for (const statement of [`update reviews.${table} set id = id`, `delete from reviews.${table}`, `truncate reviews.${table} cascade`]) {
        await client.query('begin');
        await client.query(`select set_config('app.organisation_id', $1, true), set_config('app.actor', 'command:spec', true)`, [organisation.organisationId]);
        await expect(client.query(statement)).rejects.toMatchObject({ code: expect.stringMatching(/^(42501|23001)$/) });
        await client.query('rollback');
      }
    } finally {
      await client.end();
    }
  }
});
