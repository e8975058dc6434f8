import { describe, expect, it } from '@jest/globals';
import { action, measure, outcome, plan } from './plan-page.story';
import { findPlace, parentsFor, placeBeside } from './plan-places';
import { partsAround } from './use-anchor';

const gone = { status: 'WITHDRAWN', withdrawal: { reason: 'Done.', successor: null } } as const;
const guest = action('2.1.1');
const example = plan([
  outcome('1.1', [action('1.1.1'), action('1.1.2', gone), action('1.1.3'), guest], [measure('M1.1', 'o1.1')]),
  outcome('2.1', [guest]),
]);

describe('a place in the plan', () => {
  it('of an action is in its home only', () => {
    const found = findPlace(example, 'action', 'a2.1.1');
    expect([found?.parentId, found?.place, found?.siblings.length]).toEqual(['o2.1', 1, 1]);
    expect(findPlace(example, 'action', 'a1.1.3')?.siblings).toHaveLength(3);
    expect(findPlace(example, 'action', 'nowhere')).toBeNull();
  });

  it('one step up or down goes past what has been withdrawn', () => {
    const first = findPlace(example, 'action', 'a1.1.1')!;
    const last = findPlace(example, 'action', 'a1.1.3')!;
    expect([placeBeside(first, 1), placeBeside(first, -1), placeBeside(last, -1), placeBeside(last, 1)]).toEqual([3, null, 1, null]);
  });

  it('elsewhere is an outcome for an action, an objective for an outcome', () => {
    expect(parentsFor(example, 'action').map(({ label }) => label)).toEqual(['1.1 Outcome 1.1', '2.1 Outcome 2.1']);
    expect(parentsFor(example, 'outcome').map(({ id }) => id)).toEqual(['t1', 't2']);
    expect(parentsFor(example, 'objective')).toEqual([]);
  });

  it('is seen once all that stands around it is open', () => {
    expect(partsAround(example, 'action-a2.1.1')).toEqual(['t2', 'o2.1']);
    expect(partsAround(example, 'outcome-o1.1')).toEqual(['t1', 'o1.1']);
    expect(partsAround(example, 'objective-t2')).toEqual(['t2']);
    expect(partsAround(example, 'main')).toEqual([]);
  });
});
