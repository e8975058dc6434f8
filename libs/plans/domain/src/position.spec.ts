import fc from 'fast-check';
import { lastPosition, placeAmong, type Placed } from './position';

const list = (...positions: number[]): Placed[] => positions.map((position, index) => ({ id: `row ${index + 1}`, position }));

/** The list after a move, as the database would order it. */
function applied(siblings: readonly Placed[], id: string, place: number): Placed[] {
  const { position, others } = placeAmong(siblings, place);
  const rewritten = others.length ? others : siblings;
  return [...rewritten, { id, position }].sort((a, b) => a.position - b.position);
}

describe('a place in a list', () => {
  it('is between its new neighbours, and nobody else moves', () => {
    expect(placeAmong(list(1, 2, 3), 2)).toEqual({ position: 1.5, others: [] });
    expect(placeAmong(list(1, 2, 3), 1)).toEqual({ position: 0, others: [] });
    expect(placeAmong(list(1, 2, 3), 4)).toEqual({ position: 4, others: [] });
  });

  it('beyond either end is that end', () => {
    expect(placeAmong(list(1, 2), 99).position).toBe(3);
    expect(placeAmong(list(1, 2), -5).position).toBe(0);
    expect(placeAmong([], 7).position).toBe(1);
    expect([lastPosition([]), lastPosition(list(1, 2.5))]).toEqual([1, 3.5]);
  });

  it('numbers a crowded list afresh', () => {
    expect(placeAmong(list(1, 1.000001, 5), 2)).toEqual({
      position: 2,
      others: [{ id: 'row 1', position: 1 }, { id: 'row 2', position: 3 }, { id: 'row 3', position: 4 }],
    });
  });

  it('is the place asked for, however often rows are moved', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5), fc.integer({ min: 1, max: 6 })), { maxLength: 120 }), (moves) => {
        let order = list(1, 2, 3, 4, 5, 6);
        for (const [index, place] of moves) {
          const moved = order[index]!;
          const expected = order.filter((row) => row !== moved).map((row) => row.id);
          expected.splice(place - 1, 0, moved.id);
          order = applied(order.filter((row) => row !== moved), moved.id, place);
          expect(order.map((row) => row.id)).toEqual(expected);
          expect(new Set(order.map((row) => row.position)).size).toBe(6);
        }
      }),
    );
  });
});
