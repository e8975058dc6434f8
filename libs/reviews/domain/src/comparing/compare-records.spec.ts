import type { PaperAction, PaperMeasure, ReviewPaper } from '../document/review-paper';
import type { ReviewRecord } from '../document/review-record';
import { exampleRecord } from '../report/example-record.story';
import { areComparable, compareRecords } from './compare-records';

const { paper } = exampleRecord;
const withPaper = (changes: Partial<ReviewPaper>): ReviewRecord => ({ ...exampleRecord, paper: { ...paper, ...changes } });
const withAction = (place: number, changes: Partial<PaperAction>): ReviewRecord => withPaper({ actions: paper.actions.map((action, index) => (index === place ? { ...action, ...changes } : action)) });
const withMeasure = (changes: Partial<PaperMeasure>): ReviewRecord => withPaper({ measures: paper.measures.map((measure, index) => (index === 0 ? { ...measure, ...changes } : measure)) });
const [first] = paper.actions as [PaperAction];
const [measure] = paper.measures as [PaperMeasure];

test('a review compared with itself has no changes', () => {
  const same = compareRecords(exampleRecord, exampleRecord);
  expect(same).toMatchObject({ actions: [], measures: [], opinion: null, earlier: { number: 5, title: 'Review 3' } });
  for (const { then, now } of same.counts) expect(then).toBe(now);
});

test('only the cells that changed are told, with what they said', () => {
  const [told, ...others] = compareRecords(withAction(0, { status: 'at_risk', dueOn: '2026-01-31', note: null, events: [] }), withAction(0, { status: 'on_track', dueOn: '2026-02-28', note: null })).actions;
  expect(others).toEqual([]);
  expect(told).toEqual({ id: first.id, reference: first.reference, title: first.title, kind: 'changed', cells: [{ cell: 'status', old: 'at_risk', new: 'on_track' }, { cell: 'dueOn', old: '2026-01-31', new: '2026-02-28' }] });
});

test('what was added is told with its cells, what is gone with those it had, and what was withdrawn before is not told twice', () => {
  const without = withPaper({ actions: paper.actions.slice(1) });
  expect(compareRecords(without, exampleRecord).actions).toMatchObject([{ id: first.id, kind: 'added', cells: expect.arrayContaining([{ cell: 'title', old: null, new: first.title }]) as unknown }]);
  expect(compareRecords(exampleRecord, without).actions).toMatchObject([{ id: first.id, kind: 'gone', cells: expect.arrayContaining([{ cell: 'title', old: first.title, new: null }]) as unknown }]);
  expect(compareRecords(withAction(0, { status: 'withdrawn' }), without).actions).toEqual([]);
  expect(compareRecords(exampleRecord, withAction(0, { status: 'withdrawn', withdrawnReason: 'Done elsewhere.' })).actions).toMatchObject([{ kind: 'changed', cells: [{ cell: 'status', new: 'withdrawn' }, { cell: 'withdrawnReason', new: 'Done elsewhere.' }] }]);
});

test('an action keeps its id when it is renumbered', () => {
  expect(compareRecords(exampleRecord, withAction(0, { reference: '9.9.9' })).actions).toMatchObject([{ kind: 'changed', cells: [{ cell: 'reference', old: first.reference, new: '9.9.9' }] }]);
});

test('measures are compared by what was shown, so that a figure that is hidden stays hidden', () => {
  const figure = { text: '61%', value: 61, asAt: '2026-09-30', source: null };
  const told = compareRecords(withMeasure({ latest: { ...figure, text: 'not shown', value: null, asAt: '2026-03-31' } }), withMeasure({ latest: figure })).measures;
  expect(told).toEqual([{ id: measure.id, reference: measure.reference, title: measure.statement, kind: 'changed', cells: [{ cell: 'latest', old: 'not shown', new: '61%' }, { cell: 'latestAsAt', old: '2026-03-31', new: '2026-09-30' }] }]);
});

test('counts are those of each review, and the opinion is told where it is another', () => {
  const earlier = withPaper({ counts: paper.counts.map((count) => ({ ...count, now: count.now + 2 })), opinion: null });
  const told = compareRecords(earlier, exampleRecord);
  for (const { then, now } of told.counts) expect(then).toBe(now + 2);
  expect(told.opinion).toEqual({ old: null, new: 'Limited' });
});

test('records of two plans, or for two kinds of readers, are not compared', () => {
  expect(areComparable(exampleRecord, exampleRecord)).toBe(true);
  expect(areComparable(withPaper({ plan: { ...paper.plan, id: 'another' } }), exampleRecord)).toBe(false);
  expect(areComparable({ ...exampleRecord, audience: 'public' }, exampleRecord)).toBe(false);
});
