import { acts } from '../../../tools/checks/interactions/acts.mjs';
import type { Visitor } from './stage/browser';
import { openLongPlan, visitLongPlan } from './stage/long-plan';
import { countMutations } from './stage/mutations';

// How long an act takes is measured elsewhere (`npm run check:interactions`). Here: how much of a plan of 1,000 actions it draws again.
const longPlan = visitLongPlan();
let visitor: Visitor;
beforeAll(() => void (visitor = longPlan()));

/** Changes of the page that each act may make at most, and elements that may come. A row has about 20, the plan 25,000. */
const limits: Record<string, { changes: number; added: number }> = {
  'fold an outcome and open it': { changes: 60, added: 60 },
  'open all of the plan': { changes: 120, added: 200 },
  // Whatever is left out goes, row by row; what is left stays as it is.
  'filter by a status': { changes: 1100, added: 200 },
  'go back to the whole plan': { changes: 1100, added: 22_000 },
  'type what to find': { changes: 200, added: 100 },
  'open the form of a status': { changes: 60, added: 200 },
  'choose a status and type a note': { changes: 400, added: 40 },
  'save the status': { changes: 200, added: 150 },
};

const onPlan = acts.filter(({ name }) => name in limits);

test('all acts on the plan that are timed are counted here, but for going elsewhere', () => {
  expect(onPlan.map(({ name }) => name)).toEqual(Object.keys(limits));
});

test.each(onPlan.map((one) => [one.name, one] as const))('%s: only what it concerns is drawn again', async (name, { ready, act, seen, undo }) => {
  const place = { organisation: 'org-1' };
  const { page } = visitor;
  await openLongPlan(visitor);
  await ready?.(page);
  const { changes, added } = await countMutations(page, async () => {
    await act(page, place);
    await seen(page, place);
  });
  const { changes: most, added: mostAdded } = limits[name]!;
  expect({ changes: Math.min(changes, most), added: Math.min(added, mostAdded) }).toEqual({ changes, added });
  await undo(page);
});
