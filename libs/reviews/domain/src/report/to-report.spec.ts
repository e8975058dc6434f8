import { expect, test } from '@jest/globals';
import type { ReviewRecord } from '../document/review-record';
import { readParagraphKey } from '../writing/paragraphs';
import { exampleAddenda, examplePaper, exampleRecord, exampleSealedRecord } from './example-record.story';
import { textsOf } from './reading-time';
import type { Report, TableBlock } from './report-blocks';
import { toReport } from './to-report';

const sectionOf = (report: Report, key: string) => report.sections.find((one) => one.key === key);
const wordsOf = (report: Report, key: string) => sectionOf(report, key)?.blocks.flatMap(textsOf).join('\n') ?? '';
const tableOf = (report: Report, key: string) => report.sections.flatMap(({ blocks }) => blocks).find((block): block is TableBlock => block.kind === 'table' && block.key === key)!;
const withPaper = (changes: Partial<ReviewRecord['paper']>): ReviewRecord => ({ ...exampleRecord, paper: { ...examplePaper, ...changes } });

test('decisions come first, then what changed, slipped and went wrong; the appendix comes last', () => {
  const { sections } = toReport(exampleRecord);
  expect(sections.slice(0, 5).map(({ key }) => key)).toEqual(['decisions', 'changed', 'slips', 'exceptions', 'progress']);
  const parts = sections.map(({ part }) => part);
  expect(parts.indexOf('appendix')).toBe(parts.lastIndexOf('body') + 1);
});

test('every paragraph has a key of its own that a question can be put to', () => {
  for (const record of [exampleRecord, exampleSealedRecord]) {
    const { sections } = toReport(record, { addenda: exampleAddenda });
    const keys = sections.flatMap(({ key, blocks }) => [key, ...blocks.map((block) => block.key)]);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
    expect(keys.filter((key) => readParagraphKey(key) === null)).toEqual([]);
  }
});

test('keys stay the same from one paper to the next', () => {
  const keysOf = (record: ReviewRecord) => toReport(record).sections.flatMap(({ blocks }) => blocks.map(({ key }) => key)).sort();
  const later = withPaper({ version: 6, actions: [...examplePaper.actions].reverse(), measures: [...examplePaper.measures].reverse() });
  expect(keysOf(later)).toEqual(keysOf(exampleRecord));
});

test('counts then and now agree with the actions, and say what moved', () => {
  const { rows } = tableOf(toReport(exampleRecord), 'counts');
  const texts = rows.map(({ cells }) => cells.map(({ text }) => text));
  expect(texts[0]).toEqual(['Complete', '1', '3', '+2', '1.1.1 and 2.1.1']);
  expect(texts[1]).toEqual(['On track', '5', '3', '−2', '1.1.2 from at risk. 1.2.2 started. 2.1.3 added']);
  const now = rows.map(({ cells }) => (cells[2]!.kind === 'number' ? cells[2]!.value! : 0));
  expect(now.reduce((sum, value) => sum + value, 0)).toBe(examplePaper.actions.length);
});

test('what slipped is told with how often, and a withdrawn action does not slip', () => {
  const report = toReport(exampleRecord);
  expect(sectionOf(report, 'slips')!.title).toBe('2 due dates have slipped since Review 2');
  expect(tableOf(report, 'slips-table').rows[0]!.cells.map(({ text }) => text)).toEqual([
    '1.2.1', 'Review how we recruit from advert to first day', '30 June 2026', '30 September 2026', '92', 'twice, 183 days',
  ]);
  expect(tableOf(report, 'slips-why').rows[0]!.cells.map(({ text }) => text)).toEqual(['1.2.1', 'Review how we recruit from advert to first day', 'A supplier was late.']);
  const actions = examplePaper.actions.map((action) => ({ ...action, timesSlippedSince: action.status === 'withdrawn' ? 3 : 0 }));
  expect(sectionOf(toReport(withPaper({ actions })), 'slips')!.title).toBe('No due date has slipped');
});

test('an exception has its reason, when it will be done, the decision wanted, and the challenge with its answer beside it', () => {
  const words = wordsOf(toReport(exampleRecord), 'exceptions');
  for (const part of ['One supplier has not sent its shortlisting records', 'Expected by 28 February 2027.', 'Agree a new date for the review of recruitment.', '“What will be different for people who apply between now and February?”', 'Nobody should wait for the review.'])
    expect(words).toContain(part);
  const silent = examplePaper.actions.map((action) => (action.isException ? { ...action, forecastOn: null } : action));
  expect(wordsOf(toReport(withPaper({ actions: silent })), 'exceptions')).toContain('Nobody has said when it will be done.');
});

