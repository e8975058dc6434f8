import { loader } from '../graphql/loader';
import { Foresight, type Statement } from './foresight';
import { type Answer, ReadAhead } from './read-ahead';
import { inScope, quietScope } from './request-scope';

const answer: Answer = { command: 'SELECT', rows: [], rowCount: 0 };
const first: Statement = { text: 'select 1', values: [] };
const other: Statement = { text: 'select $1', values: ['a'] };

/** Asks as a transaction does: the first statement, what is foreseen behind it, and then the others. Gives what was sent ahead, and what had to be sent besides. */
function ask(foresight: Foresight, statements: readonly Statement[]) {
  const ahead = new ReadAhead(foresight, 'question');
  const foreseen: Statement[] = [];
  const besides = statements.filter((statement, place) => {
    const taken = ahead.take(statement);
    if (place === 0)
      ahead.send((one) => {
        foreseen.push(one);
        return Promise.resolve(answer);
      });
    return place > 0 && taken === null;
  });
  ahead.end();
  return { foreseen, besides };
}

test('what a question needed is sent ahead the next time, but for the statement that is on its way already', () => {
  const foresight = new Foresight();
  expect(ask(foresight, [first, other])).toEqual({ foreseen: [], besides: [other] });
  expect(ask(foresight, [first, other])).toEqual({ foreseen: [other], besides: [] });
});

test('what is asked twice is sent ahead twice: answers are handed out once', () => {
  const foresight = new Foresight();
  ask(foresight, [first, other, other, first]);
  expect(ask(foresight, [first, other, other, first])).toEqual({ foreseen: [other, other, first], besides: [] });
});

test('keys that are words come in one order, whoever asks first, and everybody gets what is theirs', async () => {
  const asked: string[][] = [];
  const lengthOf = loader(async (words: readonly string[]) => {
    asked.push([...words]);
    return words.map((word) => word.length);
  });
  const load = (words: readonly string[]) => inScope(quietScope('spec'), () => Promise.all(words.map((word) => lengthOf().load(word))));
  expect(await load(['ccc', 'a', 'bb'])).toEqual([3, 1, 2]);
  expect(await load(['bb', 'ccc', 'a'])).toEqual([2, 3, 1]);
  expect(asked).toEqual([['a', 'bb', 'ccc'], ['a', 'bb', 'ccc']]);
});

test('what is needed no longer is forgotten, what is newly needed is sent ahead the next time, and what is a time of the clock never', () => {
  const foresight = new Foresight();
  const third: Statement = { text: 'select $1', values: ['b'] };
  const now: Statement = { text: 'select $1', values: [new Date(0)] };
  ask(foresight, [first, other]);
  expect(ask(foresight, [first, third, now])).toEqual({ foreseen: [other], besides: [third, now] });
  expect(ask(foresight, [first, third, now])).toEqual({ foreseen: [third], besides: [now] });
});
