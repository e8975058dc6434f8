import type { ProposalState } from '@waymark/organisations/domain';
import { canConfirm, canRefuse, canWithdraw } from './proposals.policy';

const over: readonly ProposalState[] = ['confirmed', 'refused', 'withdrawn', 'expired', 'overtaken', 'void', 'made_alone'];

test('another admin confirms or refuses, whoever asked withdraws, and neither does what is the other’s', () => {
  const permits = (isOwn: boolean) => [canConfirm, canRefuse, canWithdraw].map((rule) => rule({ state: 'waiting', isOwn }).allowed);
  expect([permits(true), permits(false)]).toEqual([[false, false, true], [true, true, false]]);
});

test.each(over)('what is %s is not decided again, by nobody, and the reason says what it is', (state) => {
  const reasons = [true, false].flatMap((isOwn) => [canConfirm, canRefuse, canWithdraw].map((rule) => rule({ state, isOwn })));
  expect(reasons.every(({ allowed }) => !allowed)).toBe(true);
  expect(new Set(reasons.map(({ reason }) => reason)).size).toBe(1);
});
