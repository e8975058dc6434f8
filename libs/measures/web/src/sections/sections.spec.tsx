import { beforeEach, expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { open, startServerForSpec } from '../figures/form-for-spec';
import FiguresDue from './figures-due';
import OverviewProgress from './overview-progress';
import type { FiguresDueQuery, HeadlineMeasuresQuery } from './sections.generated';
import { targetsOn } from './targets-on';

let figuresDue: FiguresDueQuery['figuresDue'];
let headlineMeasures: HeadlineMeasuresQuery['headlineMeasures'];

beforeEach(async () => {
  figuresDue = [];
  headlineMeasures = [];
  await startServerForSpec({
    FiguresDue: () => ({ data: { figuresDue } }),
    HeadlineMeasures: () => ({ data: { headlineMeasures, measures: { total: 31 } } }),
  });
});

const waiting = (id: string, allowed: boolean): FiguresDueQuery['figuresDue'][number] => ({
  id,
  reference: `M1.${id}`,
  slug: 'a-measure',
  statement: `Statement ${id}`,
  due: { state: 'OVERDUE', text: 'The figure for May 2026 was due 14 June 2026.' },
  viewerCan: { record: { allowed } },
});

test('figures that wait are named with what is due, and led to where they are entered', async () => {
  figuresDue = [waiting('1', true), waiting('2', false)];
  open(<FiguresDue organisation="harbour" />);
  expect(await screen.findByRole('heading', { name: '2 figures to add' })).toBeTruthy();
  expect(screen.getAllByText('The figure for May 2026 was due 14 June 2026.')).toHaveLength(2);
  const links = screen.getAllByRole('link', { name: /^Add a figure to/ });
  expect(links.map((link) => link.getAttribute('href'))).toEqual(['/harbour/measures/1/a-measure/add']);
});

test('the overview shows each headline measure with how it stands in words, and leads to all of them', async () => {
  const place = { objectiveReference: '1', theme: 'Leadership' };
  const course = { standing: 'BEHIND' as const, standingText: 'Behind', now: 0.4, expectedAt: 0.6, isThere: false };
  headlineMeasures = [
    {
      ...waiting('1', true),
      kind: 'NUMERIC',
      baselineText: null,
      targetText: null,
      isHeadline: true,
      owner: null,
      place,
      startingValue: { figure: { state: 'HIDDEN', text: 'hidden to protect people' } },
      target: { dueOn: '2028-03-31', text: '75% by March 2028', figure: { state: 'SHOWN', text: '75%' } },
      latest: { periodText: 'May 2026', figure: { state: 'SHOWN', text: '61%' } },
      due: { state: 'OVERDUE', dueOn: '2026-06-14', text: '' },
      course: { ...course, change: { text: 'up 7 points' } },
      flags: [],
    },
  ];
  open(<OverviewProgress organisation="harbour" />);
  const link = await screen.findByRole('link', { name: 'All 31 measures' });
  expect(link.getAttribute('href')).toBe('/harbour/measures');
  const words = screen.getAllByRole('row').at(-1)!.textContent;
  for (const word of ['hidden to protect people', '75%', '61%', 'Behind', 'up 7 points']) expect(words).toContain(word);
  // The overview is read: what is to be recorded is asked for in My work.
  expect(screen.queryByRole('link', { name: /^Add a figure/ })).toBeNull();
  expect(screen.getByText('Target, 31 March 2028')).toBeTruthy();
});

test('the key says the day of the targets only where they share one', () => {
  const at = (dueOn: string) => ({ target: { dueOn } });
  expect(targetsOn([at('2028-03-31'), at('2028-03-31'), { target: null }])).toBe('31 March 2028');
  expect(targetsOn([at('2028-03-31'), at('2027-03-31')])).toBeNull();
  expect(targetsOn([{ target: null }])).toBeNull();
});
