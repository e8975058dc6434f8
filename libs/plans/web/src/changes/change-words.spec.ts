import { expect, test } from '@jest/globals';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { setMessageCompiler } from '@waymark/platform/web';
import { plansText } from '../plans.text';
import { areWords, changeSentence } from './change-words';

setMessageCompiler(compileMessage);

const change = (kind: string, field: string | null, from: string | null, to: string | null) => ({ kind, field, from, to });

test.each([
  [change('DATE_CHANGED', 'dueOn', '2026-03-31', '2026-06-30'), 'Due date changed from 31 March 2026 to 30 June 2026'],
  [change('DATE_CHANGED', 'dueOn', null, '2026-06-30'), 'Due date set to 30 June 2026'],
  [change('DATE_CHANGED', 'startOn', '2026-06-30', null), 'Start date removed, it was 30 June 2026'],
  [change('OWNER_CHANGED', 'owner', 'Ruth Adeyemi', 'Martin Hale'), 'Owner changed from Ruth Adeyemi to Martin Hale'],
  [change('MOVED', 'position', '1.2.3', '1.1.4'), 'Moved from 1.2.3 to 1.1.4'],
  [change('ADDED', null, null, null), 'Added'],
  [change('WITHDRAWN', null, null, null), 'Withdrawn'],
  [change('REWORDED', 'title', 'Old words', 'New words'), 'Title reworded'],
  [change('APPROVED', 'approvedOn', null, 'Board of trustees, 2025-03-26'), 'Plan approved: Board of trustees, 26 March 2025'],
  [change('OTHER', 'targetText', '75% by March 2028', '70% by March 2029'), 'Target changed from 75% by March 2028 to 70% by March 2029'],
  [change('OTHER', 'frequency', 'each month', 'each quarter'), 'How it is measured changed from each month to each quarter'],
  [change('OTHER', 'a field nobody knows', 'x', 'y'), 'Details changed from x to y'],
])('%j reads "%s"', (one, sentence) => {
  expect(changeSentence(plansText, one)).toBe(sentence);
});

test('only words that were replaced stand below each other', () => {
  expect(areWords(change('REWORDED', 'title', 'a', 'b'))).toBe(true);
  expect(areWords(change('OWNER_CHANGED', 'owner', 'a', 'b'))).toBe(false);
});