test('an unanswered challenge is printed as unanswered wherever it stands', () => {
  const elsewhere = wordsOf(toReport(exampleRecord), 'voices');
  expect(elsewhere).toContain('No response yet. Due 18 November 2026');
  const challenges = examplePaper.challenges.map((one) => ({ ...one, answer: null, standing: 'overdue' as const, verdict: null }));
  const beside = wordsOf(toReport(withPaper({ challenges })), 'exceptions');
  expect(beside).toContain('No response yet. Due 2 November 2026');
  expect(beside).toContain('No response yet. Due 26 August 2026');
});

test('without an answer, what was withdrawn is told as withdrawn, and what was taken to the sub-group as both', () => {
  const standing = (to: 'withdrawn' | 'taken_to_sub_group') => toReport(withPaper({ challenges: [{ ...examplePaper.challenges[0]!, standing: to }] }));
  expect(wordsOf(standing('withdrawn'), 'appendix_challenges')).toContain('It was withdrawn by those who raised it, before there was a response.');
  expect(wordsOf(standing('withdrawn'), 'appendix_challenges')).not.toContain('No response yet');
  expect(wordsOf(standing('taken_to_sub_group'), 'voices')).toContain('No response yet. Due 18 November 2026, from Martin Hale. It was taken to the sub-group');
});

test('the body stays short: what is answered, what is not of the review itself, and the words of teams stand in the appendix, and the body says so', () => {
  const report = toReport(exampleRecord);
  const part = (key: string) => sectionOf(report, key)?.part;
  const [comment, advice] = examplePaper.voices.statements;
  expect(wordsOf(report, 'voices')).toContain(comment!.words);
  expect(wordsOf(report, 'voices')).toContain('1 other comment is in the appendix.');
  expect(wordsOf(report, 'appendix_statements')).toContain(advice!.words);
  for (const { id, answers, words } of exampleRecord.questions) {
    const home = report.sections.find(({ blocks }) => blocks.some(({ key }) => key === `question:${id}`))!;
    expect([home.key, home.part]).toEqual(answers.length === 0 ? ['questions', 'body'] : ['appendix_questions', 'appendix']);
    expect(wordsOf(report, home.key)).toContain(words);
  }
  expect(wordsOf(report, 'questions')).toContain('in the appendix');
  for (const { teamName, summary, state } of examplePaper.teams) {
    if (summary) expect(wordsOf(report, 'appendix_teams')).toContain(summary);
    expect(wordsOf(report, 'teams').includes(teamName)).toBe(state !== 'sealed');
  }
  expect(['slips', 'teams', 'appendix_slips', 'appendix_teams'].map(part)).toEqual(['body', 'body', 'appendix', 'appendix']);
});

