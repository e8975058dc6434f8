import { jest } from '@jest/globals';
import { RSABSSA } from '@cloudflare/blindrsa-ts';
import { personWithSession } from '@waymark/organisations/server';
import { tx } from '@waymark/platform/server';
import { fromBase64, fromPhrase, toBase64, toBytes, toEnvelope, toPhrase } from '@waymark/voices/domain';
import { codeOf, openUnnamedScene, type UnnamedScene } from './unnamed-scene.story';

const ISSUE = `mutation ($conversationId: ID!, $round: Int!, $blinded: String!) { answer: issueCredential(conversationId: $conversationId, round: $round, blinded: $blinded) { signed } }`;

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

describe('credentials', () => {
  test('a second one is refused; the same question has the same answer', async () => {
    const { id } = await scene.conversation(1);
    const [person] = doors.members;
    expect(await codeOf((await doors.openBrowser(person!).box(id)).enter())).toBe('voices.unnamed.issued_already');
    const again = doors.openBrowser(person!, browsers[0]!.master);
    expect((await (await again.box(id)).enter()).code).toBe('done');
  });

  test('the phrase gives a new browser everything: what waits, what is out, and a voice', async () => {
    const { id, boxes, shown } = await scene.spoken();
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
    const { id } = await scene.conversation(1);
    const outsider = await personWithSession(doors.server.database, doors.organisation, { name: 'Not In', roles: ['contributor'] });
    for (const person of [outsider, doors.sponsor]) expect(await codeOf((await doors.openBrowser(person).box(id)).enter())).toBe('platform.not_found');
    const blinded = 'A'.repeat(512);
    expect(await codeOf(doors.ask(null, ISSUE, { conversationId: id, round: 0, blinded }))).toBe('platform.unauthenticated');
    expect(await codeOf(doors.ask(doors.members[0]!, ISSUE, { conversationId: id, round: 7, blinded }))).toBe('voices.unnamed.come_in_again');
    expect(await codeOf(doors.ask(doors.members[5]!, ISSUE, { conversationId: id, round: 0, blinded: `${'_'.repeat(511)}8` }))).toBe('platform.bad_input');
  });

  test('a blinding by the library of others is signed just the same', async () => {
    const { id } = await scene.conversation(1);
    const keys = await scene.look(id);
    const suite = RSABSSA.SHA384.PSS.Deterministic();
    const key = await crypto.subtle.importKey('spki', fromBase64(keys.lasting), { name: 'RSA-PSS', hash: 'SHA-384' }, true, ['verify']);
    const message = toBytes('any tag');
    const { blindedMsg, inv } = await suite.blind(key, message);
    const { signed } = await doors.ask<{ signed: string }>(doors.members[7]!, ISSUE, { conversationId: id, round: 0, blinded: toBase64(blindedMsg) });
    expect(await suite.verify(key, await suite.finalize(key, message, fromBase64(signed), inv), message)).toBe(true);
  });
});

describe('who may not', () => {
  test('forged and foreign credentials, other tags and other keys are refused', async () => {
    const { boxes } = await scene.conversation();
    const other = await scene.conversation();
    await boxes[0]!.post('Mine');
    const id = '00000000-0000-4000-8000-000000000001';
    expect(await scene.forge(browsers[0]!, {})).toBe('done');
    expect(await scene.forge(browsers[0]!, { lasting: 'A'.repeat(512) })).toBe('voices.unnamed.forged');
    expect(await scene.forge(browsers[0]!, { passing: 'A'.repeat(512) })).toBe('voices.unnamed.come_in_again');
    expect(await scene.forge(browsers[0]!, { tag: 'A'.repeat(43) })).toBe('voices.unnamed.forged');
    expect(await scene.forge(browsers[0]!, { conversationId: other.id })).toBe('voices.unnamed.forged');
    expect(await scene.forge(browsers[0]!, { editKey: 'A'.repeat(43), body: toBase64(toBytes('Not mine')) })).toBe('voices.unnamed.not_yours');
    expect(await scene.forge(browsers[0]!, { editKey: 'A'.repeat(43), act: 'knock' })).toBe('voices.unnamed.not_yours');
    expect(await scene.forge(browsers[0]!, { id })).toBe('voices.unnamed.one_waits');
  });

  test('what is no request of ours is refused in the same shape', async () => {
    const { id } = await scene.conversation(1);
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
    const { id, boxes } = await scene.conversation();
    await boxes[0]!.post('Once');
    const caught = browsers[0]!.sent.at(-1)!;
    for (const box of boxes.slice(1, 3)) await box.post('Others');
    await doors.send(caught);
    await doors.release('2026-11-23');
    expect(JSON.parse((await doors.send(caught)).text).code).toBe('voices.unnamed.shown_already');
    await doors.release('2026-11-24');
    expect(await scene.posts(id)).toHaveLength(3);
  });

  test('words of others can be neither changed nor taken back', async () => {
    const { id, boxes, shown } = await scene.spoken();
    const mine = await boxes[0]!.ownAmong(shown.map((post) => post.id));
    const theirs = shown.find((post) => !mine.has(post.id))!;
    expect(await codeOf(boxes[0]!.edit(theirs.id, 'Changed'))).toBe('voices.unnamed.not_yours');
    expect(await codeOf(boxes[0]!.withdraw(theirs.id))).toBe('voices.unnamed.not_yours');
    expect(await codeOf(boxes[0]!.withdraw(theirs.id, { atOnce: true }))).toBe('voices.unnamed.not_yours');
    expect(await scene.posts(id)).toEqual(shown);
  });

  test('a removed member can say no more, those who stay can, and their names stay', async () => {
    const { id, boxes, shown } = await scene.spoken();
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
      expect(await scene.forge(browsers[9]!, {})).toBe('voices.unnamed.come_in_again');
      await doors.release('2026-11-24');
      const now = await scene.posts(id);
      expect(now).toHaveLength(6);
      expect(new Set(now.map(({ alias }) => alias))).toEqual(new Set(shown.map(({ alias }) => alias)));
    } finally {
      await stand('member');
    }
  });

  test('one tag cannot come for ever', async () => {
    const { boxes } = await scene.conversation(1);
    const codes = new Set<string>();
    for (let turn = 0; turn < 130; turn += 1) codes.add(await codeOf(boxes[0]!.knock()));
    expect(codes).toEqual(new Set(['done', 'platform.too_many_requests']));
    doors.server.clock.set(new Date('2026-11-22T11:30:00Z'));
    expect((await boxes[0]!.knock()).code).toBe('done');
  });
});
