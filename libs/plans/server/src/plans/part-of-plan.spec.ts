import type { Objective } from '../objectives/objective.model';
import { takePart } from './part-of-plan';

/** An objective with outcomes that list so many actions, each named by what it stands in. */
const objective = (id: string, ...counts: number[]) =>
  ({ id, outcomes: counts.map((count, at) => ({ id: `${id}${at + 1}`, actions: Array.from({ length: count }, (_, place) => ({ id: `${id}${at + 1}-${place + 1}`, title: 'Title', detail: null })) })) }) as unknown as Objective;
const plan = [objective('a', 100, 150), objective('b', 40), objective('c', 500, 20, 290), objective('d'), objective('e', 300)];

/** A part in short: what it holds, with the number of actions beneath each outcome, and where the next begins. */
const part = (after: string | null, most: number | null) => {
  const { objectives, next } = takePart(plan, after, most);
  return [objectives.map(({ id, outcomes }) => [id, ...outcomes.map((outcome) => `${outcome.id}:${outcome.actions.length}`)].join(' ')), next];
};
const whole = ['a a1:100 a2:150', 'b b1:40', 'c c1:500 c2:20 c3:290', 'd', 'e e1:300'];

test('without a limit all of it is answered, or all from a place on', () => {
  expect(part(null, null)).toEqual([whole, null]);
  expect(part('c', null)).toEqual([['d', 'e e1:300'], null]);
  expect(part('c.c1', null)).toEqual([['c c2:20 c3:290', 'd', 'e e1:300'], null]);
  expect(part('c.c1.c1-499', null)).toEqual([['c c1:1 c2:20 c3:290', 'd', 'e e1:300'], null]);
});

test('a part ends before the objective that would be too much; one that is too much alone comes by outcomes and pages of actions', () => {
  expect(part(null, 300)).toEqual([['a a1:100 a2:150', 'b b1:40'], 'b']);
  expect(part('b', 300)).toEqual([['c c1:300'], 'c.c1.c1-300']);
  expect(part('c.c1.c1-300', 300)).toEqual([['c c1:200 c2:20'], 'c.c2']);
  expect(part('c.c2', 300)).toEqual([['c c3:290', 'd'], 'd']);
  expect(part('d', 300)).toEqual([['e e1:300'], null]);
});

/** All parts, one after another, and all actions in them in the order in which they came. */
function readAll(most: number) {
  const parts: Objective[][] = [];
  for (let after: string | null = null; ; ) {
    const { objectives, next } = takePart(plan, after, most);
    parts.push(objectives);
    if (next === null) return parts;
    expect(parts.length).toBeLessThan(2000);
    after = next;
  }
}
const actionsIn = (objectives: readonly Objective[]) => objectives.flatMap(({ outcomes }) => outcomes.flatMap(({ actions }) => actions.map(({ id }) => id)));
const named = (objectives: readonly Objective[]) => [...new Set(objectives.flatMap(({ id, outcomes }) => [id, ...outcomes.map((outcome) => outcome.id)]))].sort();

test.each([1, 40, 250, 290, 300, 809, 810, 5000])('part after part is the whole plan, each action once and no part above %d', (most) => {
  const parts = readAll(most);
  expect(actionsIn(parts.flat())).toEqual(actionsIn(plan));
  expect(named(parts.flat())).toEqual(named(plan));
  for (const one of parts) expect(actionsIn(one).length).toBeLessThanOrEqual(most);
});

test('the plan that is taken apart stays as it is', () => {
  readAll(7);
  expect(part(null, null)[0]).toEqual(whole);
});

test('after an objective that has gone there is nothing; after an outcome or action that has gone, what stood around it comes again', () => {
  expect(part('gone', 300)).toEqual([[], null]);
  expect(part('gone.c1', 300)).toEqual([[], null]);
  expect(part('c.gone', 300)).toEqual(part('b', 300));
  expect(part('c.c2.gone', 310)).toEqual([['c c2:20 c3:290', 'd'], 'd']);
});

test('an action with long words counts as several, and one that is too much by itself comes by itself', () => {
  const long = objective('f', 4);
  long.outcomes[0]!.actions[1]!.detail = 'x'.repeat(10_000);
  const counts = (after: string | null, most: number) => takePart([long], after, most).objectives[0]?.outcomes[0]?.actions.length;
  expect([counts(null, 28), counts(null, 29), counts(null, 20), counts('f.f1.f1-1', 20), counts('f.f1.f1-2', 20)]).toEqual([3, 4, 1, 1, 2]);
});
