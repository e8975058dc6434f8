import { RSABSSA } from '@cloudflare/blindrsa-ts';
import { personWithSession, type StoryPerson } from '@waymark/organisations/server';
import { tx } from '@waymark/platform/server';
import { ENVELOPE_BYTES, fromBase64, fromPhrase, type LetterBox, newSecret, toBase64, toBytes, toEnvelope, toPhrase, type UnnamedRequest } from '@waymark/voices/domain';
import { type Browser, openUnnamedDoors, type UnnamedDoors } from './unnamed-doors.story';

const STATE = `query ($conversationId: ID!) { answer: unnamedState(conversationId: $conversationId) { counted needed lettersNeeded nextReleaseOn isIssued write { allowed reason } } }`;
const POSTS = `query ($conversationId: ID!, $first: Int, $after: ID) { answer: unnamedPosts(conversationId: $conversationId, first: $first, after: $after) { total nextCursor items { id alias html markdown releasedOn editedOn withdrawnOn hiddenOn isBlocked questions { html askedOn } moderate { allowed } } } }`;
const MODERATE = `mutation ($input: ModerateUnnamedInput!) { answer: moderateUnnamed(input: $input) { post { id hiddenOn html isBlocked questions { html } } } }`;
const ISSUE = `mutation ($conversationId: ID!, $round: Int!, $blinded: String!) { answer: issueCredential(conversationId: $conversationId, round: $round, blinded: $blinded) { signed } }`;

interface Post { id: string; alias: string; html: string | null; releasedOn: string; editedOn: string | null; withdrawnOn: string | null; hiddenOn: string | null; isBlocked: boolean; questions: { html: string }[] }

let doors: UnnamedDoors;
let browsers: Browser[];

beforeAll(async () => {
  doors = await openUnnamedDoors(12);
  browsers = doors.members.map((person) => doors.openBrowser(person));
}, 60_000);
afterAll(() => doors?.close());
beforeEach(() => doors.server.clock.set(new Date('2026-11-22T10:00:00Z')));

const posts = async (conversationId: string): Promise<Post[]> => (await doors.ask<{ items: Post[] }>(doors.members[1]!, POSTS, { conversationId, first: 100 })).items;
const codeOf = (work: Promise<unknown>): Promise<string> => work.then(() => 'done', (error: { code?: string }) => error.code ?? String(error));

/** A conversation into which so many have come. */
async function conversation(comers = 10): Promise<{ id: string; boxes: LetterBox[] }> {
  const id = await doors.startConversation();
  const boxes: LetterBox[] = [];
  for (const browser of browsers.slice(0, comers)) {
    const box = await browser.box(id);
    await box.enter();
    boxes.push(box);
  }
  return { id, boxes };
}

/** A conversation with three posts that are out. */
async function spoken(): Promise<{ id: string; boxes: LetterBox[]; shown: Post[] }> {
  const { id, boxes } = await conversation();
  for (const [at, box] of boxes.slice(0, 3).entries()) await box.post(`Words ${at}`);
  await doors.release('2026-11-23');
  return { id, boxes, shown: await posts(id) };
}

test('three who write are shown next morning at seven, with a day and names that are none', async () => {
  const { id, boxes } = await conversation();
  for (const [at, box] of boxes.slice(0, 3).entries()) {
    const answer = await box.post(`Words **${at}**`);
    expect(answer.letter).toMatchObject({ act: 'post', sinceOn: '2026-11-22', asks: false });
  }
  expect(await posts(id)).toEqual([]);
  await doors.release('2026-11-22', '23:00:00Z');
  expect(await posts(id)).toEqual([]);
  await doors.release('2026-11-23', '06:59:59Z');
  expect(await posts(id)).toEqual([]);
  await doors.release('2026-11-23');
  const shown = await posts(id);
  expect(shown.map(({ html }) => html).sort()).toEqual([0, 1, 2].map((at) => `<p>Words <strong>${at}</strong></p>`));
  expect(new Set(shown.map(({ releasedOn }) => releasedOn))).toEqual(new Set(['2026-11-23']));
  expect(new Set(shown.map(({ alias }) => alias)).size).toBe(3);
  expect((await boxes[0]!.knock()).letter).toBeNull();
  await doors.release('2026-11-23', '08:00:00Z');
  expect(await posts(id)).toHaveLength(3);
});

test('two who write wait for a third; after a week they are asked, and who agrees goes alone', async () => {
  const { id, boxes } = await conversation();
  await boxes[0]!.post('One');
  await boxes[1]!.post('Two');
  await doors.release('2026-11-23');
  expect(await posts(id)).toEqual([]);
  await doors.release('2026-11-29');
  expect((await boxes[0]!.knock()).letter).toMatchObject({ asks: true, mayGoAlone: false });
  expect((await boxes[0]!.goAlone()).letter).toMatchObject({ asks: false, mayGoAlone: true });
  await doors.release('2026-11-30');
  expect((await posts(id)).map(({ html }) => html)).toEqual(['<p>One</p>']);
  expect((await boxes[1]!.knock()).letter).toMatchObject({ asks: true });
  expect(await codeOf(boxes[2]!.goAlone())).toBe('voices.unnamed.nothing_waits');
});

