import type { Objective } from '../objectives/objective.model';
import { takePart } from './part-of-plan';

const objective = (id: string, ...actions: number[]) => ({ id, outcomes: actions.map((count) => ({ actions: Array.from({ length: count }) })) }) as unknown as Objective;
const plan = [objective('a', 100, 150), objective('b', 40), objective('c', 500), objective('d'), objective('e', 300)];
const part = (after: string | null, most: number | null) => takePart(plan, after, most).map(({ id }) => id);

test('without a limit all of it is answered, or all after one objective', () => {
  expect(part(null, null)).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(part('c', null)).toEqual(['d', 'e']);
});

test('a part ends before the objective that would be too much, and one that is too much alone comes alone', () => {
  expect(part(null, 300)).toEqual(['a', 'b']);
  expect(part('b', 300)).toEqual(['c']);
  expect(part('c', 300)).toEqual(['d', 'e']);
  expect(part(null, 1)).toEqual(['a']);
});

test('part after part is the whole plan, whatever the limit', () => {
  for (const most of [1, 40, 250, 290, 300, 5000]) {
    const found: string[] = [];
    for (;;) {
      const next = part(found.at(-1) ?? null, most);
      if (next.length === 0) break;
      found.push(...next);
    }
    expect(found).toEqual(['a', 'b', 'c', 'd', 'e']);
  }
});

test('after an objective that has gone there is nothing', () => {
  expect(part('gone', 300)).toEqual([]);
});
