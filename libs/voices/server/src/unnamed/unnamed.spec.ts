import { jest } from '@jest/globals';
import pg from 'pg';
import type { StoryPerson } from '@waymark/organisations/server';
import { tx } from '@waymark/platform/server';
import { ENVELOPE_BYTES, newSecret, toEnvelope } from '@waymark/voices/domain';
import { ReleaseUnnamedJob } from './release-unnamed.job';
import { tellUnnamed } from './unnamed.story';
import { codeOf, openUnnamedScene, type ShownWords, type UnnamedScene } from './unnamed-scene.story';

const STATE = `query ($conversationId: ID!) { answer: unnamedState(conversationId: $conversationId) { counted needed lettersNeeded nextReleaseOn isIssued write { allowed reason } } }`;
const MODERATE = `mutation ($input: ModerateUnnamedInput!) { answer: moderateUnnamed(input: $input) { post { id hiddenOn html isBlocked questions { html } } } }`;

// Each conversation has two keys of its own, and making one takes a second or more on a busy machine.
jest.setTimeout(120_000);

let scene: UnnamedScene;
let doors: UnnamedScene['doors'];
let browsers: UnnamedScene['browsers'];

beforeAll(async () => {
  scene = await openUnnamedScene();
  ({ doors, browsers } = scene);
}, 60_000);
afterAll(() => doors?.close());
beforeEach(() => scene.rewind());

test('three who write are shown next morning at seven, with a day and names that are none', async () => {
  const { id, boxes } = await scene.conversation();
  for (const [at, box] of boxes.slice(0, 3).entries()) {
    const answer = await box.post(`Words **${at}**`);
    expect(answer.letter).toMatchObject({ act: 'post', sinceOn: '2026-11-22', asks: false });
  }
  expect(await scene.posts(id)).toEqual([]);
  await doors.release('2026-11-22', '23:00:00Z');
  expect(await scene.posts(id)).toEqual([]);
  await doors.release('2026-11-23', '06:59:59Z');
  expect(await scene.posts(id)).toEqual([]);
  await doors.release('2026-11-23');
  const shown = await scene.posts(id);
  expect(shown.map(({ html }) => html).sort()).toEqual([0, 1, 2].map((at) => `<p>Words <strong>${at}</strong></p>`));
  expect(new Set(shown.map(({ releasedOn }) => releasedOn))).toEqual(new Set(['2026-11-23']));
  expect(new Set(shown.map(({ alias }) => alias)).size).toBe(3);
  expect((await boxes[0]!.knock()).letter).toBeNull();
  await doors.release('2026-11-23', '08:00:00Z');
  expect(await scene.posts(id)).toHaveLength(3);
});

test('two who write wait for a third; after a week they are asked, and who agrees goes alone', async () => {
  const { id, boxes } = await scene.conversation();
  await boxes[0]!.post('One');
  await boxes[1]!.post('Two');
  await doors.release('2026-11-23');
  expect(await scene.posts(id)).toEqual([]);
  await doors.release('2026-11-29');
  expect((await boxes[0]!.knock()).letter).toMatchObject({ asks: true, mayGoAlone: false });
  expect((await boxes[0]!.goAlone()).letter).toMatchObject({ asks: false, mayGoAlone: true });
  await doors.release('2026-11-30');
  expect((await scene.posts(id)).map(({ html }) => html)).toEqual(['<p>One</p>']);
  expect((await boxes[1]!.knock()).letter).toMatchObject({ asks: true });
  expect(await codeOf(boxes[2]!.goAlone())).toBe('voices.unnamed.nothing_waits');
});

test('with nine credentials nobody can write, and the number is said', async () => {
  const { id, boxes } = await scene.conversation(9);
  expect(await codeOf(boxes[0]!.post('Too early'))).toBe('voices.unnamed.too_few');
  const state = await doors.ask<{ write: { reason: string } }>(doors.members[0]!, STATE, { conversationId: id });
  expect(state).toMatchObject({ counted: 9, needed: 10, lettersNeeded: 3, nextReleaseOn: '2026-11-23', isIssued: true, write: { allowed: false } });
  expect(state.write.reason).toContain('9 of the 10');
  await (await browsers[9]!.box(id)).enter();
  expect(await doors.ask(doors.members[11]!, STATE, { conversationId: id })).toMatchObject({ counted: 10, isIssued: false, write: { allowed: true } });
  expect((await boxes[0]!.post('Now')).code).toBe('done');
});

test('members of fewer than thirty days are let in but not counted', async () => {
  const { personId } = doors.members[9]!;
  const since = (day: string) => doors.inside(() => tx().execute('update voices.group_member set since_on = $2, version = version + 1 where organisation_id = $3 and person_id = $1', [personId, day, doors.organisation.organisationId]));
  await since('2026-10-24');
  const { id, boxes } = await scene.conversation(10);
  expect(await codeOf(boxes[9]!.post('New here'))).toBe('voices.unnamed.too_few');
  await since('2026-10-23');
  expect(await doors.ask(doors.members[0]!, STATE, { conversationId: id })).toMatchObject({ counted: 10 });
  await since('2026-01-05');
});

