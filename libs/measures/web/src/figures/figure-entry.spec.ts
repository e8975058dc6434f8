import { expect, test } from '@jest/globals';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { setMessageCompiler } from '@waymark/platform/web';
import { emptyEntry, enteredOf, problemsOf, workedOut, type FigureEntry } from './figure-entry';
import { oneCount, oneMeasure } from './measure-to-fill.story';

setMessageCompiler(compileMessage);

const percent = oneMeasure();
const parts = (numerator: string, denominator: string): FigureEntry => ({ value: '', numerator, denominator, isByParts: true });
const value = (typed: string): FigureEntry => ({ value: typed, numerator: '', denominator: '', isByParts: false });

test('a measure of people asks for the two numbers, a plain number for itself', () => {
  expect(emptyEntry(percent).isByParts).toBe(true);
  expect(emptyEntry(oneCount()).isByParts).toBe(false);
});

test('a percentage is worked out of its two numbers, and is nothing while one is missing', () => {
  expect(workedOut(parts('61', '200'), percent)).toBe(30.5);
  expect(workedOut(parts('61', ''), percent)).toBeNull();
  expect(workedOut(parts('61', '0'), percent)).toBeNull();
});

test.each([
  [parts('1.5', '200'), ['numerator']],
  [parts('-1', '200'), ['numerator']],
  [parts('201', '200'), ['numerator']],
  [parts('', ''), ['numerator', 'denominator']],
  [parts('1', '0'), ['denominator']],
  [parts('1', 'many'), ['denominator']],
  [value('101'), ['value']],
  [value('sixty'), ['value']],
  [value('100'), []],
  [parts('0', '10'), []],
])('%j has its problems at %j', (entry, fields) => {
  expect(Object.keys(problemsOf(entry, percent))).toEqual(fields);
});

test('only what was asked is sent', () => {
  expect(enteredOf({ ...parts('61', '200'), value: '9' }, percent)).toEqual({ numerator: 61, denominator: 200 });
  expect(enteredOf({ ...value('1,204'), numerator: '3', denominator: '4' }, oneCount())).toEqual({ value: 1204 });
});
