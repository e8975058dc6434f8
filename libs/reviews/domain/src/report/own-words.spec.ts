import { expect, test } from '@jest/globals';
import type { OwnTerms } from '@waymark/platform/domain';
import type { ReviewRecord } from '../document/review-record';
import { exampleRecord } from './example-record.story';
import { toHighlight } from './highlight';
import { inOwnWords } from './own-words';
import { toSlides } from './slides';
import { toReport } from './to-report';

const terms: OwnTerms = { objective: { one: 'aim', many: 'aims' }, outcome: { one: 'result', many: 'results' }, action: { one: 'piece of work', many: 'pieces of work' }, measure: { one: 'indicator', many: 'indicators' } };
const told = exampleRecord;
const WRITTEN = 'Action needs a measure that every action shares';
const first = told.paper.actions[0]!;
const withWords: ReviewRecord = { ...told, paper: { ...told.paper, organisation: { ...told.paper.organisation, terms }, actions: [{ ...first, title: WRITTEN }, ...told.paper.actions.slice(1)] } };
const withoutWords: ReviewRecord = { ...withWords, paper: { ...withWords.paper, organisation: told.paper.organisation } };

test('where the organisation has no words of its own the report is not even looked at', () => {
  const report = toReport(withoutWords);
  expect(inOwnWords(report, withoutWords)).toBe(report);
});

const titlesOf = (record: ReviewRecord) => toReport(record).sections.map(({ title }) => title);

test('headings and columns speak its words', () => {
  expect(titlesOf(withWords)).toEqual(expect.arrayContaining(['Appendix: pieces of work', 'Appendix: indicators']));
  const columns = toReport(withWords).sections.flatMap(({ blocks }) => blocks).flatMap((block) => (block.kind === 'table' ? block.columns.map(({ title }) => title) : []));
  expect(columns).toEqual(expect.arrayContaining(['Piece of work', 'Indicator']));
  expect(columns).not.toEqual(expect.arrayContaining(['Action']));
});

const keysOf = (value: unknown): unknown[] => (Array.isArray(value) ? value.flatMap(keysOf) : typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([name, inner]) => (['key', 'kind', 'look', 'part'].includes(name) ? [inner] : keysOf(inner))) : []);

test('what people wrote stays as they wrote it, in every form, and keys stay keys', () => {
  for (const tell of [toReport, toSlides, toHighlight]) {
    const [own, ours] = [JSON.stringify(tell(withWords)), JSON.stringify(tell(withoutWords))];
    expect(own.split(WRITTEN)).toHaveLength(ours.split(WRITTEN).length);
    expect(keysOf(tell(withWords))).toEqual(keysOf(tell(withoutWords)));
  }
  expect(JSON.stringify(toReport(withWords))).toContain(WRITTEN);
});
