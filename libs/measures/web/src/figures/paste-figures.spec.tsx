import { beforeEach, expect, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { fill, open, startServerForSpec, type ServerForSpec } from './form-for-spec';
import { oneMeasure } from './measure-to-fill.story';
import PasteFiguresPage from './paste-figures.page';

let server: ServerForSpec;

beforeEach(async () => {
  server = await startServerForSpec({
    MeasureToFill: () => ({ data: { measure: oneMeasure(), plans: [{ id: 'p1', state: 'ACTIVE' }] } }),
    RecordObservations: () => ({ data: { recordObservations: { measure: { id: 'm1', version: 4 } } } }),
  });
});

async function openPage() {
  const user = open(<PasteFiguresPage params={{ organisation: 'harbour', measureId: 'm1', slug: 'fair-chances' }} search={{}} />);
  await screen.findByRole('heading', { level: 1 });
  return user;
}
const pasted = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Paste the figures' });
const press = (name: string) => screen.getByRole('button', { name });
const series = 'Month\twith\tof\nJun 2026\t110\t200\nJul 2026\t112\t200\nAug 2026\t116\t200';

test('lines are shown as understood, periods that have a figure are left out, and the rest is saved together', async () => {
  const user = await openPage();
  await fill(user, pasted(), series);
  expect(screen.getByText('One period has a figure already and is left out: August 2026.')).toBeTruthy();
  expect(within(screen.getByRole('table')).getAllByRole('row').slice(1).map(({ textContent }) => textContent)).toEqual(['July 2026112 of 20056%', 'June 2026110 of 20055%']);
  await user.click(press('Save 2 figures'));
  expect(await screen.findByText('2 figures saved')).toBeTruthy();
  expect(server.asked[0]!.variables.input).toEqual({
    measureId: 'm1',
    rows: [
      { fromOn: '2026-06-01', toOn: '2026-06-30', numerator: 110, denominator: 200, source: 'Pulse survey', isUnusualConfirmed: false },
      { fromOn: '2026-07-01', toOn: '2026-07-31', numerator: 112, denominator: 200, source: 'Pulse survey', isUnusualConfirmed: false },
    ],
  });
});

test('what the server finds wrong stands beside its line, and the text stays', async () => {
  server.answers['RecordObservations'] = () => ({
    errors: [{
      message: 'Nothing was recorded: one row needs another look.',
      extensions: { code: 'measures.observations.rows', facts: { problems: [{ row: 2, code: 'measures.observation.unfit', field: 'numerator', message: 'Enter a whole number: this counts people.' }] } },
    }],
  });
  const user = await openPage();
  await fill(user, pasted(), series);
  await user.click(press('Save 2 figures'));
  expect(await screen.findByText('Line 3: Enter a whole number: this counts people.')).toBeTruthy();
  expect(pasted().value).toBe(series);
});

test('unusual figures are confirmed before they are sent again', async () => {
  const save = server.answers['RecordObservations']!;
  server.answers['RecordObservations'] = () => ({
    errors: [{
      message: 'Nothing was recorded: one row needs another look.',
      extensions: { code: 'measures.observations.rows', facts: { problems: [{ row: 1, code: 'measures.observation.far_outside', field: 'value', message: '55% is far from the figures so far.' }] } },
    }],
  });
  const user = await openPage();
  await fill(user, pasted(), series);
  await user.click(press('Save 2 figures'));
  await screen.findByText('Line 2: 55% is far from the figures so far.');
  server.answers['RecordObservations'] = save;
  await user.click(press('Save 2 figures'));
  expect(screen.getByRole('link', { name: 'Check the unusual figures, then say that they are right' })).toBeTruthy();
  await user.click(screen.getByRole('checkbox', { name: /^I have checked them/ }));
  await user.click(press('Save 2 figures'));
  await waitFor(() => expect(server.asked).toHaveLength(2));
  expect((server.asked[1]!.variables.input['rows'] as { isUnusualConfirmed: boolean }[]).map(({ isUnusualConfirmed }) => isUnusualConfirmed)).toEqual([true, false]);
});

test('an empty or unreadable text is refused here', async () => {
  const user = await openPage();
  await user.click(press('Save'));
  expect(screen.getByRole('link', { name: 'Paste a line for each period, with its figure' })).toBeTruthy();
  await fill(user, pasted(), 'Someday\t12');
  await user.click(press('Save'));
  expect(screen.getByRole('link', { name: 'Put right the line that was not understood' })).toBeTruthy();
  expect(server.asked).toEqual([]);
});
