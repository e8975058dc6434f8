import { expect, jest, test } from '@jest/globals';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setMessageCompiler } from '../text/language';
import { ConflictPanel } from './conflict-panel';

setMessageCompiler(compileMessage);

function show() {
  const onKeep = jest.fn<(text: string) => void>();
  const onKeepTheirs = jest.fn();
  render(
    <ConflictPanel
      changedBy="Saira Mahmood"
      changedAt="2026-11-22T10:41:00Z"
      field="The note"
      mine="We finished the audit."
      theirs="The audit is nearly finished."
      onKeep={onKeep}
      onKeepTheirs={onKeepTheirs}
    />,
  );
  return { onKeep, onKeepTheirs, user: userEvent.setup() };
}
const press = (name: string) => screen.getByRole('button', { name });

test('takes the focus, says who and when, and shows both texts whole', () => {
  show();
  expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Saira Mahmood changed this at 10:41' }));
  expect(screen.getByText('We finished the audit.')).toBeTruthy();
  expect(screen.getByText('The audit is nearly finished.')).toBeTruthy();
});

test('Keep mine saves mine, Keep theirs saves nothing', async () => {
  const { onKeep, onKeepTheirs, user } = show();
  await user.click(press('Keep theirs'));
  expect(onKeepTheirs).toHaveBeenCalledTimes(1);
  expect(onKeep).not.toHaveBeenCalled();
  await user.click(press('Keep mine'));
  expect(onKeep).toHaveBeenCalledWith('We finished the audit.');
});

test('Edit together begins with both texts and saves what they became', async () => {
  const { onKeep, user } = show();
  await user.click(press('Edit together'));
  const both = screen.getByRole<HTMLTextAreaElement>('textbox');
  expect(both.value).toContain('We finished the audit.');
  expect(both.value).toContain('The audit is nearly finished.');
  await user.clear(both);
  await user.type(both, 'The audit is finished.');
  expect(onKeep).not.toHaveBeenCalled();
  await user.click(press('Save this version'));
  expect(onKeep).toHaveBeenCalledWith('The audit is finished.');
});

test('cancelling the edit shows both texts again', async () => {
  const { user } = show();
  await user.click(press('Edit together'));
  await user.click(press('Cancel'));
  expect(screen.getByText('We finished the audit.')).toBeTruthy();
});
