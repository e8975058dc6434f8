import { jest } from '@jest/globals';
import { Loader } from './loader';

const doubled = () => jest.fn((keys: readonly number[]) => Promise.resolve(keys.map((key) => (key < 0 ? new Error(`no ${key}`) : key * 2))));

test('what is asked for in one turn is asked for together and once; afterwards it is at hand', async () => {
  const batch = doubled();
  const numbers = new Loader(batch);
  expect(await Promise.all([numbers.take(1), numbers.load(2), numbers.take(1), numbers.all([3, 1])])).toEqual([2, 4, 2, [6, 2]]);
  expect(batch.mock.calls).toEqual([[[1, 2, 3]]]);
  expect(numbers.take(1)).toBe(2);
  expect(await numbers.all([3, 2, 3])).toEqual([6, 4, 6]);
  expect(batch).toHaveBeenCalledTimes(1);
});

test('one that is not there fails alone, and each time', async () => {
  const numbers = new Loader(doubled());
  expect(await numbers.loadMany([1, -1, 2])).toEqual([2, new Error('no -1'), 4]);
  await expect(numbers.load(-1)).rejects.toThrow('no -1');
  await expect(numbers.all([1, -1])).rejects.toThrow('no -1');
});

test('what was found on another way is not asked for, and the first that is held stays', async () => {
  const batch = doubled();
  const numbers = new Loader(batch).prime(1, 10).prime(1, 11).prime(2, Promise.resolve(20));
  expect(numbers.take(1)).toBe(10);
  expect(await numbers.all([1, 2])).toEqual([10, 20]);
  expect(batch).not.toHaveBeenCalled();
});

test('what was let go of is asked for anew, also while an answer of before is on its way', async () => {
  let now = 'before';
  let arrive: () => void = () => undefined;
  const words = new Loader<string, string>(async (keys) => {
    const found = keys.map((key) => [key, now].join(' '));
    await new Promise<void>((resolve) => (arrive = resolve));
    return found;
  });
  const early = words.load('row');
  await new Promise(setImmediate);
  now = 'after';
  words.clear('row');
  arrive();
  expect(await early).toBe('row before');
  const late = words.load('row');
  await new Promise(setImmediate);
  arrive();
  expect(await late).toBe('row after');
  expect(words.take('row')).toBe('row after');
});
