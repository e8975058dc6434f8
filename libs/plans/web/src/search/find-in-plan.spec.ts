import { beforeEach, expect, jest, test } from '@jest/globals';
import { findInPlan } from './find-in-plan';

const hit = (kind: string, facts: object = {}) => ({ kind, id: `${kind}-id`, reference: null, title: kind, detail: null, actionSlug: null, status: null, ...facts });
const hits = [
  hit('ACTION', { reference: '1.2.2', title: 'Review pay', detail: 'Lin Zhao', actionSlug: 'review-pay' }),
  hit('OUTCOME', { reference: '1.2', title: 'Pay is fair' }),
  hit('MEASURE', { reference: 'M1.9', title: 'The pay gap closes' }),
  hit('PLAN', { title: 'People plan' }),
  hit('PERSON', { title: 'Lin Zhao', detail: 'Analyst' }),
];

beforeEach(() => {
  globalThis.fetch = jest.fn<typeof fetch>(async () => ({ ok: true, status: 200, headers: new Map(), json: async () => ({ data: { search: hits } }) }) as unknown as Response);
});

test('every kind of hit leads to where it is shown', async () => {
  const found = await Promise.all((['actions', 'parts', 'people'] as const).map((group) => findInPlan(group, 'pay', 'harbour')));
  expect(found).toEqual([
    [{ id: 'ACTION-id', title: '1.2.2 Review pay', to: '/harbour/actions/ACTION-id/review-pay', detail: 'Lin Zhao' }],
    [
      { id: 'OUTCOME-id', title: '1.2 Pay is fair', to: '/harbour/plan#outcome-OUTCOME-id', detail: undefined },
      { id: 'MEASURE-id', title: 'M1.9 The pay gap closes', to: '/harbour/measures/MEASURE-id/the-pay-gap-closes', detail: undefined },
      { id: 'PLAN-id', title: 'People plan', to: '/harbour/plans/PLAN-id', detail: undefined },
    ],
    [{ id: 'PERSON-id', title: 'Lin Zhao', to: '/harbour/plan?owner=PERSON-id', detail: 'Analyst' }],
  ]);
});

test('one request answers all groups; less than two letters ask nothing; a failure is not remembered', async () => {
  await Promise.all((['actions', 'parts', 'people'] as const).map((group) => findInPlan(group, 'fair', 'harbour')));
  expect(fetch).toHaveBeenCalledTimes(1);
  expect(await findInPlan('actions', 'f', 'harbour')).toEqual([]);
  expect(fetch).toHaveBeenCalledTimes(1);
  jest.mocked(fetch).mockRejectedValue(new TypeError('offline'));
  await expect(findInPlan('actions', 'board', 'harbour')).rejects.toThrow();
  jest.mocked(fetch).mockResolvedValue({ ok: true, status: 200, headers: new Map(), json: async () => ({ data: { search: hits } }) } as unknown as Response);
  expect(await findInPlan('actions', 'board', 'harbour')).toHaveLength(1);
});
