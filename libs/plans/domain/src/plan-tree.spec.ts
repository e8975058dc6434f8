import fc from 'fast-check';
import { type DeliveryStatus, deliveryStatuses } from './delivery-status';
import type { StatusCount } from './live-counts';
import { actionsOf, assemblePlan, compareReferences, liveActionsOf } from './plan-tree';

const action = (id: string, reference: string, status: DeliveryStatus, ...outcomes: string[]) => ({ id, reference, status, outcomes: outcomes.map((outcome) => ({ id: outcome })) });
const at = (counts: readonly StatusCount[], status: DeliveryStatus) => counts.find((count) => count.status === status)?.count;

const objectives = [{ id: 'excellence' }, { id: 'voice' }];
const outcomes = [
  { id: 'fair hiring', objectiveId: 'excellence' },
  { id: 'fair pay', objectiveId: 'excellence' },
  { id: 'being heard', objectiveId: 'voice' },
];
const actions = [
  action('panel', '1.1.10', 'on_track', 'fair hiring'),
  action('adverts', '1.1.2', 'off_track', 'fair hiring', 'being heard'),
  action('audit', '1.2.1', 'complete', 'fair pay', 'fair hiring'),
  action('dropped', '1.2.2', 'withdrawn', 'fair pay'),
  action('forum', '2.1.1', 'on_track', 'being heard'),
];
const tree = assemblePlan(objectives, outcomes, actions);

describe('a plan put together', () => {
  it('labels objectives and outcomes by their places', () => {
    expect(tree.objectives.map((objective) => [objective.reference, ...objective.outcomes.map((outcome) => outcome.reference)])).toEqual([['1', '1.1', '1.2'], ['2', '2.1']]);
  });

  it('lists under an outcome the actions at home there by their numbers, then those that also serve it', () => {
    expect(tree.objectives[0]!.outcomes[0]!.actions.map(({ id }) => id)).toEqual(['adverts', 'panel', 'audit']);
    expect(tree.objectives[1]!.outcomes[0]!.actions.map(({ id }) => id)).toEqual(['forum', 'adverts']);
  });

  it('counts an action once, however many outcomes it serves, and leaves out withdrawn ones', () => {
    expect(tree.actionCount).toBe(4);
    expect([at(tree.counts, 'on_track'), at(tree.counts, 'off_track'), at(tree.counts, 'complete'), at(tree.counts, 'withdrawn')]).toEqual([2, 1, 1, undefined]);
    expect(tree.objectives.map((objective) => objective.actionCount)).toEqual([3, 1]);
    expect(tree.objectives[1]!.outcomes[0]!.actionCount).toBe(2);
  });

  it('names every status, also those at which nothing stands', () => {
    expect(assemblePlan([], [], []).counts.map(({ status, count }) => [status, count])).toEqual(deliveryStatuses.filter((status) => status !== 'withdrawn').map((status) => [status, 0]));
  });

  it('gives each action once, in the order people read labels', () => {
    expect(actionsOf(tree).map(({ id }) => id)).toEqual(['adverts', 'panel', 'audit', 'dropped', 'forum']);
    expect(liveActionsOf(tree).map(({ id }) => id)).toEqual(['adverts', 'panel', 'audit', 'forum']);
    expect(['1.10', '1.2', '2', '1'].sort(compareReferences)).toEqual(['1', '1.2', '1.10', '2']);
  });

  it('has objectives that add up to the plan, whatever serves what', () => {
    const status = fc.constantFrom(...deliveryStatuses);
    const served = fc.uniqueArray(fc.constantFrom(...outcomes.map(({ id }) => id)), { minLength: 1 });
    fc.assert(
      fc.property(fc.array(fc.tuple(status, served), { maxLength: 40 }), (drawn) => {
        const rows = drawn.map(([given, ids], index) => action(`a${index}`, `1.1.${index + 1}`, given, ...ids));
        const plan = assemblePlan(objectives, outcomes, rows);
        expect(plan.objectives.reduce((sum, objective) => sum + objective.actionCount, 0)).toBe(plan.actionCount);
        expect(plan.actionCount).toBe(rows.filter((row) => row.status !== 'withdrawn').length);
        expect(actionsOf(plan)).toHaveLength(rows.length);
      }),
    );
  });
});
