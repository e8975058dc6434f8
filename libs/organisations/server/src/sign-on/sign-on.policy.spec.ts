import { canEnforce, canRelease, canRemove, canTurnOff, canTurnOn, type DomainPlace, keepsWays, type ProviderPlace, providerFor } from './sign-on.policy';

const AT = new Date('2026-11-22T10:00:00Z');
const draft: ProviderPlace = { id: 'a', state: 'draft', revision: 2, liveRevision: null, testedRevision: 2, testedAt: AT, testProblem: null };
const on: ProviderPlace = { ...draft, state: 'on', liveRevision: 2 };
const other: ProviderPlace = { ...on, id: 'b' };
const proved: DomainPlace = { domain: 'northmoor.example', providerId: null, isEnforced: false, provedAt: AT };
const enforced: DomainPlace = { ...proved, isEnforced: true };

test('a provider is turned on after a good test of the very settings, and only once', () => {
  expect(canTurnOn(draft).allowed).toBe(true);
  expect(canTurnOn({ ...draft, testedRevision: 1 }).allowed).toBe(false);
  expect(canTurnOn({ ...draft, testProblem: 'refused' }).allowed).toBe(false);
  expect(canTurnOn({ ...draft, testedAt: null, testedRevision: null }).allowed).toBe(false);
  expect(canTurnOn(on).allowed).toBe(false);
  expect(canTurnOn({ ...on, revision: 3, testedRevision: 3 }).allowed).toBe(true);
  expect(canTurnOn({ ...on, revision: 3 }).allowed).toBe(false);
});

test('people of a domain sign in by the provider chosen for it, else by the only one that is on', () => {
  expect(providerFor(proved, [draft])).toBeNull();
  expect(providerFor(proved, [draft, other])?.id).toBe('b');
  expect(providerFor(proved, [on, other])).toBeNull();
  expect(providerFor({ providerId: 'b' }, [on, other])?.id).toBe('b');
  expect(providerFor({ providerId: 'a' }, [draft, other])).toBeNull();
});

test('the one way that people have is neither turned off nor removed', () => {
  for (const rule of [canTurnOff, canRemove]) {
    expect(rule(on, [on], [proved]).allowed).toBe(true);
    expect(rule(on, [on], [enforced]).allowed).toBe(false);
    expect(rule(on, [on, other], [{ ...enforced, providerId: 'b' }]).allowed).toBe(true);
  }
  expect(canTurnOff(draft, [draft], []).allowed).toBe(false);
  expect(canRemove(draft, [draft], []).allowed).toBe(true);
});

test('a second provider does not take away the way of a domain for which none was chosen', () => {
  expect(keepsWays(draft, [draft, other], [enforced]).allowed).toBe(false);
  expect(keepsWays(draft, [draft, other], [proved, { ...enforced, providerId: 'b' }]).allowed).toBe(true);
  expect(keepsWays(draft, [draft], [enforced]).allowed).toBe(true);
  expect(keepsWays({ ...on, revision: 3 }, [on], [enforced]).allowed).toBe(true);
});

test('people must use single sign-on when there is one, for a proved domain', () => {
  expect(canEnforce(proved, [on]).allowed).toBe(true);
  expect(canEnforce(proved, [draft]).allowed).toBe(false);
  expect(canEnforce({ ...proved, provedAt: null }, [on]).allowed).toBe(false);
  expect(canEnforce(enforced, [on]).allowed).toBe(false);
  expect([canRelease(enforced).allowed, canRelease(proved).allowed]).toEqual([true, false]);
});
