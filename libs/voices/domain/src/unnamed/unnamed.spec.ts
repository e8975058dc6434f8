import { constants, createPublicKey, generateKeyPairSync, privateDecrypt, verify } from 'node:crypto';
import { blind, blindnessBytes, finalise, readPublicKey } from './blinding';
import { fromBase64, toBase64, toBytes, toText } from './bytes';
import { toEnvelope } from './envelope';
import { type Credential, LetterBox, Refused } from './letter-box';
import { ENVELOPE_BYTES, LETTER_BYTES } from './limits';
import { fromPhrase, newSecret, toPhrase } from './phrase';
import { asksToGoAlone, chooseLetters, isCrowd } from './release-rule';
import { ConversationSecret } from './secret';

const letter = (mark: string, more = {}) => ({ mark, sinceOn: '2026-11-21', mayGoAlone: false, ...more });
const crowd = { counted: 10, needed: 10 };
const TODAY = '2026-11-22';

describe('what is shown in the morning', () => {
  test('three people, not three letters', () => {
    expect(chooseLetters([letter('a'), letter('b'), letter('c')], crowd, TODAY)).toHaveLength(3);
    expect(chooseLetters([letter('a'), letter('b')], crowd, TODAY)).toEqual([]);
    expect(chooseLetters([letter('a'), letter('a'), letter('b')], crowd, TODAY)).toEqual([]);
  });

  test('words of today wait, and do not make up the number', () => {
    const early = letter('c', { sinceOn: TODAY });
    expect(chooseLetters([letter('a'), letter('b'), early], crowd, TODAY)).toEqual([]);
    expect(chooseLetters([letter('a'), letter('b'), letter('d'), early], crowd, TODAY)).not.toContain(early);
  });

  test('who agreed goes alone, but never without a crowd', () => {
    const alone = letter('a', { mayGoAlone: true });
    expect(chooseLetters([alone, letter('b')], crowd, TODAY)).toEqual([alone]);
    expect(chooseLetters([alone, letter('b'), letter('c')], { counted: 9, needed: 10 }, TODAY)).toEqual([]);
    expect(isCrowd({ counted: 10, needed: 10 })).toBe(true);
  });

  test('after seven days the author is asked, once', () => {
    expect(asksToGoAlone(letter('a', { sinceOn: '2026-11-16' }), TODAY)).toBe(false);
    expect(asksToGoAlone(letter('a', { sinceOn: '2026-11-15' }), TODAY)).toBe(true);
    expect(asksToGoAlone(letter('a', { sinceOn: '2026-11-15', mayGoAlone: true }), TODAY)).toBe(false);
  });
});

describe('the phrase', () => {
  test('comes back as the secret, however it is typed', async () => {
    for (let round = 0; round < 50; round += 1) {
      const secret = newSecret();
      const phrase = await toPhrase(secret);
      expect(phrase).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
      expect(await fromPhrase(phrase)).toEqual(secret);
      expect(await fromPhrase(` ${phrase.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `)).toEqual(secret);
    }
  });

  test('a wrong sign is noticed', async () => {
    const phrase = await toPhrase(Uint8Array.from({ length: 16 }, (_, at) => at));
    let accepted = 0;
    for (const [at, sign] of [...phrase].entries()) {
      if (sign === '-') continue;
      const wrong = `${phrase.slice(0, at)}${sign === 'A' ? 'B' : 'A'}${phrase.slice(at + 1)}`;
      if (await fromPhrase(wrong)) accepted += 1;
    }
    expect(accepted).toBe(0);
    expect(await fromPhrase('ABCD')).toBeNull();
    expect(await fromPhrase('')).toBeNull();
  });
});

const pair = generateKeyPairSync('rsa', { modulusLength: 3072 });
const spki = pair.publicKey.export({ type: 'spki', format: 'der' }).toString('base64url');
const sign = (blinded: Uint8Array) => new Uint8Array(privateDecrypt({ key: pair.privateKey, padding: constants.RSA_NO_PADDING }, blinded));
const isSigned = (message: Uint8Array, signature: Uint8Array, key = spki) =>
  verify('sha384', message, { key: createPublicKey({ key: Buffer.from(key, 'base64url'), type: 'spki', format: 'der' }), padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 }, signature);

describe('blinding', () => {
  test('the server signs what it cannot read, and OpenSSL finds the signature good', async () => {
    const key = await readPublicKey(spki);
    const message = toBytes('a tag');
    const blinded = await blind(message, key, crypto.getRandomValues(new Uint8Array(blindnessBytes(key))));
    const signature = await finalise(message, blinded, sign(blinded.message), spki);
    expect(isSigned(message, signature)).toBe(true);
    expect(isSigned(toBytes('another tag'), signature)).toBe(false);
    expect(Buffer.from(blinded.message).equals(Buffer.from(signature))).toBe(false);
  });

  test('blinded with other randomness nothing of it is the same', async () => {
    const key = await readPublicKey(spki);
    const [one, two] = await Promise.all([1, 2].map(() => blind(toBytes('a tag'), key, crypto.getRandomValues(new Uint8Array(blindnessBytes(key))))));
    expect(one!.message).not.toEqual(two!.message);
  });

  test('an answer that is no signature is not believed', async () => {
    const key = await readPublicKey(spki);
    const blinded = await blind(toBytes('a tag'), key, new Uint8Array(blindnessBytes(key)).fill(7));
    await expect(finalise(toBytes('a tag'), blinded, new Uint8Array(384).fill(1), spki)).rejects.toThrow('did not sign');
  });
});

