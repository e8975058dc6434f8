import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { NotCanonicalError, toCanonicalText } from './canonical-text';
import { isFingerprint, toFingerprint, toGroups, toPlainFingerprint } from './fingerprint';

/** RFC 8785 once more, written from the RFC and not from the library: names sorted by their UTF-16 units, numbers as ECMAScript writes them. */
function writeAgain(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'));
  if (Array.isArray(value)) return `[${value.map(writeAgain).join(',')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const names = Object.keys(value).map((name): [string, string] => [name.normalize('NFC'), name]);
  names.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${names.map(([name, key]) => `${JSON.stringify(name)}:${writeAgain((value as Record<string, unknown>)[key])}`).join(',')}}`;
}

const words = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.constantFrom('w\u0302', 'Å', '\u212B', 'é', '\u20ac', '\ufb33', '\u{1F600}', '\r', '__proto__'));
const { value: json } = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, fc.constant(null), fc.boolean(), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), words, fc.array(tie('value'), { maxLength: 4 }), tie('object')),
  object: fc.dictionary(words.map((name) => name.normalize('NFC')), tie('value'), { maxKeys: 5, noNullPrototype: false }),
}));

describe('the canonical text', () => {
  it('is that of the RFC, whatever the value', () => {
    fc.assert(fc.property(json, (value) => expect(toCanonicalText(value)).toBe(writeAgain(value))), { numRuns: 500 });
  });

  it('is read back to the same text', () => {
    fc.assert(fc.property(json, (value) => expect(toCanonicalText(JSON.parse(toCanonicalText(value)))).toBe(toCanonicalText(value))));
  });

  it('writes what the RFC gives as an example', () => {
    const value = { numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001, -0], string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/', literals: [null, true, false] };
    expect(toCanonicalText(value)).toBe('{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27,0],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}');
  });

  it('sorts names by their units, as the RFC does', () => {
    expect(toCanonicalText({ '\u20ac': 1, '\r': 2, '1': 4, '\u{1F600}': 5, '\u0080': 6, '\u00f6': 7 })).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5}');
  });

  it('has one way of writing an accent', () => {
    expect(toCanonicalText({ name: 'w\u0302' })).toBe(toCanonicalText({ name: '\u0175' }));
  });

  it.each<[string, unknown, string]>([
    ['undefined', { a: { b: undefined } }, '$.a.b'],
    ['undefined in a list', { a: [1, undefined] }, '$.a[1]'],
    ['a gap in a list', { a: [, 1] }, '$.a[0]'],
    ['NaN', { a: NaN }, '$.a'],
    ['infinity', [Infinity], '$[0]'],
    ['a date', { at: new Date(0) }, '$.at'],
    ['a map', { a: new Map() }, '$.a'],
    ['a function', { a: () => 1 }, '$.a'],
    ['a big number', { a: 1n }, '$.a'],
    ['a symbol', { a: Symbol('a') }, '$.a'],
    ['half a character', { a: '\ud83d' }, '$.a'],
    ['names that become one', { 'w\u0302': 1, '\u0175': 2 }, '$'],
  ])('refuses %s and says where', (_words, value, place) => {
    expect(() => toCanonicalText(value)).toThrow(NotCanonicalError);
    expect(() => toCanonicalText(value)).toThrow(expect.objectContaining({ place }) as Error);
  });
});

describe('the fingerprint', () => {
  it('is SHA-256 of the bytes in UTF-8', async () => {
    for (const text of ['', 'abc', 'ŵ €', '😀']) expect(await toFingerprint(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
    expect(await toFingerprint('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('is understood as people copy it', async () => {
    const fingerprint = await toFingerprint('abc');
    expect(toPlainFingerprint(` SHA-256: ${toGroups(fingerprint).toUpperCase()} `)).toBe(fingerprint);
    expect(isFingerprint(fingerprint)).toBe(true);
    expect(isFingerprint(fingerprint.slice(1))).toBe(false);
  });
});
