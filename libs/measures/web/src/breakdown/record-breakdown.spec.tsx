import { beforeEach, expect, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { fill, open, startServerForSpec, type ServerForSpec } from '../figures/form-for-spec';
import { oneMeasure, refused } from '../figures/measure-to-fill.story';
import type { MeasureToFill } from '../figures/use-measure';
import { oneGrouping, oneProtection, oneScheme, oneShown } from './breakdown.story';
import RecordBreakdownPage from './record-breakdown.page';

let server: ServerForSpec;
let measure: MeasureToFill;

beforeEach(async () => {
  measure = oneMeasure();
  server = await startServerForSpec({
    MeasureToFill: () => ({ data: { measure, plans: [{ id: 'p1', state: 'ACTIVE' }] } }),
    DimensionToFill: () => ({ data: { measure: { id: 'm1', breakdown: oneShown() }, categorySchemes: [oneScheme()], groupings: [oneGrouping()], protection: oneProtection() } }),
    RecordBreakdown: () => ({ data: { recordBreakdown: { measure: { id: 'm1' } } } }),
  });
});

async function openPage() {
  const user = open(<RecordBreakdownPage params={{ organisation: 'harbour', measureId: 'm1', slug: 'fair-chances' }} search={{}} />);
  await screen.findByRole('heading', { level: 1 });
  return user;
}
const pasted = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Paste the numbers' });
const press = (name: string) => screen.getByRole('button', { name });
const period = () => screen.getByRole<HTMLSelectElement>('combobox', { name: 'What period is it for?' });
const good = 'Group\tagreed\treplied\nA\t102\t150\nIndian\t16\t41\nM\t3\t6\nNot stated\t1\t3\nTotal\t122\t200';

test('what was understood, its sum and what people will see stand below before anything is saved', async () => {
  const user = await openPage();
  await fill(user, await pasted(), good);
  await user.selectOptions(period(), 'September 2026');
  const table = screen.getByRole('table', { name: 'What was understood' });
  expect(within(table).getAllByRole('row').map(({ textContent }) => textContent)).toEqual([
    'Ethnic groupStaff who agreeStaff who replied', 'White British102150', 'Indian1641', 'Caribbean36', 'Not stated13', 'Sum122200',
  ]);
  expect(screen.getByText('It adds up to the figure for September 2026.')).toBeTruthy();
  const [inside, outside] = within(screen.getByText('What people will see').closest('.notice')! as HTMLElement).getAllByRole('listitem');
  expect(inside!.textContent).toContain('Groups of fewer than 10 people are hidden. Hidden for being that small: Black, Not stated.');
  expect(outside!.textContent).toContain('Numbers are rounded to the nearest 5.');
  expect(server.asked).toEqual([]);
});

test('the counts are sent with codes, and the view that follows holds no hidden number', async () => {
  const user = await openPage();
  await fill(user, await pasted(), good);
  await user.selectOptions(period(), 'September 2026');
  await user.click(press('Save'));
  expect(await screen.findByText('The numbers are saved')).toBeTruthy();
  expect(server.asked[0]!.variables.input).toMatchObject({
    measureId: 'm1', dimension: 'ethnic_group', fromOn: '2026-09-01', toOn: '2026-09-30', source: 'Pulse survey',
    cells: expect.arrayContaining([{ category: 'H', part: 'with', count: 16 }, { category: 'H', part: 'of', count: 41 }]),
  });
  const rows = (await screen.findAllByRole('row')).map(({ textContent }) => textContent);
  expect(rows[2]).toBe(`Asian${'[c]hidden to protect people'.repeat(3)}`);
});

test('a line that cannot be read is named, and nothing is sent', async () => {
  const user = await openPage();
  await fill(user, await pasted(), 'A\t102\t150\nMartian\t1\t2');
  expect(screen.getByText(/^Line 2: "Martian" is not in the list/)).toBeTruthy();
  await user.click(press('Save'));
  expect(within(screen.getAllByRole('alert')[0]!).getByRole('link', { name: 'Put right the line that was not understood' })).toBeTruthy();
  expect(server.asked).toEqual([]);
  expect((await pasted()).value).toContain('Martian');
});

test('numbers that do not add up to the figure of the period are said so', async () => {
  const user = await openPage();
  await fill(user, await pasted(), 'A\t100\t150\nH\t16\t41');
  await user.selectOptions(period(), 'September 2026');
  expect(screen.getByText('It adds up to 116 of 191, but the figure for September 2026 is 122 of 200. They must be the same: check the numbers, or correct the figure first.')).toBeTruthy();
});

test('a period that has numbers asks why they are corrected', async () => {
  const user = await openPage();
  await fill(user, await pasted(), good);
  await user.selectOptions(period(), 'August 2026 (has numbers by group)');
  await user.click(press('Save the correction'));
  expect(within(screen.getByRole('alert')).getByRole('link', { name: 'Say why the numbers are corrected' })).toBeTruthy();
  await fill(user, screen.getByRole('textbox', { name: /^There are numbers for this period already/ }), 'Two files were mixed up.');
  await user.click(press('Save the correction'));
  await waitFor(() => expect(server.asked.map(({ variables }) => variables.input)).toMatchObject([{ reason: 'Two files were mixed up.', revision: 3 }]));
});

test('who corrects counts that somebody has corrected meanwhile is told first, and keeps what they pasted', async () => {
  server.answers['RecordBreakdown'] = () => ({ errors: [{ message: 'The counts were corrected while you were working on them.', extensions: { code: 'measures.breakdown.changed', facts: { field: 'revision', revision: 4 } } }] });
  const user = await openPage();
  await fill(user, await pasted(), good);
  await user.selectOptions(period(), 'August 2026 (has numbers by group)');
  await fill(user, screen.getByRole('textbox', { name: /^There are numbers for this period already/ }), 'Two files were mixed up.');
  await user.click(press('Save the correction'));
  expect((await screen.findByRole('alert')).textContent).toContain('were corrected while you were working on them');
  expect((await pasted()).value).toBe(good);
  await user.click(press('Save the correction'));
  await waitFor(() => expect(server.asked.map(({ variables }) => variables.input['revision'])).toEqual([3, 4]));
});

test('a period that somebody else has just told asks for the reason then', async () => {
  server.answers['RecordBreakdown'] = () => ({ errors: [{ message: 'There are counts already. To correct them, say why.', extensions: { code: 'measures.breakdown.exists', facts: { field: 'reason', revision: 1 } } }] });
  const user = await openPage();
  await fill(user, await pasted(), good);
  await user.selectOptions(period(), 'September 2026');
  await user.click(press('Save'));
  expect(await screen.findByRole('textbox', { name: /^There are numbers for this period already/ })).toBeTruthy();
  expect((await pasted()).value).toBe(good);
});

test('without a chosen breakdown the next step is to choose one, by whoever may', async () => {
  measure = oneMeasure({ breakdownUses: [], viewerCan: { ...oneMeasure().viewerCan, revise: { allowed: false, reason: 'Only an executive can change this.' } } });
  await openPage();
  expect(screen.getByText('Nobody has chosen yet by which groups this measure is broken down.')).toBeTruthy();
  expect(press('Break it down by group').getAttribute('aria-disabled')).toBe('true');
});

test('whoever may not record is told why', async () => {
  measure = oneMeasure({ viewerCan: { ...oneMeasure().viewerCan, record: refused } });
  await openPage();
  expect(screen.getByText(refused.reason)).toBeTruthy();
  expect(screen.queryByRole('textbox')).toBeNull();
});
