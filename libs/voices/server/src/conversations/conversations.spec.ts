import { randomUUID } from 'node:crypto';
import { tx } from '@waymark/platform/server';
import { nastyTexts } from '../markdown/nasty-texts.story';
import { renderMarkdown } from '../markdown/render-markdown';
import { type GroupDoors, type Loose, openGroupDoors } from '../groups/group-doors.story';

let doors: GroupDoors;
let groupKey: string;

beforeAll(async () => {
  doors = await openGroupDoors();
  groupKey = await doors.openGroup([doors.people.priyanka, doors.people.saira]);
});
afterAll(() => doors?.server.close());

const start = async (more: Record<string, unknown> = {}, person = doors.people.tom): Promise<Loose> => (await doors.act(person, 'start', { input: { groupKey, kind: 'NAMED', title: 'A quiet word', ...more } })).conversation;
const post = async (conversationId: string, markdown: string, person = doors.people.tom): Promise<Loose> => (await doors.act(person, 'post', { input: { conversationId, markdown } })).post;

test('members talk, with names and times to the minute', async () => {
  const conversation = await start();
  expect(conversation).toMatchObject({ kind: 'NAMED', purpose: 'TALK', openedOn: '2026-11-22', closedOn: null, postCount: 0, openedBy: { name: 'Tom Okafor' }, group: { key: groupKey }, draft: null });
  const now = doors.server.clock.now();
  doors.server.clock.set(new Date('2026-11-22T10:42:37.123Z'));
  await post(conversation.id, 'First **thought**');
  await post(conversation.id, 'Second', doors.people.priyanka);
  doors.server.clock.set(now);
  const { items } = await doors.act(doors.people.saira, 'posts', { conversationId: conversation.id });
  expect(items.map(({ place, html, author, postedAt, markdown }: Loose) => [place, html, author.name, postedAt, markdown])).toEqual([
    [1, '<p>First <strong>thought</strong></p>', 'Tom Okafor', '2026-11-22T10:42:00.000Z', null],
    [2, '<p>Second</p>', 'Priyanka Desai', '2026-11-22T10:42:00.000Z', null],
  ]);
  expect(await doors.act(doors.people.saira, 'conversation', { id: conversation.id })).toMatchObject({ postCount: 2, lastPostAt: '2026-11-22T10:42:00.000Z' });
});

test('posts come in pages, the newest first asked for, without gap or repeat', async () => {
  const { id } = await start();
  for (let count = 1; count <= 5; count += 1) await post(id, `Post ${count}`);
  const seen: number[][] = [];
  let before: number | null = null;
  do {
    const page: Loose = await doors.act(doors.people.tom, 'posts', { conversationId: id, first: 2, before });
    seen.push(page.items.map(({ place }: Loose) => place));
    ({ before } = page);
  } while (before);
  expect(seen).toEqual([[4, 5], [2, 3], [1]]);
});

test('conversations come in pages', async () => {
  for (let count = 0; count < 3; count += 1) await start({ title: `Page ${count}` });
  const seen: string[] = [];
  let after: string | null = null;
  let total = 0;
  do {
    const { conversations }: Loose = await doors.act(doors.people.saira, 'space', { groupKey, first: 2, after });
    seen.push(...conversations.items.map(({ id }: Loose) => id));
    after = conversations.nextCursor;
    ({ total } = conversations);
  } while (after);
  expect(seen).toHaveLength(total);
  expect(new Set(seen).size).toBe(total);
});

test('a request that is repeated says it once, and nobody takes another one’s key', async () => {
  const { tom, priyanka } = doors.people;
  const key = randomUUID();
  const { id } = await start({ key });
  expect((await start({ key })).id).toBe(id);
  expect((await start({ key: randomUUID() })).id).not.toBe(id);
  expect((await doors.ask(priyanka, 'start', { input: { groupKey, kind: 'NAMED', title: 'A quiet word', key } })).code).toBe('platform.not_found');
  expect((await doors.ask(tom, 'start', { input: { groupKey, kind: 'NAMED', title: 'A quiet word', key: 'short' } })).code).toBe('platform.bad_input');
  const input = { key: randomUUID(), conversationId: id, markdown: 'Once' };
  for (let turn = 0; turn < 2; turn += 1) expect((await doors.act(tom, 'post', { input })).post.place).toBe(1);
  expect((await doors.ask(priyanka, 'post', { input })).code).toBe('platform.not_found');
  expect((await doors.act(tom, 'posts', { conversationId: id })).items).toHaveLength(1);
});

