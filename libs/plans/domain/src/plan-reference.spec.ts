import { findReference, toMeasureReference, toReference } from './plan-reference';

describe('a reference', () => {
  it('is written from places', () => {
    expect([toReference(1), toReference(1, 2), toReference(1, 2, 12), toMeasureReference(1, 9)]).toEqual(['1', '1.2', '1.2.12', 'M1.9']);
  });

  it.each([
    ['1', 'objective', [1]],
    ['1.2', 'outcome', [1, 2]],
    ['1.2.2', 'action', [1, 2, 2]],
    [' 10.20.30 ', 'action', [10, 20, 30]],
    ['1.2.', 'outcome', [1, 2]],
    ['M1.9', 'measure', [1, 9]],
    ['m1.9', 'measure', [1, 9]],
  ])('is read from "%s"', (text, kind, places) => {
    expect(findReference(text)).toEqual({ kind, places });
  });

  it.each(['', 'one', '1.2.3.4', '0', '1.0.2', 'M1', 'M1.2.3', '1..2', '.1', '1,2', '12345', '-1', '1.2 recruitment'])('is not read from "%s"', (text) => {
    expect(findReference(text)).toBeNull();
  });
});
