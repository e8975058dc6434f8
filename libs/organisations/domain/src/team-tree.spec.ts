import fc from 'fast-check';
import { wouldCircle } from './team-tree';

const teams = [
  { id: 'people', parentId: null },
  { id: 'recruitment', parentId: 'people' },
  { id: 'campus', parentId: 'recruitment' },
  { id: 'policy', parentId: null },
];

test.each([
  ['people', 'people', true],
  ['people', 'recruitment', true],
  ['people', 'campus', true],
  ['recruitment', 'campus', true],
  ['campus', 'people', false],
  ['people', 'policy', false],
  ['policy', 'campus', false],
  ['people', null, false],
])('moving %s under %s would go round in a circle: %s', (id, parent, expected) => expect(wouldCircle(teams, id, parent)).toBe(expected));

test('a circle that is there already does not trap the question', () => {
  const round = [{ id: 'a', parentId: 'b' }, { id: 'b', parentId: 'a' }, { id: 'c', parentId: null }];
  expect(wouldCircle(round, 'c', 'a')).toBe(false);
});

test('whatever is moved, a tree stays a tree', () => {
  const moves = fc.array(fc.tuple(fc.nat(9), fc.option(fc.nat(9), { nil: null })), { maxLength: 60 });
  fc.assert(
    fc.property(moves, (given) => {
      const forest = Array.from({ length: 10 }, (_, index): { id: string; parentId: string | null } => ({ id: `${index}`, parentId: null }));
      for (const [id, parent] of given) {
        const parentId = parent === null ? null : `${parent}`;
        if (!wouldCircle(forest, `${id}`, parentId)) forest[id]!.parentId = parentId;
      }
      return forest.every((team) => {
        let steps = 0;
        for (let above = team.parentId; above; above = forest[Number(above)]!.parentId) if ((steps += 1) > 10) return false;
        return true;
      });
    }),
  );
});
