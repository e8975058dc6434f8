import { afterEach, expect, test } from '@jest/globals';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { act, render, screen } from '@testing-library/react';
import { RequestError } from '../graphql/request-error';
import { createText } from './create-text';
import { chooseLanguage, inOwnWords, setMessageCompiler, speakIn, speaksIn } from './language';

setMessageCompiler(compileMessage);

const english = { 'spec.add': 'Add an action to {title}', 'spec.count': '{count, plural, one {# action} other {# actions}}', 'spec.lone': 'Only an English action' };
const { text, useText } = createText(english, async () => ({ default: { 'spec.add': 'Ychwanegu cam at {title}' } }));
const own = { actionOne: 'task', actionMany: 'tasks', outcomeOne: null, atRiskMeans: 'Late' };

afterEach(() => act(async () => {
  await chooseLanguage('en');
  await speakIn({});
}));

test('what is on screen changes to the organisation’s words and back, and what people wrote does not', async () => {
  const Add = () => <p>{useText()('spec.add', { title: 'Action plan' })}</p>;
  render(<Add />);
  expect(screen.getByText('Add an action to Action plan')).toBeTruthy();
  await act(() => speakIn(own));
  expect(screen.getByText('Add a task to Action plan')).toBeTruthy();
  expect([1, 3].map((count) => text('spec.count', { count }))).toEqual(['1 task', '3 tasks']);
  await act(() => speakIn({ actionOne: null, actionMany: null }));
  expect(screen.getByText('Add an action to Action plan')).toBeTruthy();
});

test('words that arrive later speak alike; Welsh keeps its own, and English stands in with the organisation’s words', async () => {
  await act(() => speakIn(own));
  const later = createText({ 'spec.later': 'Actions' }, async () => ({ default: {} }));
  expect(later.text('spec.later')).toBe('Tasks');
  await act(() => chooseLanguage('cy'));
  expect([text('spec.add', { title: 'X' }), text('spec.lone')]).toEqual(['Ychwanegu cam at X', 'Only an English task']);
});

test('it is known whether the interface speaks in some words; what a status means has nothing to do with it', async () => {
  expect([speaksIn({ actionOne: null }), speaksIn({ atRiskMeans: 'Late' }), speaksIn(own)]).toEqual([true, true, false]);
  await act(() => speakIn(own));
  expect([speaksIn(own), speaksIn({})]).toEqual([true, false]);
});

test('a refusal speaks in them too, and leaves what people wrote', async () => {
  await act(() => speakIn(own));
  const refused = new RequestError('The action "Action plan" is due before it starts.', { code: 'x', facts: { title: 'Action plan', fields: { title: 'Name the action.' } }, fields: { title: 'Name the action.' } });
  expect([refused.message, refused.fields['title']]).toEqual(['The task "Action plan" is due before it starts.', 'Name the task.']);
  expect(inOwnWords('2 of 5 actions')).toBe('2 of 5 tasks');
});
