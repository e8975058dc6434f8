import { expect, jest, test } from '@jest/globals';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { setMessageCompiler } from '../text/language';
import type { DeliveryStatusName } from './delivery-status';
import { StatusChoice } from './status-choice';

setMessageCompiler(compileMessage);
// What imitates the arrow keys here asks the browser to escape a name, and jsdom cannot.
globalThis.CSS ??= { escape: (name: string) => name } as typeof CSS;

function Choice({ onChange, error }: { onChange: (status: DeliveryStatusName) => void; error?: string }) {
  const [status, setStatus] = useState<DeliveryStatusName | null>('AT_RISK');
  const change = (next: DeliveryStatusName) => {
    setStatus(next);
    onChange(next);
  };
  return <StatusChoice label="How is it going?" value={status} onChange={change} error={error} showsKeys />;
}

const chosen = () => screen.getAllByRole<HTMLInputElement>('radio').filter((radio) => radio.checked);

test('is one stop for Tab, at the chosen status, and arrows choose the next and the one before', async () => {
  const user = userEvent.setup();
  const onChange = jest.fn<(status: DeliveryStatusName) => void>();
  render(<Choice onChange={onChange} />);
  await user.tab();
  expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'At risk' }));
  await user.keyboard('{ArrowRight}');
  expect(onChange).toHaveBeenLastCalledWith('OFF_TRACK');
  await user.keyboard('{ArrowLeft}{ArrowLeft}');
  expect(onChange).toHaveBeenLastCalledWith('ON_TRACK');
  expect(chosen()).toEqual([screen.getByRole('radio', { name: 'On track' })]);
  await user.tab();
  expect(document.activeElement).toBe(document.body);
});

test('withdrawing is not a status to choose, and the digits are not read out', () => {
  render(<Choice onChange={() => undefined} />);
  expect(screen.queryByRole('radio', { name: 'Withdrawn' })).toBeNull();
  expect(screen.getAllByRole('radio')).toHaveLength(6);
  expect(screen.getByRole('radio', { name: 'Complete' })).toBeTruthy();
});

test('what may not be chosen stays in reach of the keyboard, says why, and is not chosen', async () => {
  const user = userEvent.setup();
  const onChange = jest.fn();
  const reason = 'Only its owner can say that it is complete.';
  render(<StatusChoice label="How is it going?" value="ON_TRACK" onChange={onChange} refusals={{ COMPLETE: reason }} />);
  const complete = screen.getByRole<HTMLInputElement>('radio', { name: 'Complete' });
  expect(complete.getAttribute('aria-disabled')).toBe('true');
  expect(complete.disabled).toBe(false);
  expect(document.getElementById(complete.getAttribute('aria-describedby')!)!.textContent).toBe(`Complete: ${reason}`);
  await user.click(complete);
  expect(onChange).not.toHaveBeenCalled();
  expect(chosen()).toEqual([screen.getByRole('radio', { name: 'On track' })]);
  await user.click(screen.getByRole('radio', { name: 'At risk' }));
  expect(onChange).toHaveBeenCalledWith('AT_RISK');
});

test('an error belongs to the group', () => {
  render(<Choice onChange={() => undefined} error="Choose how it is going" />);
  const group = screen.getByRole('group', { name: 'How is it going?' });
  expect(document.getElementById(group.getAttribute('aria-describedby')!)!.textContent).toBe('Choose how it is going');
});