test('with nine credentials nobody can write, and the number is said', async () => {
  const { id, boxes } = await conversation(9);
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
  const { id, boxes } = await conversation(10);
  expect(await codeOf(boxes[9]!.post('New here'))).toBe('voices.unnamed.too_few');
  await since('2026-10-23');
  expect(await doors.ask(doors.members[0]!, STATE, { conversationId: id })).toMatchObject({ counted: 10 });
  await since('2026-01-05');
});

describe('credentials', () => {
  test('a second one is refused; the same question has the same answer', async () => {
    const { id } = await conversation(1);
    const [person] = doors.members;
    expect(await codeOf((await doors.openBrowser(person!).box(id)).enter())).toBe('voices.unnamed.issued_already');
    const again = doors.openBrowser(person!, browsers[0]!.master);
    expect((await (await again.box(id)).enter()).code).toBe('done');
  });

  test('the phrase gives a new browser everything: what waits, what is out, and a voice', async () => {
    const { id, boxes, shown } = await spoken();
    await boxes[0]!.post('Waiting');
    const recovered = doors.openBrowser(doors.members[0]!, (await fromPhrase(await toPhrase(browsers[0]!.master)))!);
    const box = await recovered.box(id);
    const { letter } = await box.enter();
    expect(Buffer.from(letter!.body, 'base64url').toString()).toBe('Waiting');
    const own = await box.ownAmong(shown.map((post) => post.id));
    expect(own.size).toBe(1);
    await box.withdraw(letter!.id);
    expect((await box.post('From the new one')).letter).toMatchObject({ act: 'post' });
    expect(shown.map((post) => post.id)).not.toContain((await box.knock()).letter!.id);
  });

  test('only members are given one', async () => {
    const { id } = await conversation(1);
    const outsider = await personWithSession(doors.server.database, doors.organisation, { name: 'Not In', roles: ['contributor'] });
    for (const person of [outsider, doors.sponsor]) expect(await codeOf((await doors.openBrowser(person).box(id)).enter())).toBe('platform.not_found');
    const blinded = 'A'.repeat(512);
    expect(await codeOf(doors.ask(null, ISSUE, { conversationId: id, round: 0, blinded }))).toBe('platform.unauthenticated');
    expect(await codeOf(doors.ask(doors.members[0]!, ISSUE, { conversationId: id, round: 7, blinded }))).toBe('voices.unnamed.come_in_again');
    expect(await codeOf(doors.ask(doors.members[5]!, ISSUE, { conversationId: id, round: 0, blinded: `${'_'.repeat(511)}8` }))).toBe('platform.bad_input');
  });

  test('a blinding by the library of others is signed just the same', async () => {
    const { id } = await conversation(1);
    const keys = await look(id);
    const suite = RSABSSA.SHA384.PSS.Deterministic();
    const key = await crypto.subtle.importKey('spki', fromBase64(keys.lasting), { name: 'RSA-PSS', hash: 'SHA-384' }, true, ['verify']);
    const message = toBytes('any tag');
    const { blindedMsg, inv } = await suite.blind(key, message);
    const { signed } = await doors.ask<{ signed: string }>(doors.members[7]!, ISSUE, { conversationId: id, round: 0, blinded: toBase64(blindedMsg) });
    expect(await suite.verify(key, await suite.finalize(key, message, fromBase64(signed), inv), message)).toBe(true);
  });
});

const look = async (conversationId: string): Promise<{ lasting: string; passing: string; round: number }> =>
  JSON.parse((await doors.send(toEnvelope({ organisation: doors.organisation.slug, conversationId, act: 'look' }))).text).keys;

/** The last post of a browser, sent again with changes. */
async function forge(browser: Browser, changes: Partial<UnnamedRequest>): Promise<string> {
  const { pad: _pad, ...last } = JSON.parse(browser.sent.findLast((envelope) => envelope.includes('"act":"post"'))!);
  return JSON.parse((await doors.send(toEnvelope({ ...last, ...changes }))).text).code;
}

