import { beforeEach, expect, jest, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { fill, open, startServerForSpec, type ServerForSpec } from '../figures/form-for-spec';
import type { MeasureAct } from '../figures/measure-act';
import { MeasureActDialog } from '../figures/measure-act-dialog';
import { oneMeasure, refused } from '../figures/measure-to-fill.story';
import type { MeasureToFill } from '../figures/use-measure';
import { oneGrouping, oneScheme } from './breakdown.story';

let server: ServerForSpec;
let measure: MeasureToFill;
const onClose = jest.fn();
const allowed = { allowed: true, reason: null };

beforeEach(async () => {
  onClose.mockReset();
  measure = oneMeasure({ breakdownUses: [] });
  const grades = oneScheme({ key: 'grades', dimension: 'grade', dimensionName: 'Grade', name: 'Pay bands' });
  server = await startServerForSpec({
    MeasureToFill: () => ({ data: { measure, plans: [{ id: 'p1', state: 'ACTIVE' }] } }),
    BreakdownChoices: () => ({ data: { categorySchemes: [oneScheme(), grades], groupings: [oneGrouping(), oneGrouping({ key: 'two', name: 'Two groups' }), oneGrouping({ key: 'bands', schemeKey: 'grades' })] } }),
    ChooseBreakdown: () => ({ data: { chooseBreakdown: { measure: { id: 'm1' } } } }),
    LookAtExactFigures: () => ({
      data: { lookAtExactFigures: { id: 'x1', figure: null, cells: [{ category: 'H', name: 'Indian', part: 'with', count: 3 }, { category: 'H', name: 'Indian', part: 'rest', count: 2 }] } },
    }),
  });
});

async function openAct(act: MeasureAct) {
  const user = open(<MeasureActDialog measureId="m1" act={act} onClose={onClose} />);
  await screen.findByRole('dialog');
  return user;
}
const select = (name: string) => screen.getByRole<HTMLSelectElement>('combobox', { name });
const press = (name: string) => screen.getByRole('button', { name });
const refusals = () => within(screen.getByRole('alert')).getAllByRole('listitem').map(({ textContent }) => textContent);

test('a breakdown is chosen by dimension, list, grouping and comparison', async () => {
  const user = await openAct({ act: 'breakdown' });
  await user.selectOptions(select('By what?'), 'Ethnic group');
  await user.selectOptions(select('Which groups are shown?'), 'Two groups');
  await user.click(press('Save'));
  expect(refusals()).toEqual(['Choose the group the others are compared with']);
  expect([...select('Compared with which group?').options].map(({ text }) => text)).toEqual(['Choose one', 'White', 'Asian', 'Black', 'All ethnic minority groups']);
  await user.selectOptions(select('Compared with which group?'), 'White');
  await user.click(press('Save'));
  await waitFor(() => expect(server.asked[0]?.variables.input).toEqual({
    measureId: 'm1', dimension: 'ethnic_group', schemeKey: 'nhs-ethnic-2001', groupingKey: 'two', shape: 'RATE', compares: 'RATIO', comparatorGroup: 'white', comparatorOnTop: false,
  }));
});

test('three parts can be compared by a ratio, other numbers of parts not at all', async () => {
  const user = await openAct({ act: 'breakdown' });
  await user.selectOptions(select('By what?'), 'Grade');
  await user.click(screen.getByRole('radio', { name: /^People in several parts/ }));
  await fill(user, screen.getByRole('textbox', { name: 'The parts' }), 'Lower\nMiddle');
  expect(screen.queryByRole('radio', { name: /^Ratio/ })).toBeNull();
  await fill(user, screen.getByRole('textbox', { name: 'The parts' }), 'Lower\nMiddle\nUpper');
  expect(screen.getByRole('radio', { name: /^Ratio/ })).toBeTruthy();
  expect(screen.queryByRole('radio', { name: /^Gap/ })).toBeNull();
});

test('a change of an earlier choice in an active plan asks why', async () => {
  measure = oneMeasure();
  const user = await openAct({ act: 'breakdown', dimension: 'ethnic_group' });
  await user.click(press('Save'));
  expect(refusals()).toEqual(['Say why']);
});

test('exact numbers are asked for with a purpose, shown, and gone when the dialog is', async () => {
  measure = oneMeasure({ viewerCan: { ...oneMeasure().viewerCan, seeExact: allowed } });
  const user = await openAct({ act: 'exact', dimension: 'ethnic_group', toOn: '2026-09-30' });
  await fill(user, screen.getByRole('textbox', { name: 'What do you need them for?' }), 'To check');
  await user.click(press('Show exact numbers'));
  expect(refusals()).toEqual(['Say what you need them for, in ten letters or more']);
  expect(server.asked).toEqual([]);
  await fill(user, screen.getByRole('textbox', { name: 'What do you need them for?' }), 'To check the file before it goes out');
  await user.click(press('Show exact numbers'));
  const rows = await screen.findAllByRole('row');
  expect(rows.map(({ textContent }) => textContent)).toEqual(['Ethnic groupYesNo', 'Indian32']);
  expect(server.asked[0]!.variables.input).toEqual({ measureId: 'm1', dimension: 'ethnic_group', toOn: '2026-09-30', purpose: 'To check the file before it goes out' });
  await user.click(press('Done: hide them again'));
  expect(onClose).toHaveBeenCalled();
});

test('whoever is no data steward is told so', async () => {
  measure = oneMeasure({ viewerCan: { ...oneMeasure().viewerCan, seeExact: refused } });
  await openAct({ act: 'exact', dimension: 'ethnic_group', toOn: '2026-09-30' });
  expect(screen.getByText(refused.reason)).toBeTruthy();
  expect(screen.queryByRole('textbox')).toBeNull();
});
