/** @jest-environment node */
import { jest } from '@jest/globals';
import { constants, generateKeyPairSync, privateDecrypt } from 'node:crypto';
import { ENVELOPE_BYTES, fromBase64, toBase64, type UnnamedRequest } from '@waymark/voices/domain';
import { fleetingSecretStore } from './secret-store';
import { UnnamedAccess } from './unnamed-access';
import { sendUnnamed } from './unnamed-door';

const pair = generateKeyPairSync('rsa', { modulusLength: 3072 });
const key = pair.publicKey.export({ type: 'spki', format: 'der' }).toString('base64url');

function scene({ store = fleetingSecretStore(), failing = '' } = {}) {
  const sent: UnnamedRequest[] = [];
  const access = new UnnamedAccess({
    organisation: 'northmoor',
    store,
    issue: async ({ blinded }) => toBase64(privateDecrypt({ key: pair.privateKey, padding: constants.RSA_NO_PADDING }, fromBase64(blinded))),
    send: async (envelope) => {
      const asked = JSON.parse(envelope) as UnnamedRequest;
      sent.push(asked);
      if (asked.conversationId === failing) throw new Error('broken');
      return JSON.stringify({ code: 'done', message: '', keys: { lasting: key, passing: key, round: 1 }, letter: null, withdrawals: [] });
    },
  });
  return { access, sent, store };
}

test('entering the space goes into every conversation, and one that fails keeps from no other', async () => {
  const { access, sent } = scene({ failing: 'b' });
  const answers = await access.enterAll(['a', 'b', 'c']);
  expect([...answers.values()].map((answer) => answer instanceof Error)).toEqual([false, true, false]);
  expect(sent.map(({ conversationId, act }) => `${conversationId} ${act}`)).toEqual(['a look', 'a knock', 'b look', 'c look', 'c knock']);
  expect(sent[1]!.tag).not.toBe(sent[4]!.tag);
});

test('one secret is made, kept and written as a phrase that another browser takes on', async () => {
  const here = scene();
  const [, phrase] = await Promise.all([here.access.enterAll(['a']), here.access.phrase()]);
  const there = scene();
  expect(await there.access.recover('not a phrase')).toBe(false);
  expect(await there.access.recover(phrase)).toBe(true);
  await there.access.enterAll(['a']);
  expect(there.sent.at(-1)!.tag).toBe(here.sent.at(-1)!.tag);
  expect(await there.access.phrase()).toBe(phrase);
});

test('a page that is open knocks now and then, until it is closed', async () => {
  // What is worked out for a knock comes from threads, which wait for no timer; it is over when the next knock's timer is set.
  jest.useFakeTimers({ doNotFake: ['setImmediate'] });
  const settle = async () => {
    while (jest.getTimerCount() === 0) await new Promise((wake) => setImmediate(wake));
  };
  try {
    const { access, sent } = scene();
    await access.enterAll(['a']);
    const answers: unknown[] = [];
    const stop = access.keepKnocking('a', (answer) => answers.push(answer));
    for (let minute = 0; minute < 20; minute += 1) {
      await jest.advanceTimersByTimeAsync(60_000);
      await settle();
    }
    expect(answers.length).toBeGreaterThanOrEqual(4);
    expect(sent.length).toBe(2 + answers.length);
    stop();
    const count = sent.length;
    expect(jest.getTimerCount()).toBe(0);
    await jest.advanceTimersByTimeAsync(600_000);
    expect(sent.length).toBe(count);
  } finally {
    jest.useRealTimers();
  }
});

test('the door is asked without cookie, referrer or header of ours', async () => {
  const asked: RequestInit[] = [];
  const answering = (text: string, status = 200) => (async (_: unknown, init: RequestInit) => (asked.push(init), new Response(text, { status }))) as unknown as typeof fetch;
  expect(await sendUnnamed('envelope', answering('answer'))).toBe('answer');
  expect(asked[0]).toEqual({ method: 'POST', credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store', headers: { 'content-type': 'application/json' }, body: 'envelope' });
  await expect(sendUnnamed('x', answering('x'.repeat(ENVELOPE_BYTES + 1)))).rejects.toMatchObject({ code: 'platform.unexpected' });
  await expect(sendUnnamed('x', answering('', 502))).rejects.toMatchObject({ code: 'platform.unexpected' });
  await expect(sendUnnamed('x', (async () => Promise.reject(new TypeError('net'))) as typeof fetch)).rejects.toMatchObject({ code: 'platform.unreachable' });
});