describe('secrets', () => {
  test('two conversations have nothing in common, and the same one always the same', async () => {
    const master = newSecret();
    const [a, again, b] = await Promise.all(['a', 'a', 'b'].map((id) => ConversationSecret.of(master, id)));
    expect(await a!.tag()).toEqual(await again!.tag());
    expect(await a!.tag()).not.toEqual(await b!.tag());
    expect(await a!.editKey()).not.toBe(await b!.editKey());
    expect(await a!.postId(0)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(new Set(await Promise.all([a!.postId(0), a!.postId(1), again!.postId(0), b!.postId(0)])).size).toBe(3);
  });
});

describe('envelopes', () => {
  test.each(['', 'x', '"\n\\\t', 'ñ'.repeat(LETTER_BYTES / 2), '"'.repeat(LETTER_BYTES)])('have one size, whatever is in them', (words) => {
    const envelope = toEnvelope({ act: 'post', tag: 'x'.repeat(43), lasting: 'x'.repeat(512), passing: 'x'.repeat(512), editKey: 'x'.repeat(43), organisation: 'x'.repeat(63), conversationId: 'x'.repeat(36), id: 'x'.repeat(36), body: toBase64(toBytes(words)) });
    expect(Buffer.byteLength(envelope)).toBe(ENVELOPE_BYTES);
    expect(toText(fromBase64((JSON.parse(envelope) as { body: string }).body))).toBe(words);
  });

  test('too much does not fit', () => {
    expect(() => toEnvelope({ body: 'x'.repeat(ENVELOPE_BYTES) })).toThrow(RangeError);
  });
});

describe('the letter box of a browser', () => {
  const answer = (more = {}) => JSON.stringify({ code: 'done', message: '', keys: { lasting: spki, passing: spki, round: 1 }, letter: null, withdrawals: [], ...more });

  async function box(answers: (act: string) => string = () => answer()) {
    const sent: string[] = [];
    const issued: { round: number; blinded: string }[] = [];
    const kept = { credential: null as Credential | null };
    const made = await LetterBox.of({ organisation: 'northmoor', conversationId: 'c' }, newSecret(), {
      load: async () => kept.credential,
      save: async (credential) => void (kept.credential = credential),
      issue: async (asked) => (issued.push(asked), toBase64(sign(fromBase64(asked.blinded)))),
      send: async (envelope) => (sent.push(envelope), answers((JSON.parse(envelope) as { act: string }).act)),
    });
    return { box: made, sent, issued, kept };
  }

  test('entering has both keys sign, once, and knocks; every envelope looks the same from outside', async () => {
    const { box: mine, sent, issued } = await box();
    await mine.enter();
    await mine.enter();
    await mine.post('Words');
    expect(issued.map(({ round }) => round)).toEqual([0, 1]);
    expect(sent.map((envelope) => (JSON.parse(envelope) as { act: string }).act)).toEqual(['look', 'knock', 'look', 'knock', 'post']);
    expect(new Set(sent.map((envelope) => Buffer.byteLength(envelope)))).toEqual(new Set([ENVELOPE_BYTES]));
    const { tag, lasting } = JSON.parse(sent[4]!) as { tag: string; lasting: string };
    expect(isSigned(fromBase64(tag), fromBase64(lasting))).toBe(true);
    expect(issued.every(({ blinded }) => !sent.some((envelope) => envelope.includes(blinded)))).toBe(true);
  });

  test('another key than yesterday is not trusted', async () => {
    const other = generateKeyPairSync('rsa', { modulusLength: 3072 }).publicKey.export({ type: 'spki', format: 'der' }).toString('base64url');
    let lasting = spki;
    const { box: mine } = await box(() => answer({ keys: { lasting, passing: spki, round: 1 } }));
    await mine.enter();
    lasting = other;
    await expect(mine.enter()).rejects.toMatchObject({ code: 'voices.unnamed.key_changed' });
  });

  test('a lost answer is asked for again with the very same question', async () => {
    const { box: mine, issued, kept } = await box();
    await mine.enter();
    kept.credential = null;
    await mine.enter();
    expect(issued[2]).toEqual(issued[0]);
  });

  test('a browser that lost its memory passes over the posts that are out', async () => {
    let refused = 0;
    const { box: mine, sent, kept } = await box((act) => (act === 'post' && refused++ < 2 ? answer({ code: 'voices.unnamed.shown_already' }) : answer()));
    await mine.enter();
    await mine.post('Words');
    const ids = sent.slice(2).map((envelope) => (JSON.parse(envelope) as { id: string }).id);
    expect(new Set(ids).size).toBe(3);
    expect(kept.credential?.posts).toBe(2);
    expect(await mine.ownAmong([...ids, 'another'])).toEqual(new Set(ids));
  });

  test('what is too long is refused here', async () => {
    const { box: mine } = await box();
    await mine.enter();
    await expect(mine.post('x'.repeat(LETTER_BYTES + 1)).catch((error: unknown) => Promise.reject(error as Refused))).rejects.toBeInstanceOf(Refused);
  });
});