test('an edit shows, the old words can be read, and a change that was not seen is not overwritten', async () => {
  const { tom, priyanka } = doors.people;
  const { id } = await post((await start()).id, 'Frist');
  expect((await doors.act(tom, 'editPost', { input: { id, revision: 1, markdown: 'First' } })).post).toMatchObject({ html: '<p>First</p>', markdown: 'First', revision: 2, texts: [{ html: '<p>First</p>' }, { html: '<p>Frist</p>' }] });
  const late = await doors.ask(tom, 'editPost', { input: { id, revision: 1, markdown: 'Fist' } });
  expect(late).toMatchObject({ code: 'voices.post.changed', error: { extensions: { facts: { current: 'First' } } } });
  expect((await doors.ask(priyanka, 'editPost', { input: { id, revision: 2, markdown: 'Mine' } })).code).toBe('platform.forbidden');
});

test('words that are taken out are gone, from the database too; their place stays', async () => {
  const { tom, priyanka, saira } = doors.people;
  const conversation = await start();
  const [own, other] = [await post(conversation.id, 'Regretted words', priyanka), await post(conversation.id, 'Unkind words', saira)];
  await doors.act(priyanka, 'editPost', { input: { id: own.id, revision: 1, markdown: 'Still regretted words' } });
  expect((await doors.ask(priyanka, 'withdrawPost', { id: other.id })).code).toBe('platform.forbidden');
  expect((await doors.act(priyanka, 'withdrawPost', { id: own.id })).post).toMatchObject({ html: null, markdown: null, takenOutBy: 'AUTHOR', texts: [], revision: 0, author: { name: 'Priyanka Desai' } });
  expect((await doors.act(tom, 'withdrawPost', { id: other.id })).post).toMatchObject({ html: null, takenOutBy: 'CHAIR' });
  expect((await doors.ask(priyanka, 'withdrawPost', { id: own.id })).code).toBe('voices.post.taken_out');
  expect((await doors.ask(priyanka, 'editPost', { input: { id: own.id, revision: 2, markdown: 'Back' } })).code).toBe('platform.forbidden');
  const kept = await doors.inside(() => tx().query(`select markdown from voices.post_text where markdown like '%egretted words' or markdown = 'Unkind words'`));
  expect(kept).toEqual([]);
});

test('whoever began it or a chair closes a conversation; then nothing more is said', async () => {
  const { tom, priyanka, saira } = doors.people;
  const { id } = await start({}, priyanka);
  expect((await doors.ask(saira, 'close', { id })).code).toBe('platform.forbidden');
  expect((await doors.act(priyanka, 'close', { id })).conversation).toMatchObject({ closedOn: '2026-11-22', viewerCan: { post: { allowed: false } } });
  expect((await doors.ask(tom, 'close', { id })).code).toBe('voices.conversation.closed_already');
  expect((await doors.ask(saira, 'post', { input: { conversationId: id, markdown: 'Late' } })).code).toBe('voices.conversation.closed');
});

test('a conversation without names has no opener, and takes no post with a name', async () => {
  const conversation = await start({ kind: 'UNNAMED' });
  expect(conversation).toMatchObject({ kind: 'UNNAMED', openedBy: null, viewerCan: { post: { allowed: false } } });
  expect((await doors.ask(doors.people.tom, 'post', { input: { conversationId: conversation.id, markdown: 'Me' } })).code).toBe('voices.conversation.needs_no_name');
  expect((await doors.ask(doors.people.priyanka, 'close', { id: conversation.id })).code).toBe('platform.forbidden');
});

test('nasty texts come out inert here too', async () => {
  const { id } = await start();
  for (const text of nastyTexts.filter((_, index) => index % 37 === 0)) {
    if (text.includes('\0')) continue;
    expect((await post(id, text)).html).toBe(renderMarkdown(text.trim()));
  }
  expect((await doors.ask(doors.people.tom, 'post', { input: { conversationId: id, markdown: ' ' } })).code).toBe('platform.bad_input');
});

test('a page takes few statements, however much was said', async () => {
  const { database } = doors.server;
  const count = async (conversationId: string) => {
    const open = database.open;
    const opened: { statements: number }[] = [];
    database.open = (options) => {
      const transaction = open.call(database, options);
      opened.push(transaction);
      return transaction;
    };
    await doors.act(doors.people.saira, 'posts', { conversationId });
    await doors.act(doors.people.saira, 'space', { groupKey });
    database.open = open;
    return opened.reduce((sum, { statements }) => sum + statements, 0);
  };
  const short = await start();
  await post(short.id, 'One');
  const long = await start();
  for (let turn = 0; turn < 20; turn += 1) await post(long.id, `Post ${turn}`, turn % 2 ? doors.people.priyanka : doors.people.tom);
  for (let turn = 0; turn < 5; turn += 1) await start({ title: `More ${turn}` });
  const first = await count(short.id);
  expect(await count(long.id)).toBe(first);
  expect(first).toBeLessThanOrEqual(16);
});