test('a hidden figure is words, never a number', () => {
  const report = toReport(exampleRecord);
  const cells = [...tableOf(report, 'all_measures').rows, ...report.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' && block.key.startsWith('figures:') ? block.rows : [])))].flatMap((row) => row.cells);
  const hidden = cells.filter(({ text }) => text === 'not shown');
  expect(hidden).toHaveLength(5);
  expect(hidden.every((cell) => cell.kind === 'number' && cell.value === null)).toBe(true);
});

test('who was asked and has not been heard is said', () => {
  expect(wordsOf(toReport(exampleRecord), 'voices')).toContain('Professor Owen Pryce was asked on 21 October 2026. No view has come yet.');
});

test('a signature on an earlier version does not pass for one on this', () => {
  const rows = tableOf(toReport(exampleRecord), 'sign_off-table').rows.map(({ cells }) => cells[2]!);
  expect(rows[0]).toMatchObject({ kind: 'status', look: 'complete', detail: 'Version 5' });
  expect(rows[1]).toMatchObject({ kind: 'status', look: 'at_risk', detail: 'Signed version 4; version 5 waits' });
  expect(rows[2]!.text).toBe('Not signed yet');
  const again = { ...exampleRecord, signOffs: [...exampleRecord.signOffs, { ...exampleRecord.signOffs[1]!, paperVersion: 5, signedAt: '2026-11-20T18:00:00.000Z' }] };
  expect(tableOf(toReport(again), 'sign_off-table').rows.map(({ cells }) => cells[2])).toMatchObject([{ detail: 'Version 5' }, { text: 'Not signed yet' }, { look: 'complete', detail: 'Version 5' }, {}]);
  const declined = { ...exampleRecord, signOffs: [{ ...exampleRecord.signOffs[2]!, declinedAt: '2026-12-02T17:00:00.000Z', words: 'The figures are missing.' }] };
  expect(tableOf(toReport(declined), 'sign_off-table').rows[0]!.cells[2]).toMatchObject({ text: 'Did not sign, 2 December 2026', detail: 'The figures are missing.' });
});

test('gaps are printed twice: before the first figure, and in full at the end', () => {
  const report = toReport(exampleRecord);
  expect(report.head.notices.map(({ title }) => title)).toEqual(['2 things were not ready when this was made']);
  expect(wordsOf(report, 'gaps')).toContain('M1.2.2 and M2.2.1');
  expect(toReport(withPaper({ gaps: [] })).head.notices).toEqual([]);
});

test('addenda stand beside what they put right, in their order, and the sealed words stay', () => {
  const sealed = toReport(exampleSealedRecord);
  const later = { ...exampleAddenda[0]!, id: '0e4a5c00-0012-4000-8000-000000000009', words: 'And the year is 2026.' };
  const onAction = { ...later, id: '0e4a5c00-0012-4000-8000-00000000000a', paragraph: `action:${examplePaper.actions[0]!.id}`, words: 'All ten directors.' };
  const onSummary = { ...later, id: '0e4a5c00-0012-4000-8000-00000000000b', paragraph: 'summary', words: 'For eight months.' };
  const report = toReport(exampleSealedRecord, { addenda: [exampleAddenda[0]!, later, onAction, onSummary, exampleAddenda[1]!] });
  const slips = sectionOf(report, 'slips')!.blocks;
  expect(slips.slice(0, 2).map((block) => (block.kind === 'notice' ? block.text : ''))).toEqual(['The letters were due on 15 December 2026, not on 30 November.', 'And the year is 2026.']);
  expect(slips.slice(2)).toEqual(sectionOf(sealed, 'slips')!.blocks);
  // An action without a paragraph of its own is in a table: the note follows that table.
  const actions = sectionOf(report, 'appendix_actions')!.blocks;
  expect(actions.findIndex((block) => block.kind === 'notice')).toBe(1);
  expect(report.head.notices.at(-1)!.text).toBe('For eight months.');
  expect(wordsOf(report, 'addenda')).toContain('Lin Zhao is now Head of inclusion.');
});

test('it says for whom it is, and whether it can still change', () => {
  expect(toReport(exampleRecord).head.audience).toContain('Not for passing on');
  expect(toReport({ ...exampleRecord, audience: 'public' }).head.audience).toBe('Safe for everyone to read');
  expect(toReport(exampleRecord).standing).toBe('paper');
  expect(toReport(exampleRecord, { isDraft: true })).toMatchObject({ standing: 'draft', head: { version: 'Draft. It changes until it is frozen' } });
  const sealed = toReport(exampleSealedRecord, { fingerprint: 'ab'.repeat(32) });
  expect(sealed).toMatchObject({ standing: 'sealed', fingerprint: 'ab'.repeat(32) });
  expect(sectionOf(sealed, 'decisions')!.title).toBe('Decisions');
  expect(wordsOf(sealed, 'decisions')).toContain('Not decided in this review.');
  expect(wordsOf(toReport(exampleRecord), 'decisions')).not.toContain('Not decided');
});

test('a paper with nothing in it is a report all the same', () => {
  const empty = withPaper({
    commentary: [], opinion: null, decisionsAsked: [], followUps: [], counts: [], outcomes: [], actions: [], measures: [], challenges: [], changes: [], teams: [], gaps: [], dataNotes: [], previous: null,
    voices: { adviceCount: 0, supportCount: 0, challengeCount: 0, unansweredCount: 0, statements: [], asked: [] },
  });
  const report = toReport({ ...empty, questions: [], decisions: [], signOffs: [], stages: [], subGroupComment: null });
  expect(report.head.lede[0]!.text).toBe('Nobody has written a summary yet.');
  expect(sectionOf(report, 'decisions')!.blocks.flatMap(textsOf)).toContain('No decision is asked for.');
  expect(sectionOf(report, 'changed')!.title).toBe('What has changed since 1 April 2026');
  expect(report.readingMinutes).toBe(1);
});

test('it never says anything that is not a word', () => {
  const { sections, head } = toReport(exampleSealedRecord, { addenda: exampleAddenda });
  const all = [...Object.values(head).filter((one) => typeof one === 'string'), ...sections.flatMap(({ title, blocks }) => [title, ...blocks.flatMap(textsOf)])];
  expect(all.filter((text) => /undefined|null|NaN|\[object|&|!/.test(text))).toEqual([]);
});
