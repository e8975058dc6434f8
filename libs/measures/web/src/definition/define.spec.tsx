import { beforeEach, expect, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { fill, open, startServerForSpec, type ServerForSpec } from '../figures/form-for-spec';
import { oneMeasure, refused } from '../figures/measure-to-fill.story';
import type { MeasureToFill } from '../figures/use-measure';
import { AddFromTemplate } from './add-from-template';
import DefinePage from './define.page';

let server: ServerForSpec;
let measure: MeasureToFill;
let state: 'ACTIVE' | 'DRAFT';

beforeEach(async () => {
  measure = oneMeasure();
  state = 'ACTIVE';
  server = await startServerForSpec({
    MeasureToFill: () => ({ data: { measure, plans: [{ id: 'p1', state }] } }),
    DefineMeasure: () => ({ data: { defineMeasure: { measure: { id: 'm1', version: 5 } } } }),
    MeasureTemplates: () => ({
      data: {
        measureTemplates: [{ key: 'board', name: 'Board representation', statement: 'The board is like the workforce', definition: 'Share of the board less share of the workforce.', caveats: 'A board is small.', breakdownName: null }],
        plan: { id: 'p1', state, objectives: [{ id: 'ob1', outcomes: [{ id: 'o1', reference: '1.2', statement: 'Chances are fair' }] }] },
      },
    }),
    AddMeasureFromTemplate: () => ({ data: { addMeasureFromTemplate: { measure: { id: 'm9', reference: 'M1.9', slug: 'board' } } } }),
  });
});

async function openPage() {
  const user = open(<DefinePage params={{ organisation: 'harbour', measureId: 'm1', slug: 'fair-chances' }} search={{}} />);
  await screen.findByRole('heading', { level: 1 });
  return user;
}
const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const choice = (group: string, name: string) => within(screen.getByRole('group', { name: group })).getByRole('radio', { name: new RegExp(`^${name}`) });
const press = (name: string) => screen.getByRole('button', { name });
const refusals = () => within(screen.getByRole('alert')).getAllByRole('listitem').map(({ textContent }) => textContent);

test('each choice says what it does, and only what is different is sent with its reason', async () => {
  const user = await openPage();
  expect(screen.getByText('Money, papers, days. Figures are shown as they are.')).toBeTruthy();
  await user.click(choice('Which way is better?', 'Lower'));
  await fill(user, field('Digits after the point'), '1');
  await user.click(press('Save'));
  expect(refusals()).toEqual(['Say why']);
  await fill(user, field('Why?'), 'The board asked for it.');
  await user.click(press('Save'));
  await waitFor(() => expect(server.asked[0]?.variables.input).toEqual({ id: 'm1', version: 4, better: 'LOWER', decimals: 1, reason: 'The board asked for it.' }));
});

test('in a draft a reason is asked for only when figures are there and the unit turns', async () => {
  state = 'DRAFT';
  const user = await openPage();
  expect(screen.queryByRole('textbox', { name: 'Why?' })).toBeNull();
  await user.click(choice('What is a figure?', 'A number'));
  expect(screen.getByRole('textbox', { name: 'Why?' })).toBeTruthy();
});

test('a milestone has no figures to define', async () => {
  const user = await openPage();
  await user.click(choice('What kind of measure is it?', 'A milestone'));
  expect(screen.queryByRole('group', { name: 'What is a figure?' })).toBeNull();
  expect(screen.queryByRole('group', { name: 'Does it count people?' })).toBeNull();
});

test('what is wrong is said before it is sent', async () => {
  const user = await openPage();
  await fill(user, field('Digits after the point'), '7');
  await fill(user, field('Days to bring it in'), 'soon');
  await user.clear(screen.getByLabelText('First period begins on'));
  await user.clear(field('The question that is asked'));
  await fill(user, field('Why?'), 'x');
  await user.click(press('Save'));
  expect(refusals()).toEqual([
    'Enter 0, 1, 2, 3 or 4 digits after the point',
    'Enter a whole number of days from 0 to 366',
    'Enter a day in the first month there is a figure for',
    'Enter the question that is asked, word for word',
  ]);
  expect(server.asked).toEqual([]);
});

test('whoever may not change the plan is told why', async () => {
  measure = oneMeasure({ viewerCan: { ...oneMeasure().viewerCan, revise: refused } });
  await openPage();
  expect(screen.getByText(refused.reason)).toBeTruthy();
});

test('a template shows what it brings, and becomes a measure of an outcome', async () => {
  const added: unknown[] = [];
  const user = open(<AddFromTemplate planId="p1" onClose={() => undefined} onAdded={(one) => added.push(one)} />);
  await user.click(await screen.findByRole('button', { name: 'Add the measure' }));
  expect(refusals()).toEqual(['Choose a template', 'Choose the outcome it would show', 'Say why']);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Which template?' }), 'Board representation');
  expect(screen.getByText('Keep in mind: A board is small.')).toBeTruthy();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Which outcome would it show?' }), '1.2 Chances are fair');
  await fill(user, field('Why?'), 'Agreed in June.');
  await user.click(press('Add the measure'));
  await waitFor(() => expect(added).toEqual([{ id: 'm9', reference: 'M1.9', slug: 'board' }]));
  expect(server.asked[0]!.variables).toEqual({ template: 'board', outcomeId: 'o1', reason: 'Agreed in June.' });
});
