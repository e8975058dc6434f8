import fc from 'fast-check';
import { toSlug } from './slug';

test.each([
  ['Review pay & grading', 'review-pay-grading'],
  ["Agree next year's Welsh-language offer (Siân)", 'agree-next-years-welsh-language-offer-sian'],
  ['  ', 'action'],
  ['行動', 'action'],
])('"%s" is %s', (title, slug) => expect(toSlug(title)).toBe(slug));

test('a slug is short and safe in any address', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(toSlug(title)) && toSlug(title).length <= 60));
});
