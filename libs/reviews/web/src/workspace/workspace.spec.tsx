import { expect, test } from '@jest/globals';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { act, render, screen, within } from '@testing-library/react';
import { PageForSpec, setMessageCompiler } from '@waymark/platform/web';
import type { ReactNode } from 'react';
import { CommentarySection } from '../commentary/commentary-section';
import type { Commentary } from '../commentary/use-commentary';
import { MovingActs } from '../moving/moving-acts';
import { QuestionsSection } from '../questions/questions-section';
import { Blockers } from './blockers';
import { CheckList } from './check-list';
import { specReview } from './review.story';
import type { Review } from './use-review';

setMessageCompiler(compileMessage);

const yes = { allowed: true, reason: null };
const no = { allowed: false, reason: 'Only an executive can do this.' };
const can = (...acts: (keyof Review['viewerCan'])[]): Review['viewerCan'] => ({ ...specReview().viewerCan, ...Object.fromEntries(acts.map((act) => [act, yes])) });
const show = async (children: ReactNode) => {
  render(<PageForSpec>{<div data-testid="shown">{children}</div>}</PageForSpec>);
  return screen.findByTestId('shown');
};
const check = (more: Partial<Review['checklist'][number]>): Review['checklist'][number] => ({ kind: 'UPDATES', title: 'Every action was updated', state: 'DONE', done: 44, total: 44, detail: null, links: [], ...more });
const gap = check({ state: 'GAP', done: 42, detail: '2 of 44 actions were not updated in the period: 1.2.6 and 1.4.2.', links: [{ label: '1.2.6', path: '/actions/a/x' }, { label: '1.4.2', path: null }] });

test('the way forward stays in place with its reason where it is not allowed, and More holds only what is', async () => {
  const shown = await show(<MovingActs review={specReview({ stage: 'EXECUTIVE', viewerCan: { ...can('readPaper', 'sendBack'), moveOn: no } })} />);
  const forward = within(shown).getByRole('button', { name: /Send to sub-group/ });
  expect(forward.getAttribute('aria-disabled')).toBe('true');
  expect(shown.textContent).toContain(no.reason);
  const menu = shown.querySelector('.menu')!;
  act(() => void menu.dispatchEvent(Object.assign(new Event('toggle'), { newState: 'open' })));
  expect([...menu.querySelectorAll('button')].map(({ textContent }) => textContent)).toEqual(['Send back']);
});

test('whoever reads the paper alone is shown no way forward', async () => {
  const shown = await show(<MovingActs review={specReview({ stage: 'EXECUTIVE', questions: null, viewerCan: can('readPaper') })} />);
  expect(within(shown).queryAllByRole('button')).toEqual([]);
});

test('at the board the way forward is its approval; a sealed review has none', async () => {
  const board = await show(<MovingActs review={specReview({ stage: 'BOARD', viewerCan: can('readPaper', 'approve') })} />);
  expect(within(board).getByRole('button').textContent).toBe('Approve and seal');
  document.body.innerHTML = '';
  const sealed = await show(<MovingActs review={specReview({ stage: 'PUBLISHED', state: 'SEALED' })} />);
  expect(within(sealed).queryAllByRole('button')).toEqual([]);
});

test('a gap is told with the way to mend it, and said to block nothing', async () => {
  const shown = await show(<CheckList checklist={[check({ kind: 'FIGURES' }), gap]} organisation="harbour" />);
  expect(shown.textContent).toContain('1 of 2 done');
  expect(shown.textContent).toContain('Gaps block nothing');
  expect(shown.textContent).toContain('2 of 44 actions were not updated in the period: 1.2.6, 1.4.2.');
  expect(within(shown).getByRole('link').getAttribute('href')).toBe('/harbour/actions/a/x');
});

test('what blocks the papers is said once above everything, and not at all when the review is over', async () => {
  const shown = await show(<Blockers review={specReview({ checklist: [gap] })} />);
  expect(shown.textContent).toContain('1 thing is missing.');
  expect(shown.textContent).toContain('2 of 44 actions were not updated in the period');
  document.body.innerHTML = '';
  expect((await show(<Blockers review={specReview({ state: 'SEALED', checklist: [gap] })} />)).textContent).toBe('');
});

const field = (more: Partial<Commentary>): Commentary => ({
  id: 'f', version: 1, subjectKind: 'REVIEW', subjectId: 'r', reference: null, subjectTitle: 'Review 3', field: 'SUMMARY', words: 'We did well.', writtenAt: null, wordLimit: 120, writtenBy: null, canWrite: yes, ...more,
});

test('whoever may write a field gets it to write in, and everybody else to read; outcomes are folded below their objective', async () => {
  const parts = [
    field({ id: 'o', subjectKind: 'OBJECTIVE', field: 'COMMENTARY', reference: '1', subjectTitle: 'Our workplace', words: '' }),
    field({ id: 'u', subjectKind: 'OUTCOME', field: 'COMMENTARY', reference: '1.1', subjectTitle: 'Fair hiring', words: 'Late.' }),
  ];
  const shown = await show(<CommentarySection review={specReview({ viewerCan: can('write') })} commentary={[field({}), field({ id: 'l', field: 'LEARNED', canWrite: no, words: 'Ask sooner.' }), ...parts]} readAt={0} />);
  expect(within(shown).getByLabelText<HTMLTextAreaElement>('1. Summary').value).toBe('We did well.');
  expect(within(shown).queryByLabelText(/What we have learned/)).toBeNull();
  expect(within(shown).getByText('Ask sooner.')).toBeTruthy();
  expect(shown.querySelectorAll('details')).toHaveLength(1);
  expect(shown.querySelector('summary')!.textContent).toContain('1 Our workplace');
  expect(shown.querySelector('summary')!.textContent).toContain('1 of 2 written');
});

test('a question without an answer waits, and only who may answer is offered to', async () => {
  const question = { id: 'q', paragraph: 'summary', paragraphTitle: 'Summary', words: 'Why?', askedAt: '2026-11-18T17:00:00.000Z', askedBy: { id: 'h', name: 'Helen' }, owner: { id: 'o', name: 'Omar' }, answers: [], canAnswer: no };
  const shown = await show(<QuestionsSection review={specReview({ questions: [question] })} />);
  expect(shown.textContent).toContain('Waits for an answer from executives or Omar');
  expect(within(shown).queryAllByRole('button')).toEqual([]);
  document.body.innerHTML = '';
  const other = await show(<QuestionsSection review={specReview({ questions: [{ ...question, canAnswer: yes }] })} />);
  expect(within(other).getByRole('button', { name: 'Answer Why?' })).toBeTruthy();
});
