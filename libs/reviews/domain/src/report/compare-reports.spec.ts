import { expect, test } from '@jest/globals';
import type { ReviewPaper } from '../document/review-paper';
import type { ReviewRecord } from '../document/review-record';
import { examplePaper, exampleRecord, exampleSealedRecord } from './example-record.story';
import type { Report, ReportCell, TableBlock } from './report-blocks';
import { retellSince } from './retell-since';
import { toReport } from './to-report';

const tableOf = (report: Report, key: string) => report.sections.flatMap(({ blocks }) => blocks).find((block): block is TableBlock => block.kind === 'table' && block.key === key);
const cellOf = (report: Report, table: string, row: string, column: string): ReportCell => {
  const found = tableOf(report, table)!;
  return found.rows.find(({ key }) => key === row)!.cells[found.columns.findIndex(({ key }) => key === column)]!;
};

const [first, second, , , , , , , , added] = examplePaper.actions;
/** As it stood a year before: other statuses and dates, one action fewer, one measure with another figure. */
const before: ReviewPaper = {
  ...examplePaper,
  review: { ...examplePaper.review, title: 'Review 1', number: 1, id: examplePaper.previous!.reviewId },
  factsFrozenAt: '2025-10-10T10:00:00.000Z',
  actions: examplePaper.actions.filter(({ id }) => id !== added!.id).map((action) => ({ ...action, status: 'not_started', dueOn: action.originalDueOn, timesSlipped: 0, note: action.note })),
  measures: examplePaper.measures.map((measure, at) => (at === 0 ? { ...measure, latest: { ...measure.latest!, text: '48%', value: 48 } } : measure)),
};
const earlier = { record: { ...exampleSealedRecord, paper: before } satisfies ReviewRecord, fingerprint: 'cd'.repeat(32) };

test('told since any earlier review: counts, movements and slips are those between the two', () => {
  const told = retellSince(examplePaper, before, earlier.fingerprint);
  expect(told.since).toBe('2025-10-11');
  expect(told.counts.find(({ status }) => status === 'not_started')).toMatchObject({ then: before.actions.length, now: 1 });
  const action = told.actions.find(({ reference }) => reference === '1.2.1')!;
  expect(action).toMatchObject({ statusThen: 'not_started', dueOnThen: '2026-03-31', timesSlippedSince: 2, events: ['started', 'slipped'] });
  expect(told.actions.find(({ id }) => id === added!.id)!.events).toEqual(['added']);
  for (const { status, now, then, movedHere } of told.counts) {
    const left = told.actions.filter((one) => one.statusThen === status && one.status !== status).length;
    expect(now).toBe((then ?? 0) - left + movedHere.length);
  }
});

test('changed cells hold both texts; what is the same does not', () => {
  const report = toReport(exampleRecord, { since: earlier });
  expect(report.comparedWith).toBe('Review 1');
  const row = `action:${first!.id}`;
  expect(cellOf(report, 'all_actions', row, 'status')).toMatchObject({ kind: 'change', from: 'Not started', text: 'Complete', to: { kind: 'status', look: 'complete' } });
  expect(cellOf(report, 'all_actions', row, 'title').kind).toBe('text');
  expect(cellOf(report, 'headline_measures', `measure:${examplePaper.measures[0]!.id}`, 'now')).toMatchObject({ kind: 'change', from: '48%', text: '61%', to: { kind: 'number', value: 61 } });
  expect(tableOf(report, 'all_actions')!.rows.find(({ key }) => key === `action:${added!.id}`)!.isNew).toBe(true);
});

test('only what changed: no row, paragraph or heading that is as it was', () => {
  const whole = toReport(exampleRecord, { since: earlier });
  const report = toReport(exampleRecord, { since: earlier, onlyChanged: true });
  expect(tableOf(report, 'headline_measures')!.rows.map(({ key }) => key)).toEqual([`measure:${examplePaper.measures[0]!.id}`]);
  expect(tableOf(report, 'all_actions')!.rows).toHaveLength(tableOf(whole, 'all_actions')!.rows.filter(({ isNew, cells }) => isNew || cells.some(({ kind }) => kind === 'change')).length);
  const keys = report.sections.map(({ key }) => key);
  expect(keys).not.toContain('learned');
  expect(keys).not.toContain('commentary');
  expect(keys).toEqual(expect.arrayContaining(['decisions', 'changed', 'slips', 'sign_off', 'fingerprint']));
  expect(report.readingMinutes).toBeLessThan(whole.readingMinutes);
});

test('compared with itself only what always stands is left', () => {
  const same = { record: { ...exampleSealedRecord, paper: examplePaper }, fingerprint: earlier.fingerprint };
  const report = toReport({ ...exampleSealedRecord, paper: examplePaper }, { since: same, onlyChanged: true });
  const cells = report.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flatMap((row) => row.cells) : [])));
  expect(cells.some(({ kind }) => kind === 'change')).toBe(false);
  expect(tableOf(report, 'all_actions')).toBeUndefined();
  expect(tableOf(report, 'all_measures')).toBeUndefined();
});

test('words that were changed are shown, as they are now', () => {
  const reworded = { ...exampleRecord, paper: { ...examplePaper, commentary: examplePaper.commentary.map((one) => (one.field === 'learned' ? { ...one, words: 'Ask earlier.' } : one)) } };
  const report = toReport(reworded, { since: earlier, onlyChanged: true });
  expect(report.sections.find(({ key }) => key === 'learned')!.blocks).toMatchObject([{ kind: 'paragraph', text: 'Ask earlier.' }]);
});

test('what is no longer in the plan is struck through, and nothing of another plan or for other readers is compared', () => {
  const withdrawn = { ...first!, id: '0e4a5c00-0003-4000-8000-0000000000aa', reference: '1.1.9', title: 'Hold a yearly day' };
  const more = { ...earlier, record: { ...earlier.record, paper: { ...before, actions: [...before.actions, withdrawn] } } };
  const rows = tableOf(toReport(exampleRecord, { since: more, onlyChanged: true }), 'all_actions')!.rows;
  const gone = rows.filter(({ key }) => key === `action:${withdrawn.id}`);
  expect(gone.map(({ cells }) => cells.slice(0, 2))).toMatchObject([[{ text: '1.1.9' }, { kind: 'change', from: 'Hold a yearly day', text: 'No longer in the plan' }]]);
  expect(gone[0]!.cells.slice(2).every(({ text }) => text === '')).toBe(true);
  for (const other of [{ ...earlier.record, audience: 'public' as const }, { ...earlier.record, paper: { ...before, plan: { ...before.plan, id: 'another' } } }])
    expect(toReport(exampleRecord, { since: { ...earlier, record: other } }).comparedWith).toBeNull();
});

test('an action is compared by what it is, not by its reference', () => {
  const renumbered = { ...earlier, record: { ...earlier.record, paper: { ...before, actions: before.actions.map((action) => (action.id === second!.id ? { ...action, reference: '9.9.9' } : action)) } } };
  expect(cellOf(toReport(exampleRecord, { since: renumbered }), 'all_actions', `action:${second!.id}`, 'reference')).toMatchObject({ kind: 'change', from: '9.9.9', text: '1.1.2' });
});
