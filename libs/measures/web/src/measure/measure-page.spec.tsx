import { beforeEach, expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { open, startServerForSpec, type ServerForSpec } from '../figures/form-for-spec';
import MeasurePage from './measure.page';
import { hidden, observationOf, oneChart, onePageMeasure, shown } from './measure-page.story';
import { readMeasureView } from './measure-view';
import type { BreakdownOnPage, MeasureOnPage } from './use-measure-page';

let server: ServerForSpec;
let measure: MeasureOnPage | null;
let breakdown: BreakdownOnPage | null;
let asked: object[];

beforeEach(async () => {
  measure = onePageMeasure();
  breakdown = null;
  asked = [];
  server = await startServerForSpec({
    Measure: () => ({ data: { measure } }),
    MeasureBreakdown: ({ variables }) => {
      asked.push(variables);
      return { data: { measure: { id: 'm1', breakdown } } };
    },
  });
});

async function openPage(search = '') {
  const view = readMeasureView(Object.fromEntries(new URLSearchParams(search)));
  const user = open(
    <MeasurePage params={{ organisation: 'harbour', measureId: 'm1', slug: 'staff-who-speak-up' }} search={view} />,
  );
  await screen.findByRole('heading', { level: 1 });
  return user;
}
const chart = () => screen.queryByRole('img', { name: /Staff who speak up/ });
const rowsOf = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent);

test('the heading is the finding, the facts stand in words, and the chart has a name', async () => {
  await openPage();
  expect(screen.getByRole('heading', { level: 2, name: 'Ahead of what was expected' })).toBeTruthy();
  expect(screen.getByText('up 2 points since 28 January 2026')).toBeTruthy();
  expect(screen.getByText('1 point ahead')).toBeTruthy();
  expect(screen.getByText('Ahead')).toBeTruthy();
  expect(chart()).not.toBeNull();
});

test('the table in the address shows every figure with its source and day, and what was corrected', async () => {
  const corrected = observationOf(2, shown(42), { revision: 2, correctedReason: 'Two replies were counted twice' });
  measure = onePageMeasure({ observations: [observationOf(3, hidden), corrected] });
  await openPage('view=table');
  expect(chart()).toBeNull();
  const [march, february] = rowsOf(screen.getByRole('table', { name: /All figures of/ }));
  expect(march).toContain('hidden to protect people');
  expect(march).not.toMatch(/\d+%/);
  expect(february).toContain('42 of 100');
  expect(february).toContain('Corrected: Two replies were counted twice');
  expect(february).toContain('Pulse survey. as at 28 February 2026, recorded by Lin Zhao');
});

test('words that somebody wrote stay words in the drawing', async () => {
  const nasty = '<img src=x onerror=alert(1)>';
  measure = onePageMeasure({ chart: oneChart({ title: `Staff who speak up ${nasty}` }) });
  await openPage();
  expect(chart()).not.toBeNull();
  expect(document.querySelector('img')).toBeNull();
  expect(chart()!.querySelector('title')!.textContent).toContain(nasty);
});

test('without figures there is the one next step: first how it is measured, then the first figure', async () => {
  measure = onePageMeasure({ observations: [], latest: null, chart: null });
  await openPage();
  expect(screen.getByRole('link', { name: 'Add the first figure' }).getAttribute('href')).toBe(
    '/harbour/measures/m1/staff-who-speak-up/add',
  );
});

test('who may not record sees no way to, but why', async () => {
  const no = { allowed: false, reason: 'Only Lin Zhao records its figures.' };
  measure = onePageMeasure({ viewerCan: { revise: no, record: no, judge: no, seeExact: no } });
  await openPage();
  expect(screen.queryByRole('link', { name: 'Add a figure' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Add a figure' }).getAttribute('aria-disabled')).toBe('true');
  expect(screen.getByText(no.reason)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Add a note' })).toBeNull();
});

const row = (name: string, facts: Partial<BreakdownOnPage['rows'][number]>): BreakdownOnPage['rows'][number] => ({
  code: name,
  name,
  kind: 'GROUP',
  isHidden: false,
  counts: [10, 20],
  of: 30,
  share: shown(33),
  comparison: null,
  verdict: null,
  startingShare: null,
  parityAt: null,
  ...facts,
});

test('groups: a hidden row has no number in the page at all, a shown one its interval and a picture', async () => {
  const use = { id: 'u1', dimension: 'ethnic_group', dimensionName: 'Ethnic group', shape: 'RATE' as const };
  measure = onePageMeasure({ breakdownUses: [use] });
  const ratio = {
    ...shown(0.85),
    text: '0.85',
    value: 0.85,
    lower: 0.6,
    upper: 1.2,
    intervalText: 'between 0.60 and 1.20',
  };
  breakdown = {
    dimension: 'ethnic_group',
    dimensionName: 'Ethnic group',
    toOn: '2026-03-31',
    periodText: 'March 2026',
    heading: 'No clear difference between groups',
    note: 'Small groups are hidden.',
    parts: ['with', 'of'],
    asAtOn: '2026-04-02',
    source: null,
    correctedReason: 'Two files were mixed up.',
    comparatorName: 'White',
    compares: 'RATIO',
    periods: ['2025-03-31', '2026-03-31'],
    rows: [
      row('Asian', { comparison: ratio, parityAt: 1 }),
      row('Mixed', { isHidden: true, counts: null, of: null, share: null }),
    ],
  };
  const user = await openPage('by=ethnic_group&on=2026-03-31');
  expect(await screen.findByRole('heading', { name: 'No clear difference between groups' })).toBeTruthy();
  expect(asked).toContainEqual({ id: 'm1', dimension: 'ethnic_group', toOn: '2026-03-31' });
  const [asian, mixed] = rowsOf(
    within(screen.getByRole('group', { name: /Table by Ethnic group/ })).getByRole('table'),
  );
  expect(asian).toContain('between 0.60 and 1.20');
  expect(mixed).toContain('hidden to protect people');
  expect(mixed).not.toMatch(/\d/);
  expect(document.querySelectorAll('svg.parity')).toHaveLength(1);
  expect(screen.getByText(/Corrected: Two files were mixed up\.$/)).toBeTruthy();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Period' }), '2025-03-31');
});

test('groups compared by index are compared with everybody, and the table says what 100 means', async () => {
  const use = { id: 'u1', dimension: 'ethnic_group', dimensionName: 'Ethnic group', shape: 'RATE' as const };
  measure = onePageMeasure({ breakdownUses: [use] });
  const index = { ...shown(64), text: '64', value: 64, lower: 30, upper: 110, intervalText: 'between 30 and 110' };
  breakdown = {
    dimension: 'ethnic_group',
    dimensionName: 'Ethnic group',
    toOn: '2026-03-31',
    periodText: 'March 2026',
    heading: 'No clear difference between groups',
    note: '',
    parts: ['with', 'of'],
    asAtOn: '2026-04-02',
    source: null,
    correctedReason: null,
    comparatorName: null,
    compares: 'INDEX',
    periods: ['2026-03-31'],
    rows: [row('All ethnic minority groups', { kind: 'SUBTOTAL', comparison: index, parityAt: 100 })],
  };
  await openPage('by=ethnic_group');
  expect(await screen.findByText(/^March 2026\. .* 100 means the same\.$/)).toBeTruthy();
  expect(screen.getByText(/All ethnic minority groups\. 100 is no gap\./)).toBeTruthy();
});

test('a measure that is not there is said so', async () => {
  measure = null;
  await openPage();
  expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(/not found|no such page|cannot find/i);
  expect(server.asked).toEqual([]);
});
