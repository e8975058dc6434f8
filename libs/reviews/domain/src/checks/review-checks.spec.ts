import fc from 'fast-check';
import { checkKinds, type CheckFacts, toGaps, toReviewCheck } from './review-checks';

const named = (...labels: string[]) => labels.map((label) => ({ label, path: null }));
const check = (changes: Partial<CheckFacts>) => toReviewCheck({ kind: 'figures', total: 31, done: 29, missing: named('M1.9', 'M2.3'), isTime: true, ...changes });

describe('a line of the checklist', () => {
  it('says what is missing, by name', () => {
    expect(check({})).toMatchObject({ state: 'gap', detail: '2 of 31 measures have no figure for the period: M1.9 and M2.3.' });
    expect(check({ done: 30, missing: named('M1.9') }).detail).toBe('1 of 31 measures has no figure for the period: M1.9.');
    expect(check({ kind: 'updates', total: 1, done: 0, missing: named('1.1.1') }).detail).toBe('1 of 1 action was not updated in the period: 1.1.1.');
    expect(check({ kind: 'groups', total: 1, done: 0, missing: named('RECI') }).detail).toBe('1 of 1 staff group that was asked has not answered: RECI.');
  });

  it('does not list without an end', () => {
    const labels = Array.from({ length: 20 }, (_, index) => `1.1.${index}`);
    expect(check({ total: 20, done: 0, missing: named(...labels) }).detail).toMatch(/1\.1\.7 and 12 more\.$/);
  });

  it('is done when nothing is missing, and where there is nothing to do', () => {
    expect(check({ done: 31, missing: [] })).toMatchObject({ state: 'done', detail: null });
    expect(check({ total: 0, done: 0, missing: [] })).toMatchObject({ state: 'done', detail: null });
  });

  it('is a gap where nobody was asked', () => {
    expect(check({ kind: 'groups', total: 0, done: 0, missing: [] })).toMatchObject({ state: 'gap', detail: 'No staff group was asked for its view.' });
  });

  it('waits while it is too early', () => {
    expect(check({ kind: 'sign_off', total: 2, done: 0, missing: named('Ruth Adeyemi'), isTime: false }).state).toBe('not_yet');
    expect(check({ kind: 'sign_off', total: 2, done: 2, missing: [], isTime: false }).state).toBe('done');
  });
});

test('gaps are printed, but not those that come after the paper or too early', () => {
  const checks = [check({}), check({ kind: 'sign_off' }), check({ kind: 'documents' }), check({ kind: 'challenges', isTime: false }), check({ kind: 'updates', done: 31 })];
  expect(toGaps(checks)).toEqual([{ check: 'figures', sentence: '2 of 31 measures have no figure for the period: M1.9 and M2.3.' }]);
});

test('whatever the facts: a gap has a sentence that ends, and nothing else has', () => {
  fc.assert(
    fc.property(fc.constantFrom(...checkKinds), fc.nat(50), fc.nat(50), fc.boolean(), (kind, total, some, isTime) => {
      const done = Math.min(total, some);
      const made = toReviewCheck({ kind, total, done, missing: named(...Array.from({ length: total - done }, (_, index) => `x${index}`)), isTime });
      expect(made.detail === null).toBe(made.state === 'done');
      if (made.detail !== null) expect(made.detail).toMatch(/^[A-Z0-9].*[^.]\.$/);
    }),
  );
});
