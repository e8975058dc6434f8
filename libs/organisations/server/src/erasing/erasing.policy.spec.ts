import { canChange, canErase } from './erasing.policy';

const left = { hasLeft: true, isErased: false, isViewer: false };

test.each([
  [left, true],
  [{ ...left, hasLeft: false }, false],
  [{ ...left, isErased: true }, false],
  [{ ...left, isViewer: true }, false],
])('%j can be erased: %s', (facts, allowed) => {
  const permit = canErase(facts);
  expect([permit.allowed, Boolean(permit.reason)]).toEqual([allowed, !allowed]);
});

test('somebody who was erased stays as they are', () => {
  expect([canChange({ isErased: false }).allowed, canChange({ isErased: true }).allowed]).toEqual([true, false]);
});
