import { beforeEach, expect, jest, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import AddFigurePage from './add-figure.page';
import { fill, open, startServerForSpec, type ServerForSpec } from './form-for-spec';
import { oneCount, oneFigure, oneMeasure, oneObservation, refused } from './measure-to-fill.story';
import type { MeasureToFill } from './use-measure';

jest.useFakeTimers({
  now: new Date('2026-11-05T10:00:00Z'),
  doNotFake: [
    'setTimeout',
    'clearTimeout',
    'setInterval',
    'clearInterval',
    'setImmediate',
    'clearImmediate',
    'queueMicrotask',
    'nextTick',
    'performance',
    'requestAnimationFrame',
    'cancelAnimationFrame',
  ],
});

let server: ServerForSpec;
let measure: MeasureToFill;
const saved = oneObservation({ fromOn: '2026-10-01', toOn: '2026-10-31', periodText: 'October 2026', figure: oneFigure({ value: 63, text: '63%' }) });

beforeEach(async () => {
  measure = oneMeasure();
  server = await startServerForSpec({
    MeasureToFill: () => ({ data: { measure, plans: [{ id: 'p1', state: 'ACTIVE' }] } }),
    FiguresStillDue: () => ({ data: { figuresDue: [{ id: 'm2', reference: 'M2.1', slug: 'next', statement: 'Next' }] } }),
    RecordObservation: () => {
      measure = { ...measure, observations: [saved, ...measure.observations] };
      return { data: { recordObservation: { measure: { id: 'm1', version: 4 } } } };
    },
  });
});

async function openPage() {
  const user = open(<AddFigurePage params={{ organisation: 'harbour', measureId: 'm1', slug: 'fair-chances' }} search={{}} />);
  await screen.findByRole('heading', { level: 1 });
  return user;
}
const field = (name: string | RegExp) => screen.getByRole<HTMLInputElement>('textbox', { name });
const press = (name: string) => screen.getByRole('button', { name });

test('the due period is chosen, the last figure and the target are in view, and typing begins at once', async () => {
  await openPage();
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Figure for October 2026');
  expect(screen.getByText('Last, September 2026').nextSibling!.textContent).toBe('61%');
  expect(screen.getByText('75% by March 2028')).toBeTruthy();
  await waitFor(() => expect(document.activeElement).toBe(field('Staff who agree')));
  expect(field('Staff who agree').inputMode).toBe('decimal');
});

test('the percentage is worked out while it is typed, and Enter saves the two numbers', async () => {
  const user = await openPage();
  await fill(user, field('Staff who agree'), '129');
  await fill(user, field('Staff who replied'), '205');
  expect(screen.getByText('That is 63%')).toBeTruthy();
  await user.keyboard('{Enter}');
  expect(await screen.findByText('Saved: 63% for October 2026')).toBeTruthy();
  expect(server.asked).toHaveLength(1);
  expect(server.asked[0]!.variables.input).toEqual({
    measureId: 'm1',
    fromOn: '2026-10-01',
    toOn: '2026-10-31',
    numerator: 129,
    denominator: 205,
    source: 'Pulse survey',
    isUnusualConfirmed: false,
  });
  expect(screen.getByRole('link', { name: 'See the measure' }).getAttribute('href')).toBe('/harbour/measures/m1/fair-chances');
  expect((await screen.findByRole('link', { name: 'Next: M2.1' })).getAttribute('href')).toBe('/harbour/measures/m2/next/add');
});

test('a number of its own needs one field', async () => {
  measure = oneCount();
  const user = await openPage();
  await fill(user, field('Figure'), '1,204');
  await user.click(press('Save'));
  await waitFor(() => expect(server.asked).toHaveLength(1));
  expect(server.asked[0]!.variables.input).toMatchObject({ value: 1204 });
});

test('what is wrong is said beside the field and in the summary, and nothing is sent', async () => {
  const user = await openPage();
  await user.click(press('Save'));
  const summary = within(screen.getByRole('alert'));
  expect(summary.getAllByRole('link').map((link) => link.textContent)).toEqual(['Enter how many', 'Enter out of how many']);
  await fill(user, field('Staff who agree'), '300');
  await fill(user, field('Staff who replied'), '205');
  await user.click(press('Save'));
  expect(field('Staff who agree').getAttribute('aria-invalid')).toBe('true');
  expect(screen.getAllByText('There cannot be more than all of them. Check both numbers')).toHaveLength(2);
  expect(server.asked).toEqual([]);
});

test('the percentage can be given instead, within 0 and 100', async () => {
  const user = await openPage();
  await user.click(press('Enter the percentage instead'));
  await fill(user, field('Percentage'), '163%');
  await user.click(press('Save'));
  expect(server.asked).toEqual([]);
  await fill(user, field('Percentage'), '63%');
  await user.click(press('Save'));
  await waitFor(() => expect(server.asked).toHaveLength(1));
  expect(server.asked[0]!.variables.input).toMatchObject({ value: 63 });
  expect(server.asked[0]!.variables.input).not.toHaveProperty('numerator');
});

test('an unusual figure is asked about, kept, and saved only when it is confirmed', async () => {
  const record = server.answers['RecordObservation']!;
  server.answers['RecordObservation'] = () => ({
    errors: [
      { message: '6% is far from the figures so far.', extensions: { code: 'measures.observation.far_outside', facts: { field: 'numerator', value: 6.3, low: 44, high: 50 } } },
    ],
  });
  const user = await openPage();
  await fill(user, field('Staff who agree'), '13');
  await fill(user, field('Staff who replied'), '205');
  await user.click(press('Save'));
  expect(await screen.findByText('Figures have been between 44% and 50%. You entered 6%.')).toBeTruthy();
  expect(field('Staff who agree').value).toBe('13');
  server.answers['RecordObservation'] = record;
  await user.click(press('Save anyway'));
  expect(await screen.findByText('Saved: 63% for October 2026')).toBeTruthy();
  expect(server.asked.map(({ variables }) => variables.input['isUnusualConfirmed'])).toEqual([false, true]);
});

test('a period somebody else has recorded shows theirs, and keeps mine', async () => {
  server.answers['RecordObservation'] = () => {
    measure = { ...measure, observations: [{ ...saved, recordedAt: '2026-11-04T09:00:00Z' }, ...measure.observations] };
    return { errors: [{ message: 'There is a figure already.', extensions: { code: 'measures.observation.exists', facts: { field: 'toOn' } } }] };
  };
  const user = await openPage();
  await fill(user, field('Staff who agree'), '140');
  await fill(user, field('Staff who replied'), '205');
  await user.click(press('Save'));
  expect(await screen.findByText('Lin Zhao recorded 63% for October 2026 on 4 November 2026.')).toBeTruthy();
  expect(field('Staff who agree').value).toBe('140');
  await user.click(press('Correct their figure'));
  expect(await screen.findByRole('dialog')).toBeTruthy();
});

test('another period can be chosen among those without a figure', async () => {
  const user = await openPage();
  await user.click(screen.getByText('Another period, its source or a note'));
  const select = screen.getByRole<HTMLSelectElement>('combobox', { name: 'What period is it for?' });
  expect([...select.options].map(({ text }) => text)).toEqual([
    'October 2026',
    'July 2026',
    'June 2026',
    'May 2026',
    'April 2026',
    'March 2026',
    'February 2026',
    'January 2026',
    'Other days',
  ]);
  await user.selectOptions(select, 'July 2026');
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Figure for July 2026');
});

test('what was typed is there again after a reload', async () => {
  const user = await openPage();
  await fill(user, field('Staff who agree'), '77');
  await new Promise((resolve) => setTimeout(resolve, 450));
  document.body.innerHTML = '';
  await openPage();
  await waitFor(() => expect(field('Staff who agree').value).toBe('77'));
  expect(screen.getByText(/These fields hold your draft/)).toBeTruthy();
});

test('whoever may not record is told why', async () => {
  measure = oneMeasure({ viewerCan: { ...oneMeasure().viewerCan, record: refused } });
  await openPage();
  expect(screen.getByText(refused.reason)).toBeTruthy();
  expect(screen.queryByRole('textbox')).toBeNull();
});
