import { beforeEach, expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { specViewer } from '@waymark/platform/web';
import { open, startServerForSpec } from '../figures/form-for-spec';
import { measuresPath } from '../measures.paths';
import { readMeasureFilter } from './measure-filter';
import MeasuresPage from './measures.page';
import type { ListedMeasure } from './use-measures';

const listed = (reference: string, facts: Partial<ListedMeasure> = {}): ListedMeasure => ({
  id: reference,
  reference,
  slug: 'a-measure',
  statement: `Statement ${reference}`,
  kind: 'NUMERIC',
  baselineText: null,
  targetText: null,
  isHeadline: false,
  owner: null,
  place: { objectiveReference: reference.slice(1, 2), theme: `Theme ${reference.slice(1, 2)}` },
  startingValue: null,
  target: null,
  latest: null,
  due: { state: 'NOT_DUE', dueOn: null, text: '' },
  course: {
    standing: 'BASELINE_DUE',
    standingText: 'Baseline due',
    now: null,
    expectedAt: null,
    isThere: false,
    change: null,
  },
  flags: [],
  viewerCan: { record: { allowed: true } },
  ...facts,
});

let measures: ListedMeasure[];
let pages: Record<string, { items: ListedMeasure[]; nextCursor: string | null }>;

beforeEach(async () => {
  const late = {
    due: { state: 'OVERDUE' as const, dueOn: '2026-05-14', text: 'Overdue.' },
    flags: ['FIGURE_OVERDUE' as const],
  };
  measures = [
    listed('M1.1', { ...late, owner: { id: specViewer.personId, name: 'Amina Yusuf', hasLeft: false } }),
    listed('M1.2', { ...late, viewerCan: { record: { allowed: false } } }),
    listed('M2.1', { flags: ['NO_BASELINE', 'NO_OWNER'] }),
  ];
  pages = { '': { items: measures, nextCursor: null } };
  await startServerForSpec({
    Measures: ({ variables }) => ({ data: { measures: pages[String(variables['after'] ?? '')] } }),
  });
});

async function openList(search: string) {
  const filter = readMeasureFilter(Object.fromEntries(new URLSearchParams(search)));
  open(<MeasuresPage params={{ organisation: 'harbour' }} search={filter} />);
  await screen.findByRole('heading', { level: 1, name: 'Measures' });
}
const statements = () => screen.queryAllByRole('rowheader').map((one) => within(one).getByRole('link').textContent);

test('measures stand under their objectives, with the way to add what is due only for those who may', async () => {
  await openList('');
  expect(screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent)).toEqual([
    '1\u2002Theme 1',
    '2\u2002Theme 2',
  ]);
  expect(screen.getAllByText('Figure overdue')).toHaveLength(2);
  expect(screen.getAllByRole('link', { name: /^Add a figure to/ }).map((one) => one.getAttribute('href'))).toEqual([
    '/harbour/measures/M1.1/a-measure/add',
  ]);
});

test.each([
  ['show=due', ['M1.1 Statement M1.1', 'M1.2 Statement M1.2']],
  ['show=due&owner=me', ['M1.1 Statement M1.1']],
  ['show=nobaseline', ['M2.1 Statement M2.1']],
  ['show=nothing-known', ['M1.1 Statement M1.1', 'M1.2 Statement M1.2', 'M2.1 Statement M2.1']],
])('the address %s shows what it says', async (search, expected) => {
  await openList(search);
  expect(statements()).toEqual(expected);
});

test('where nothing fits it says so, and leads back to all', async () => {
  await openList('show=moved');
  expect(screen.getByText('No measure has moved.')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Show all measures' }).getAttribute('href')).toBe('/harbour/measures');
});

test('a second page of the answer is added once, and only where there is one', async () => {
  await openList('');
  expect(statements()).toHaveLength(3);
});

test('a plan of more than a page is shown whole', async () => {
  pages = { '': { items: measures, nextCursor: 'next' }, next: { items: [listed('M3.1')], nextCursor: null } };
  await openList('');
  await screen.findByText('Statement M3.1');
  expect(statements()).toHaveLength(4);
});

test('an address is read as it was written', () => {
  const filter = { show: 'due' as const, isMine: true };
  expect(
    readMeasureFilter(Object.fromEntries(new URLSearchParams(measuresPath('harbour', filter).split('?')[1]))),
  ).toEqual(filter);
});