describe('one’s own words', () => {
  test('are changed and taken back with the next release; while they wait, at once', async () => {
    const { id, boxes, shown } = await scene.spoken();
    doors.server.clock.set(new Date('2026-11-23T10:00:00Z'));
    const own = await Promise.all(boxes.slice(0, 3).map(async (box) => [...(await box.ownAmong(shown.map((post) => post.id)))][0]!));
    for (const [at, box] of boxes.slice(0, 2).entries()) await box.edit(own[at]!, `Better ${at}`);
    await boxes[2]!.withdraw(own[2]!);
    await boxes[3]!.post('A third voice');
    const waiting = (await boxes[4]!.post('Regret')).letter!;
    expect((await boxes[4]!.withdraw(waiting.id)).letter).toBeNull();
    expect(await scene.posts(id)).toEqual(shown);
    await doors.release('2026-11-24');
    const now = new Map((await scene.posts(id)).map((post) => [post.id, post]));
    expect(now.get(own[0]!)).toMatchObject({ html: '<p>Better 0</p>', editedOn: '2026-11-24', releasedOn: '2026-11-23' });
    expect(now.get(own[2]!)).toMatchObject({ html: null, withdrawnOn: '2026-11-24' });
    expect(now.size).toBe(4);
    expect(await codeOf(boxes[2]!.edit(own[2]!, 'Back again'))).toBe('voices.post.taken_out');
  });

  test('are taken back at once on wish, and written anew the next morning', async () => {
    const { id, boxes, shown } = await scene.spoken();
    const [own] = await boxes[0]!.ownAmong(shown.map((post) => post.id));
    await boxes[0]!.withdraw(own!, { atOnce: true });
    expect((await scene.posts(id)).find((post) => post.id === own)).toMatchObject({ html: null, withdrawnOn: '2026-11-23' });
    const transactionOf = () => doors.inside(async () => (await tx().query<{ number: string }>('select xmin::text as number from voices.unnamed_post where id = $1', [own]))[0]!.number);
    const before = await transactionOf();
    // Nobody was there for some mornings.
    await doors.release('2026-11-27');
    expect((await scene.posts(id)).find((post) => post.id === own)).toMatchObject({ withdrawnOn: '2026-11-23' });
    expect(await transactionOf()).not.toBe(before);
  });

  test('one waits at a time, can be changed while it waits, and must be words', async () => {
    const { boxes } = await scene.conversation();
    await boxes[0]!.post('First');
    const { letter } = await boxes[0]!.post('First, mended');
    expect(Buffer.from(letter!.body, 'base64url').toString()).toBe('First, mended');
    expect(await codeOf(boxes[1]!.post('  \n '))).toBe('voices.unnamed.empty');
    expect(await codeOf(boxes[1]!.post('a\0b'))).toBe('platform.bad_input');
    expect(await codeOf(boxes[1]!.post('x'.repeat(3901)))).toBe('voices.unnamed.too_long');
    expect((await boxes[1]!.post('é'.repeat(1950))).code).toBe('done');
  });
});

describe('chairs', () => {
  const moderate = (person: StoryPerson, input: Record<string, unknown>) => doors.ask<{ post: ShownWords }>(person, MODERATE, { input });

  test('hide, ask and block, and nobody else does', async () => {
    const { id, boxes, shown } = await scene.spoken();
    doors.server.clock.set(new Date('2026-11-23T10:00:00Z'));
    const [chair, member] = doors.members;
    const [own] = await boxes[0]!.ownAmong(shown.map((post) => post.id));
    expect(await codeOf(moderate(member!, { postId: own, act: 'HIDE' }))).toBe('platform.forbidden');
    expect(await codeOf(moderate(doors.sponsor, { postId: own, act: 'HIDE' }))).toBe('platform.not_found');
    expect((await moderate(chair!, { postId: own, act: 'HIDE' })).post).toMatchObject({ html: null, hiddenOn: '2026-11-23' });
    expect((await moderate(chair!, { postId: own, act: 'SHOW' })).post).toMatchObject({ html: '<p>Words 0</p>' });
    expect(await codeOf(moderate(chair!, { postId: own, act: 'ASK', words: ' ' }))).toBe('voices.unnamed.question_needed');
    expect((await moderate(chair!, { postId: own, act: 'ASK', words: 'Which ward?' })).post.questions).toEqual([{ html: '<p>Which ward?</p>' }]);
    for (const box of boxes.slice(0, 4)) await box.post('Again');
    expect((await moderate(chair!, { postId: own, act: 'BLOCK' })).post.isBlocked).toBe(true);
    expect(await codeOf(boxes[0]!.edit(own!, 'Louder'))).toBe('voices.unnamed.blocked');
    await doors.release('2026-11-24');
    expect(await scene.posts(id)).toHaveLength(6);
    expect(await codeOf(boxes[0]!.post('Louder'))).toBe('voices.unnamed.blocked');
    await moderate(chair!, { postId: own, act: 'UNBLOCK' });
    expect((await boxes[0]!.post('Calmer')).code).toBe('done');
  });
});