describe('who may not', () => {
  test('forged and foreign credentials, other tags and other keys are refused', async () => {
    const { boxes } = await conversation();
    const other = await conversation();
    await boxes[0]!.post('Mine');
    const id = '00000000-0000-4000-8000-000000000001';
    expect(await forge(browsers[0]!, {})).toBe('done');
    expect(await forge(browsers[0]!, { lasting: 'A'.repeat(512) })).toBe('voices.unnamed.forged');
    expect(await forge(browsers[0]!, { passing: 'A'.repeat(512) })).toBe('voices.unnamed.come_in_again');
    expect(await forge(browsers[0]!, { tag: 'A'.repeat(43) })).toBe('voices.unnamed.forged');
    expect(await forge(browsers[0]!, { conversationId: other.id })).toBe('voices.unnamed.forged');
    expect(await forge(browsers[0]!, { editKey: 'A'.repeat(43), body: toBase64(toBytes('Not mine')) })).toBe('voices.unnamed.not_yours');
    expect(await forge(browsers[0]!, { editKey: 'A'.repeat(43), act: 'knock' })).toBe('voices.unnamed.not_yours');
    expect(await forge(browsers[0]!, { id })).toBe('voices.unnamed.one_waits');
  });

  test('what is no request of ours is refused in the same shape', async () => {
    const { id } = await conversation(1);
    const bare = { organisation: doors.organisation.slug, conversationId: id, act: 'look' };
    const code = async (envelope: string) => JSON.parse((await doors.send(envelope)).text).code;
    expect(await code(JSON.stringify(bare))).toBe('platform.bad_input');
    for (const wrong of [{ act: 'steal' }, { conversationId: 'x' }, { act: 'knock' }, { organisation: "x' or 1=1" }, { tag: 7 }, { act: 'post', tag: 'A'.repeat(43), lasting: 'A'.repeat(512), editKey: 'A'.repeat(43) }]) {
      expect(await code(toEnvelope({ ...bare, ...wrong }))).toBe('platform.bad_input');
    }
    expect(await code(toEnvelope({ ...bare, organisation: 'nobody' }))).toBe('platform.not_found');
    expect(await code(toEnvelope({ ...bare, conversationId: '00000000-0000-4000-8000-000000000000' }))).toBe('platform.not_found');
    expect((await doors.send('not json')).status).toBe(400);
  });

  test('a request caught and sent again changes nothing, before the release and after it', async () => {
    const { id, boxes } = await conversation();
    await boxes[0]!.post('Once');
    const caught = browsers[0]!.sent.at(-1)!;
    for (const box of boxes.slice(1, 3)) await box.post('Others');
    await doors.send(caught);
    await doors.release('2026-11-23');
    expect(JSON.parse((await doors.send(caught)).text).code).toBe('voices.unnamed.shown_already');
    await doors.release('2026-11-24');
    expect(await posts(id)).toHaveLength(3);
  });

  test('words of others can be neither changed nor taken back', async () => {
    const { id, boxes, shown } = await spoken();
    const mine = await boxes[0]!.ownAmong(shown.map((post) => post.id));
    const theirs = shown.find((post) => !mine.has(post.id))!;
    expect(await codeOf(boxes[0]!.edit(theirs.id, 'Changed'))).toBe('voices.unnamed.not_yours');
    expect(await codeOf(boxes[0]!.withdraw(theirs.id))).toBe('voices.unnamed.not_yours');
    expect(await codeOf(boxes[0]!.withdraw(theirs.id, { atOnce: true }))).toBe('voices.unnamed.not_yours');
    expect(await posts(id)).toEqual(shown);
  });

  test('a removed member can say no more, those who stay can, and their names stay', async () => {
    const { id, boxes, shown } = await spoken();
    doors.server.clock.set(new Date('2026-11-23T10:00:00Z'));
    for (const browser of browsers.slice(10)) await (await browser.box(id)).enter();
    const { personId } = doors.members[9]!;
    const stand = (state: string) => doors.inside(() => tx().execute('update voices.group_member set state = $2, version = version + 1 where organisation_id = $3 and person_id = $1', [personId, state, doors.organisation.organisationId]));
    await stand('removed');
    try {
      expect(await codeOf(boxes[9]!.post('From outside'))).toBe('platform.not_found');
      for (const browser of browsers.slice(0, 9)) await (await browser.box(id)).enter();
      expect(await codeOf(boxes[0]!.post('Nine are too few'))).toBe('voices.unnamed.too_few');
      for (const browser of browsers.slice(10)) await (await browser.box(id)).enter();
      for (const box of boxes.slice(0, 3)) await box.post('Still here');
      expect(await forge(browsers[9]!, {})).toBe('voices.unnamed.come_in_again');
      await doors.release('2026-11-24');
      const now = await posts(id);
      expect(now).toHaveLength(6);
      expect(new Set(now.map(({ alias }) => alias))).toEqual(new Set(shown.map(({ alias }) => alias)));
    } finally {
      await stand('member');
    }
  });

  test('one tag cannot come for ever', async () => {
    const { boxes } = await conversation(1);
    const codes = new Set<string>();
    for (let turn = 0; turn < 130; turn += 1) codes.add(await codeOf(boxes[0]!.knock()));
    expect(codes).toEqual(new Set(['done', 'platform.too_many_requests']));
    doors.server.clock.set(new Date('2026-11-22T11:30:00Z'));
    expect((await boxes[0]!.knock()).code).toBe('done');
  });
});

