import { EventEmitter } from 'node:events';
import { jest } from '@jest/globals';
import { limitBody } from './limit-body';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

/** A request that is not finished; `destroy` says when it is cut. */
function slowRequest(method: string, contentType: string) {
  const raw = Object.assign(new EventEmitter(), { destroy: jest.fn() });
  limitBody({ method, headers: { 'content-type': contentType }, raw } as never);
  return raw;
}

test('a body that dribbles in is cut after 15 seconds', () => {
  const raw = slowRequest('POST', 'application/json');
  jest.advanceTimersByTime(14_999);
  expect(raw.destroy).not.toHaveBeenCalled();
  jest.advanceTimersByTime(1);
  expect(raw.destroy).toHaveBeenCalledTimes(1);
});

test('a body that came whole may be worked on for longer', () => {
  const raw = slowRequest('POST', 'application/json');
  raw.emit('end');
  jest.advanceTimersByTime(60_000);
  expect(raw.destroy).not.toHaveBeenCalled();
});

test('a file may take longer', () => {
  const raw = slowRequest('POST', 'application/octet-stream');
  jest.advanceTimersByTime(60_000);
  expect(raw.destroy).not.toHaveBeenCalled();
});
