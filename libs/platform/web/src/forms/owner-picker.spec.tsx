import { expect, jest, test } from '@jest/globals';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { setMessageCompiler } from '../text/language';
import OwnerPicker, { type PersonChoice } from './owner-picker';

setMessageCompiler(compileMessage);

const people: PersonChoice[] = [
  { id: '1', name: 'Amina Yusuf', initials: 'AY', title: 'Head of people' },
  { id: '2', name: 'Amir Khan', initials: 'AK' },
  { id: '3', name: 'Lin Zhao', initials: 'LZ' },
];

function Picker({
  start = null,
  onChange,
}: {
  start?: PersonChoice | null;
  onChange: (person: PersonChoice | null) => void;
}) {
  const [owner, setOwner] = useState(start);
  const [text, setText] = useState('');
  const change = (next: PersonChoice | null) => {
    setOwner(next);
    onChange(next);
  };
  const found = people.filter((person) => person.name.toLowerCase().includes(text.toLowerCase()));
  return <OwnerPicker label="Owner" value={owner} onChange={change} people={found} onSearch={setText} />;
}

function show(start?: PersonChoice) {
  const onChange = jest.fn<(person: PersonChoice | null) => void>();
  render(<Picker start={start} onChange={onChange} />);
  return {
    onChange,
    user: userEvent.setup(),
    input: screen.getByRole<HTMLInputElement>('combobox', { name: 'Owner' }),
  };
}

test('typing finds people, arrows move between them, Enter chooses', async () => {
  const { onChange, user, input } = show();
  await user.type(input, 'am');
  expect(screen.getAllByRole('option')).toHaveLength(2);
  expect(screen.getByRole('status').textContent).toBe('2 people found');
  await user.keyboard('{ArrowDown}{Enter}');
  expect(onChange).toHaveBeenLastCalledWith(people[1]!);
  expect(input.value).toBe('Amir Khan');
  expect(input.getAttribute('aria-expanded')).toBe('false');
});

test('Escape and leaving the field change nothing', async () => {
  const { onChange, user, input } = show(people[2]);
  await user.type(input, '{ArrowDown}{Escape}');
  expect(input.value).toBe('Lin Zhao');
  await user.type(input, 'x');
  await user.tab();
  expect(input.value).toBe('Lin Zhao');
  expect(onChange).not.toHaveBeenCalled();
});

test('emptying the field leaves nobody', async () => {
  const { onChange, user, input } = show(people[2]);
  await user.clear(input);
  expect(onChange).toHaveBeenLastCalledWith(null);
});
