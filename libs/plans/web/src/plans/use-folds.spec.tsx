import { beforeEach, expect, test } from '@jest/globals';
import { act, renderHook } from '@testing-library/react';
import { action, outcome, plan } from './plan-page.story';
import { partsOpenAtFirst } from './open-at-first';
import { useFolds } from './use-folds';

beforeEach(() => localStorage.clear());

const several = (reference: string, count: number) =>
  outcome(reference, Array.from({ length: count }, (_, at) => action(`${reference}.${at + 1}`)));

test('at first the beginning of a long plan is open, and the whole of a short one', () => {
  const long = plan([several('1.1', 6), several('1.2', 4), several('1.3', 3), several('2.1', 2)]);
  expect([...partsOpenAtFirst(long)]).toEqual(['t1', 'o1.1', 'o1.2', 'o2.1']);
  expect([...partsOpenAtFirst(plan([several('1.1', 1), several('2.1', 1)]))]).toEqual(['t1', 'o1.1', 't2', 'o2.1']);
});

test('what was folded is folded at the next visit', () => {
  const first = renderHook(() => useFolds('p1', ''));
  act(() => first.result.current.setOpen({ o1: false }));
  expect(first.result.current.isOpen('o1', true)).toBe(false);
  expect(renderHook(() => useFolds('p1', '')).result.current.isOpen('o1', true)).toBe(false);
  expect(renderHook(() => useFolds('p2', '')).result.current.isOpen('o1', true)).toBe(true);
});

test('a filter opens all that it finds, and leaves what is remembered alone', () => {
  const { result, rerender } = renderHook(({ key }: { key: string }) => useFolds('p1', key), { initialProps: { key: '' } });
  act(() => result.current.setOpen({ o1: false }));
  rerender({ key: 'q' });
  expect(result.current.isOpen('o1', true)).toBe(true);
  act(() => result.current.setOpen({ o1: false }));
  expect(result.current.isOpen('o1', true)).toBe(false);
  rerender({ key: 'q2' });
  expect(result.current.isOpen('o1', true)).toBe(true);
  rerender({ key: '' });
  expect(result.current.isOpen('o1', true)).toBe(false);
});
