import { fromCursor, pageSize, toCursor } from './cursor';

const id = '0b6f1f0e-4f57-4d0a-9b37-0f6f2f1a9c11';

test('a cursor brings back its place to the last digit', () => {
  const place = { at: '2026-11-22 10:00:00.123456+00', id };
  expect(fromCursor(toCursor(place))).toEqual(place);
  expect([fromCursor(null), fromCursor(undefined), fromCursor('')]).toEqual([null, null, null]);
});

test.each(['x', 'nonsense', Buffer.from('2026-11-22/not an id').toString('base64url'), Buffer.from(`2026-13-45 99:00:00+00/${id}`).toString('base64url'), '%00'])(
  'a cursor that is none of ours ("%s") is refused in words',
  (cursor) => {
    expect(() => fromCursor(cursor)).toThrow(expect.objectContaining({ code: 'platform.bad_input' }));
  },
);

test('a page has 1 to 100 items, 50 when nobody says', () => {
  expect([pageSize(null), pageSize(undefined), pageSize(null, 20)]).toEqual([50, 50, 20]);
  expect([pageSize(1), pageSize(100)]).toEqual([1, 100]);
  for (const first of [0, -1, 101]) expect(() => pageSize(first)).toThrow(expect.objectContaining({ code: 'platform.bad_input' }));
});