describe('one’s own words', () => {
  test('are changed and taken back with the next release; while they wait, at once', async () => {
    const { id, boxes, shown } = await spoken();
    doors.server.clock.set(new Date('2026-11-23T10:00:00Z'));
    const own = await Promise.all(boxes.slice(0, 3).map(async (box) => [...(await box.ownAmong(shown.map((post) => post.id)))][0]!));
    for (const [at, box] of boxes.slice(0, 2).entries()) await box.edit(own[at]!, `Better ${at}`);
    await boxes[2]!.withdraw(own[2]!);
    await boxes[3]!.post('A third voice');
    const waiting = (await boxes[4]!.post('Regret')).letter!;
    expect((await boxes[4]!.withdraw(waiting.id)).letter).toBeNull();
    expect(await posts(id)).toEqual(shown);
    await doors.release('2026-11-24');
    const now = new Map((await posts(id)).map((post) => [post.id, post]));
    expect(now.get(own[0]!)).toMatchObject({ html: '<p>Better 0</p>', editedOn: '2026-11-24', releasedOn: '2026-11-23' });
    expect(now.get(own[2]!)).toMatchObject({ html: null, withdrawnOn: '2026-11-24' });
    expect(now.size).toBe(4);
    expect(await codeOf(boxes[2]!.edit(own[2]!, 'Back again'))).toBe('voices.post.taken_out');
  });

  test('are taken back at once on wish, and written anew the next morning', async () => {
    const { id, boxes, shown } = await spoken();
    const [own] = await boxes[0]!.ownAmong(shown.map((post) => post.id));
    await boxes[0]!.withdraw(own!, { atOnce: true });
    expect((await posts(id)).find((post) => post.id === own)).toMatchObject({ html: null, withdrawnOn: '2026-11-23' });
    await doors.release('2026-11-24');
    expect((await posts(id)).find((post) => post.id === own)).toMatchObject({ withdrawnOn: '2026-11-23' });
  });

  test('one waits at a time, can be changed while it waits, and must be words', async () => {
    const { boxes } = await conversation();
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
  const moderate = (person: StoryPerson, input: Record<string, unknown>) => doors.ask<{ post: Post }>(person, MODERATE, { input });

  test('hide, ask and block, and nobody else does', async () => {
    const { id, boxes, shown } = await spoken();
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
    expect(await posts(id)).toHaveLength(6);
    expect(await codeOf(boxes[0]!.post('Louder'))).toBe('voices.unnamed.blocked');
    await moderate(chair!, { postId: own, act: 'UNBLOCK' });
    expect((await boxes[0]!.post('Calmer')).code).toBe('done');
  });
});

test('all that goes over the wire has one size, and no answer says more by its status', async () => {
  const { boxes } = await conversation();
  await boxes[0]!.post('Short');
  await codeOf(boxes[1]!.post(''));
  await boxes[2]!.post('long '.repeat(700));
  const sizes = new Set(browsers.flatMap(({ sent, received }) => [...sent, ...received]).map((text) => Buffer.byteLength(text)));
  expect(sizes).toEqual(new Set([ENVELOPE_BYTES]));
  expect((await doors.send(toEnvelope({ act: 'nonsense' }))).status).toBe(200);
});

test('pages follow each other without gap or repeat, and others find nothing', async () => {
  const { id, boxes } = await conversation();
  for (const box of boxes.slice(0, 5)) await box.post('Words');
  await doors.release('2026-11-23');
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page: { items: Post[]; nextCursor: string | null; total: number } = await doors.ask(doors.members[3]!, POSTS, { conversationId: id, first: 2, after });
    seen.push(...page.items.map((post) => post.id));
    expect(page.total).toBe(5);
    after = page.nextCursor;
  } while (after);
  expect(new Set(seen).size).toBe(5);
  expect(seen).toHaveLength(5);
  expect(await codeOf(doors.ask(doors.sponsor, POSTS, { conversationId: id }))).toBe('platform.not_found');
  expect(await codeOf(doors.ask(doors.sponsor, STATE, { conversationId: id }))).toBe('platform.not_found');
});

test('a browser’s secret is its own: with another nothing fits', async () => {
  const { id, boxes, shown } = await spoken();
  const stranger = await doors.openBrowser(doors.members[11]!, newSecret()).box(id);
  await stranger.enter();
  expect(await stranger.ownAmong(shown.map((post) => post.id))).toEqual(new Set());
  expect((await boxes[0]!.ownAmong(shown.map((post) => post.id))).size).toBe(1);
});
