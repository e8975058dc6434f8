import { claim, confirm, findConfirmationProblem } from './completion';

const at = new Date('2026-11-22T10:00:00Z');
const later = new Date('2026-11-23T10:00:00Z');
const claimed = claim('owner', at, '2026-11-22');

test.each([
  ['nothing is claimed', null, 'reviewer', 'not_claimed'],
  ['by whoever claimed it', claimed, 'owner', 'own_claim'],
  ['by somebody else', claimed, 'reviewer', null],
  ['a second time', confirm(claimed, 'reviewer', later), 'trustee', 'confirmed_already'],
] as const)('confirming: %s', (_, completion, person, problem) => expect(findConfirmationProblem(completion, person)).toBe(problem));

test('a confirmation keeps the claim beside it', () => {
  expect(confirm(claimed, 'reviewer', later)).toEqual({ claimedBy: 'owner', claimedAt: at, claimedOn: '2026-11-22', confirmedBy: 'reviewer', confirmedAt: later });
  expect(() => confirm(claimed, 'owner', later)).toThrow('own_claim');
});
