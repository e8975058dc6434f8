import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { setMessageCompiler } from '../text/language';
import { UndoBar } from './undo-bar';
import { closeUndo, offerUndo } from './undo-store';

setMessageCompiler(compileMessage);
beforeEach(() => {
  jest.useFakeTimers();
  render(<UndoBar />);
});
afterEach(() => {
  act(() => closeUndo());
  jest.useRealTimers();
});

const wait = (milliseconds: number) => act(() => jest.advanceTimersByTime(milliseconds));
const bar = () => screen.queryByText('1.1.4 set to on track');
const offer = (undo?: () => void) => act(() => offerUndo({ message: '1.1.4 set to on track', undo }));

test('stands for ten seconds, in a region that is read out, then goes', () => {
  offer();
  expect(screen.getByRole('status').contains(bar())).toBe(true);
  wait(9_900);
  expect(bar()).not.toBeNull();
  wait(200);
  expect(bar()).toBeNull();
});

test('the clock stops while a pointer rests on it, and goes on where it stopped', () => {
  offer();
  wait(6_000);
  fireEvent.pointerEnter(bar()!);
  wait(60_000);
  expect(bar()).not.toBeNull();
  fireEvent.pointerLeave(bar()!);
  wait(3_900);
  expect(bar()).not.toBeNull();
  wait(200);
  expect(bar()).toBeNull();
});

test('the clock stops while Undo has the focus', () => {
  offer(() => undefined);
  act(() => screen.getByRole('button', { name: 'Undo' }).focus());
  wait(60_000);
  expect(bar()).not.toBeNull();
});

test('Undo takes back once and closes', () => {
  const undo = jest.fn();
  offer(undo);
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(undo).toHaveBeenCalledTimes(1);
  expect(bar()).toBeNull();
});

test('a new offer takes the place of the last, with ten seconds of its own', () => {
  offer();
  wait(9_000);
  act(() => offerUndo({ message: '1.1.5 set to complete' }));
  expect(bar()).toBeNull();
  wait(9_000);
  expect(screen.queryByText('1.1.5 set to complete')).not.toBeNull();
});
