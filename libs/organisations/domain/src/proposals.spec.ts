import { expiryOf, proposalStateOf } from './proposals';

const expiresAt = new Date('2026-12-06T10:00:00Z');
const waiting = { decision: null, expiresAt, isProposerAdmin: true };
const before = new Date('2026-12-06T09:59:59.999Z');

test('a proposal waits for fourteen days', () => expect(expiryOf(new Date('2026-11-22T10:00:00Z'))).toEqual(expiresAt));

test.each([
  ['waits until its time is over', waiting, before, 'waiting'],
  ['is over at its very end', waiting, expiresAt, 'expired'],
  ['is void once its proposer is no admin', { ...waiting, isProposerAdmin: false }, before, 'void'],
  ['stays confirmed, whoever leaves afterwards', { ...waiting, decision: 'confirmed', isProposerAdmin: false }, expiresAt, 'confirmed'],
  ['stays refused after its time', { ...waiting, decision: 'refused' }, expiresAt, 'refused'],
] as const)('it %s', (_words, facts, now, state) => expect(proposalStateOf(facts, now)).toBe(state));
