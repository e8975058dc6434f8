import { jest } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { currentScope, inScope, quietScope } from '../database/request-scope';
import { ReadEverywhere } from './read-everywhere';

/** Nothing is asked of a database here: what would be read there is told by `elsewhere`. */
const further = new Map([['east', {} as DataSource]]);
const never = new Promise<string>(() => undefined);

/** @param elsewhere what the further database answers, one time after the other */
function reading(elsewhere: Promise<string>[], askedAgainMs: number) {
  const everywhere = new ReadEverywhere(further, 20, askedAgainMs);
  const answer = jest.fn(() => elsewhere.shift() ?? Promise.resolve('east'));
  const home = quietScope('home');
  const work = () => (currentScope() === home ? Promise.resolve('home') : answer());
  return { answer, read: () => inScope(home, () => everywhere.read(work)) };
}

test('a database that does not answer is left out, and asked besides one at a time', async () => {
  const { answer, read } = reading([never, never], 1e9);
  for (let times = 0; times < 3; times += 1) expect(await read()).toEqual({ answers: ['home'], isWhole: false });
  expect(answer).toHaveBeenCalledTimes(2);
});

test('a question that never ends is not waited for: after a while another is asked', async () => {
  const { answer, read } = reading([never, never], 0);
  for (let times = 0; times < 3; times += 1) expect(await read()).toEqual({ answers: ['home'], isWhole: false });
  expect(answer).toHaveBeenCalledTimes(3);
  expect(await read()).toEqual({ answers: ['home', 'east'], isWhole: true });
});
