import { expect, test } from '@jest/globals';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PageForSpec, setMessageCompiler } from '@waymark/platform/web';
import { useEffect, useState } from 'react';
import { wholePlan, type PlanFilter } from './plan-filter';
import { PlanFilterBar } from './plan-filter-bar';
import { matchPlan } from './plan-matches';
import { action, outcome, person, plan } from './plan-page.story';

setMessageCompiler(compileMessage);

const example = plan([
  outcome('1.1', [
    action('1.1.1', { title: 'Review recruitment' }),
    action('1.1.2', { status: 'OFF_TRACK', owner: person('martin'), flags: ['OVERDUE'] }),
  ]),
]);
let shown: PlanFilter = wholePlan;
let show: (filter: PlanFilter) => void = () => undefined;

function Bar() {
  const [filter, setFilter] = useState(wholePlan);
  useEffect(() => {
    shown = filter;
    show = setFilter;
  }, [filter]);
  return <PlanFilterBar plan={example} filter={filter} matches={matchPlan(example, filter, 'ruth', new Set())} onChange={setFilter} />;
}

const open = async (delay = 0) => {
  render(
    <PageForSpec>
      <Bar />
    </PageForSpec>,
  );
  await screen.findByRole('search', { name: 'Filter the plan' });
  return userEvent.setup({ delay });
};

test('words are found while typing goes on, and the field keeps the focus and every letter', async () => {
  const user = await open(220);
  const field = screen.getByRole('searchbox', { name: 'Find in plan' });
  await user.type(field, 'recr');
  expect(document.activeElement).toBe(field);
  expect((field as HTMLInputElement).value).toBe('recr');
  await screen.findByRole('button', { name: 'All 1' });
  expect(shown.text).toBe('recr');
});

test('words that are taken away elsewhere are gone from the field', async () => {
  const user = await open();
  const field = screen.getByRole<HTMLInputElement>('searchbox', { name: 'Find in plan' });
  await user.type(field, 'pay');
  await screen.findByRole('button', { name: 'All 0' });
  act(() => show(wholePlan));
  expect(field.value).toBe('');
});

test('statuses add up, and All takes them away', async () => {
  const user = await open();
  await user.click(screen.getByRole('button', { name: 'Off track 1' }));
  await user.click(screen.getByRole('button', { name: 'At risk 0' }));
  expect(shown.statuses).toEqual(['OFF_TRACK', 'AT_RISK']);
  await user.click(screen.getByRole('button', { name: 'All 2' }));
  expect(shown.statuses).toEqual([]);
});

test('owner and what is missing are chosen from those that there are', async () => {
  const user = await open();
  await user.selectOptions(screen.getByLabelText('Owner'), 'Person martin (1)');
  await user.selectOptions(screen.getByLabelText('Dates and gaps'), 'Overdue (1)');
  expect(shown).toMatchObject({ owner: 'martin', flag: 'overdue' });
  expect(screen.queryByRole('option', { name: /No owner/ })).toBeNull();
});
