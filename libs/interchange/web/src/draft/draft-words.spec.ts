import { expect, test } from '@jest/globals';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { setMessageCompiler } from '@waymark/platform/web';
import type { ImportDifference, ImportFinding } from '../imports/use-import';
import { fieldWords, groupByLine, valueWords } from './difference-words';
import { groupMissing } from './missing-list';
import { columnLetters, placeWords } from './place-words';

setMessageCompiler(compileMessage);

const finding = (kind: string, reference: string): ImportFinding => ({ kind, reference, sentence: `${kind} of ${reference}`, sheet: 'Plan', row: 1, column: 1, text: null });

test.each([
  [1, 'A'],
  [26, 'Z'],
  [27, 'AA'],
  [52, 'AZ'],
  [200, 'GR'],
])('column %i has the letters %s', (column, letters) => expect(columnLetters(column)).toBe(letters));

test('a place is named as the program that made the file names it', () => {
  const place = { sheet: 'Plan', row: 1200, column: 3 };
  expect(placeWords(place, 'plan.xlsx', [])).toBe('Row 1,200, column C');
  expect(placeWords(place, 'plan.docx', [])).toBe('Row 1,200, column 3');
  expect(placeWords(place, 'plan.xlsx', ['Plan', 'Second'])).toBe('Plan, Row 1,200, column C');
  expect(placeWords({ ...place, column: null }, 'plan.xlsx', [])).toBe('Row 1,200');
});

test('what is missing is counted sort by sort, owners of actions before owners of measures', () => {
  const groups = groupMissing([finding('target', 'M1.1'), finding('owner', 'M1.1'), finding('owner', '1.1.1'), finding('owner', '1.1.2'), finding('new sort', '1.1')]);
  expect(groups.map(({ words }) => words)).toEqual(['2 actions have no owner', '1 measure has no owner', '1 measure has no target', 'new sort of 1.1']);
});

test('days and statuses of a difference are written out, and nothing is said to be nothing', () => {
  expect([valueWords('dueOn', '2027-03-31'), valueWords('status', 'at_risk'), valueWords('owner', null), valueWords('text', 'at_risk')]).toEqual([
    '31 March 2027',
    'At risk',
    'nothing',
    'at_risk',
  ]);
  expect([fieldWords('alsoServes'), fieldWords('something newer')]).toEqual(['Also serves', 'something newer']);
});

test('the fields of one line that differ stand together', () => {
  const change = (reference: string, field: string): ImportDifference => ({ kind: 'changed', subject: 'ACTION', reference, title: 'Write', field, from: null, to: null });
  const lines = groupByLine([change('1.1.1', 'owner'), change('1.1.2', 'owner'), change('1.1.1', 'dueOn')]);
  expect(lines.map(({ reference, changes }) => [reference, changes.map(({ field }) => field)])).toEqual([
    ['1.1.1', ['owner', 'dueOn']],
    ['1.1.2', ['owner']],
  ]);
});
