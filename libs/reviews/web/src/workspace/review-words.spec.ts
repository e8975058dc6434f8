import { expect, test } from '@jest/globals';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { setMessageCompiler } from '@waymark/platform/web';
import { listAlsoEditing } from '../commentary/also-editing';
import { reviewsText as t } from '../reviews.text';
import { nameOf, shortDay, stageLine } from './review-words';
import { specReview } from './review.story';

setMessageCompiler(compileMessage);

const now = '2026-11-22';
const lines = (review: ReturnType<typeof specReview>) => review.stages.map((stage) => stageLine(t, stage, review, now));

test('each stage says when it was done, what is due, or when it begins', () => {
  expect(lines(specReview())).toEqual(['Closed 23 October', 'Sent on 3 November', 'Papers due 25 November. Meets 2 December', 'Meets 27 January 2027', 'After the board']);
});

test('a stage without a meeting is due, and a planned review only opens', () => {
  expect(lines(specReview({ stage: 'EXECUTIVE', stages: specReview().stages.map((one) => ({ ...one, isDone: one.kind === 'PREPARE' })) }))[1]).toBe('Due 6 November');
  const planned = specReview({ state: 'PLANNED', stage: 'PREPARE', stages: specReview().stages.map((one) => ({ ...one, isDone: false, doneOn: null })) });
  expect(lines(planned)[0]).toBe('Opens 1 October');
});

test('a sealed review says when, and a cancelled one what it did not reach', () => {
  expect(lines(specReview({ state: 'SEALED', stage: 'PUBLISHED', stages: specReview().stages.map((one) => ({ ...one, isDone: true, doneOn: '2026-11-20' })) })).slice(3)).toEqual(['Approved 20 November', 'Sealed 20 November']);
  expect(lines(specReview({ state: 'CANCELLED' }))[3]).toBe('Not reached');
});

test('a review is named with its months, and a day of another year with the year', () => {
  expect(nameOf(specReview())).toBe('Review 3, April to September 2026');
  expect([shortDay('2026-12-31', now), shortDay('2027-01-01', now)]).toEqual(['31 December', '1 January 2027']);
});

test('who wrote in the last five minutes is also editing, but for oneself, each once', () => {
  const at = Date.parse('2026-11-22T10:42:00Z');
  const by = (id: string, name: string, writtenAt: string) => ({ writtenBy: { id, name }, writtenAt });
  const fields = [by('s', 'Saira', '2026-11-22T10:41:00Z'), by('s', 'Saira', '2026-11-22T10:40:00Z'), by('me', 'Me', '2026-11-22T10:41:30Z'), by('m', 'Martin', '2026-11-22T10:30:00Z'), { writtenBy: null, writtenAt: null }];
  expect(listAlsoEditing(fields, 'me', at)).toEqual(['Saira']);
});
