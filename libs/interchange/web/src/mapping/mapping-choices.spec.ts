import { expect, test } from '@jest/globals';
import { FIELDS } from '@waymark/interchange/domain';
import type { ImportColumn } from '../imports/use-import';
import { columnFields, isSure, keyOfColumn, listChangedColumns, listChangedWords } from './mapping-choices';

const column = (index: number, field: string | null, sheet = 'Plan'): ImportColumn => ({ index, sheet, header: null, samples: [], field, confidence: 0.5 });

test('every field that a file can hold is offered once', () => {
  expect([...columnFields].sort()).toEqual([...FIELDS].sort());
});

test('only columns that a person took for something else are read again', () => {
  const columns = [column(1, 'action'), column(2, 'note'), column(3, null), column(2, 'owner', 'Second')];
  const choices = { [keyOfColumn(columns[0]!)]: 'action', [keyOfColumn(columns[1]!)]: '', [keyOfColumn(columns[2]!)]: 'dueOn' };
  expect(listChangedColumns(columns, choices)).toEqual([
    { sheet: 'Plan', index: 2, field: null },
    { sheet: 'Plan', index: 3, field: 'dueOn' },
  ]);
});

test('a word is told when its meaning changes, also to none', () => {
  const words = [
    { word: 'Green', count: 2, status: 'ON_TRACK' as const },
    { word: 'Amber', count: 1, status: 'AT_RISK' as const },
    { word: 'parked', count: 1, status: null },
  ];
  expect(listChangedWords(words, { Green: 'ON_TRACK', Amber: null, parked: 'PAUSED' })).toEqual([
    { word: 'Amber', status: null },
    { word: 'parked', status: 'PAUSED' },
  ]);
});

test('a guess is a field with little behind it; a column taken for nothing is none', () => {
  expect([isSure(column(1, 'action')), isSure({ ...column(1, 'action'), confidence: 0.6 }), isSure(column(1, null))]).toEqual([false, true, true]);
});