test('all that goes over the wire has one size, and no answer says more by its status', async () => {
  const { boxes } = await scene.conversation();
  await boxes[0]!.post('Short');
  await codeOf(boxes[1]!.post(''));
  await boxes[2]!.post('long '.repeat(700));
  const sizes = new Set(browsers.flatMap(({ sent, received }) => [...sent, ...received]).map((text) => Buffer.byteLength(text)));
  expect(sizes).toEqual(new Set([ENVELOPE_BYTES]));
  expect((await doors.send(toEnvelope({ act: 'nonsense' }))).status).toBe(200);
});

test('pages follow each other without gap or repeat, and others find nothing', async () => {
  const { id, boxes } = await scene.conversation();
  for (const box of boxes.slice(0, 5)) await box.post('Words');
  await doors.release('2026-11-23');
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<UnnamedScene['list']>> = await scene.list(id, { first: 2, after, person: doors.members[3]! });
    seen.push(...page.items.map((post) => post.id));
    expect(page.total).toBe(5);
    after = page.nextCursor;
  } while (after);
  expect(new Set(seen).size).toBe(5);
  expect(seen).toHaveLength(5);
  expect(await codeOf(scene.list(id, { person: doors.sponsor }))).toBe('platform.not_found');
  expect(await codeOf(doors.ask(doors.sponsor, STATE, { conversationId: id }))).toBe('platform.not_found');
});

test('a browser’s secret is its own: with another nothing fits', async () => {
  const { id, boxes, shown } = await scene.spoken();
  const stranger = await doors.openBrowser(doors.members[11]!, newSecret()).box(id);
  await stranger.enter();
  expect(await stranger.ownAmong(shown.map((post) => post.id))).toEqual(new Set());
  expect((await boxes[0]!.ownAmong(shown.map((post) => post.id))).size).toBe(1);
});

test('a release that is cut off half-way has shown nothing and lost nothing; the next one shows all', async () => {
  const { id, boxes } = await scene.conversation();
  for (const [at, box] of boxes.slice(0, 3).entries()) await box.post(`Words ${at}`);
  doors.server.clock.set(new Date('2026-11-23T07:00:00Z'));
  const admin = new pg.Client(doors.server.urls.adminUrl);
  await admin.connect();
  try {
    await admin.query('begin; lock table voices.unnamed_post in access exclusive mode');
    const cutOff = doors.server.app.get(ReleaseUnnamedJob).handle().then(() => 'done', () => 'cut off');
    // It has taken all letters out of their boxes when it comes to the table; there its connection is ended, as kill -9 would.
    const ended = async () => (await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`)).rowCount!;
    for (let turn = 0; turn < 100 && (await ended()) === 0; turn += 1) await new Promise((wake) => setTimeout(wake, 20));
    expect(await cutOff).toBe('cut off');
    await admin.query('rollback');
  } finally {
    await admin.end();
  }
  expect(await scene.posts(id)).toEqual([]);
  for (const box of boxes.slice(0, 3)) expect((await box.knock()).letter).not.toBeNull();
  await doors.release('2026-11-23', '08:00:00Z');
  expect((await scene.posts(id)).map(({ html }) => html).sort()).toEqual(['<p>Words 0</p>', '<p>Words 1</p>', '<p>Words 2</p>']);
});

test('letters that cannot be opened keep nobody else’s words', async () => {
  const conversations = [await scene.conversation(), await scene.conversation()].sort((one, other) => (one.id < other.id ? -1 : 1));
  const [broken, whole] = [conversations[0]!, conversations[1]!];
  for (const { boxes } of conversations) for (const [at, box] of boxes.slice(0, 3).entries()) await box.post(`Words ${at}`);
  await doors.inside(() => tx().execute(`update voices.letter_box set sealed = 'nothing that opens, however one tries', version = version + 1 where conversation_id = $1`, [broken.id]));
  await expect(doors.release('2026-11-23')).rejects.toThrow();
  expect(await scene.posts(broken.id)).toEqual([]);
  expect(await scene.posts(whole.id)).toHaveLength(3);
  await doors.inside(() => tx().execute('delete from voices.letter_box where conversation_id = $1', [broken.id]));
});

test('a story has words and a crowd, and whoever comes after it can write', async () => {
  const id = await doors.startConversation('Told');
  const holderIds = doors.members.slice(2).map(({ personId }) => personId);
  const posts = [{ author: 1, words: 'Told **once**', releasedOn: '2026-11-03' }, { author: 2, words: 'Told twice', releasedOn: '2026-11-03' }, { author: 1, words: 'And again', releasedOn: '2026-11-10' }];
  await doors.inside(() => tellUnnamed({ conversationId: id, holderIds, openedOn: '2026-10-20', posts }));
  const shown = await scene.posts(id);
  expect(shown.map(({ html }) => html).sort()).toEqual(['<p>And again</p>', '<p>Told <strong>once</strong></p>', '<p>Told twice</p>']);
  expect(new Set(shown.map(({ alias }) => alias)).size).toBe(2);
  const box = await browsers[0]!.box(id);
  await box.enter();
  expect((await box.post('Now me')).letter).toMatchObject({ act: 'post' });
});
