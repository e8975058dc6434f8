import fc from 'fast-check';
import { hostileTexts } from '../fuzz/hostile';

/** Texts that are none: too long, cut, of other alphabets, with marks that turn them round, and those that broke other programs. */
export const anyText = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...hostileTexts) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.constantFrom('a'.repeat(70_000), '\u0000', '\uFEFF', '\u2028', '0x10', 'NaN', '-0', '1e400', '9'.repeat(400), '2026-02-30', '2026-13-01T25:61:61Z', '+275760-09-13', '../', '%00', '%c0%ae', '\\\\host\\share', 'file:///etc/passwd', 'javascript:alert(1)', '[]', '{}', 'undefined') },
);

export const anyNumber = fc.oneof(fc.constantFrom(0, -0, -1, 1, 101, 2 ** 31, -(2 ** 31) - 1, 2 ** 53, 1e308, 0.1, 5e-324), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));

/** Any JSON there is, also such as only an attacker writes. */
export const anyJson: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    anyText, anyNumber, fc.boolean(), fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(fc.constantFrom('id', 'input', 'version', '__proto__', 'constructor', 'toString', 'length', 'then'), fc.string({ maxLength: 6 })), tie('value'), { maxKeys: 4 }),
  ),
})).value;

/** Takes a text and breaks it somewhere: cuts it, doubles a piece, puts something in, swaps a sign. */
export const broken = (whole: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(whole, fc.nat(), fc.nat(12), fc.constantFrom('cut', 'double', 'insert', 'swap', 'drop'), fc.oneof(anyText, fc.constantFrom('{', '}', '(', ')', '$', '...', '"""', '@', '#', '!', ':', '[', '&', '|', '\\u{110000}'))).map(([text, at, length, how, other]) => {
    const place = text.length ? at % text.length : 0;
    const [before, piece, after] = [text.slice(0, place), text.slice(place, place + length), text.slice(place + length)];
    if (how === 'cut') return before;
    if (how === 'double') return before + piece.repeat(3) + after;
    if (how === 'insert') return before + other.slice(0, 2000) + piece + after;
    if (how === 'swap') return before + after + piece;
    return before + after;
  });
