import { createHash } from 'node:crypto';
import { exampleSealedRecord } from '../report/example-record.story';
import { toCanonicalText } from './canonical-text';
import { toFingerprint } from './fingerprint';
import { samplePaper, sampleRecord } from './record.sample';

/** RFC 8785 by hand, for data of JSON: a stack of what is still to be written, so that it shares no step with the one we use. */
function writeByHand(root: unknown): string {
  const pending: unknown[] = [root];
  const raw = new WeakSet<object>();
  const literally = (text: string) => {
    const boxed = { text };
    raw.add(boxed);
    return boxed;
  };
  let written = '';
  while (pending.length > 0) {
    const next = pending.pop();
    if (typeof next === 'string') written += JSON.stringify(next.normalize('NFC'));
    else if (typeof next !== 'object' || next === null) written += String(next);
    else if (raw.has(next)) written += (next as { text: string }).text;
    else {
      const isList = Array.isArray(next);
      const names = isList ? [...next.keys()] : Object.keys(next).sort();
      const parts = names.flatMap((name, index): unknown[] => [
        ...(index > 0 ? [literally(',')] : []),
        ...(isList ? [] : [name, literally(':')]),
        (next as Record<string | number, unknown>)[name],
      ]);
      pending.push(...[literally(isList ? '[' : '{'), ...parts, literally(isList ? ']' : '}')].reverse());
    }
  }
  return written;
}

test('a whole record has the fingerprint that another program works out', async () => {
  for (const record of [exampleSealedRecord, await sampleRecord()]) {
    const text = writeByHand(record);
    expect(toCanonicalText(record)).toBe(text);
    expect(await toFingerprint(toCanonicalText(record))).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
  }
});

test('what was sealed years ago still has its fingerprint: this one was worked out by a program in another language', async () => {
  expect(await toFingerprint(toCanonicalText(samplePaper))).toBe('865a0838d23157c5e2828e43145bfd4c63b30bf34deb835e4c93112efa43e599');
});
