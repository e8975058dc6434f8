import { beforeEach, expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { svg } from '@waymark/platform/domain';
import { exampleRecord, exampleSealedRecord, textsOf, toReport, type ReviewRecord } from '@waymark/reviews/domain';
import { linkReferences } from './link-references';
import { openReport, prepareBrowser, specReviewOfReport, toAnswer, yes } from './report.story';
import { readReportSearch, toReportAddress } from './report-search';
import { toPageRules } from './use-running-foot';

beforeEach(prepareBrowser);

const withRecord = async (record: ReviewRecord, review = specReviewOfReport()) => {
  const reviewRecord = await toAnswer(record);
  return { ReviewReport: () => ({ review, reviewRecord }) };
};

test('the page says every word of the report, decisions first, and that the fingerprint matches', async () => {
  await openReport(await withRecord(exampleRecord));
  const words = document.querySelector('article')!.textContent!.replace(/\s+/g, ' ');
  for (const { title, blocks } of toReport(exampleRecord).sections)
    for (const text of [title, ...blocks.flatMap(textsOf)]) for (const part of text.split(/(?<=\.) /)) if (!/^[0-9a-f]{64}$/.test(part)) expect(words).toContain(part.trim());
  const headings = screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);
  expect(headings[0]).toBe('Decisions we need from you');
  expect(await screen.findByText(/The fingerprint matches these words/)).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('the appendix is folded until a link to a part of it is followed, and is printed only when it is asked for', async () => {
  const { user } = await openReport(await withRecord(exampleRecord));
  const folds = [...document.querySelectorAll('details.appendix')] as HTMLDetailsElement[];
  expect(folds.length).toBe(toReport(exampleRecord).sections.filter(({ part }) => part === 'appendix').length);
  expect(folds.some(({ open }) => open)).toBe(false);
  const fold = document.getElementById('p-appendix_measures')!.closest('details')!;
  await user.click(document.querySelector('a[href="#p-appendix_measures"]')!);
  expect(folds.filter(({ open }) => open)).toEqual([fold]);
  const article = document.querySelector('article')!;
  expect(article.classList.contains('body-only')).toBe(true);
  await user.click(screen.getByRole('checkbox', { name: 'Print with the appendix' }));
  expect(article.classList.contains('body-only')).toBe(false);
});

test('references are links to their action or measure; figures that look alike are none', async () => {
  await openReport(await withRecord(exampleRecord));
  const { actions, measures } = exampleRecord.paper;
  const known = new Set([...actions, ...measures].map(({ reference }) => reference));
  const links = [...document.querySelectorAll<HTMLAnchorElement>('article a.plain')];
  expect(links.every(({ textContent }) => known.has(textContent!))).toBe(true);
  for (const { id, reference } of actions.filter(({ isException }) => isException)) expect(links.filter(({ textContent }) => textContent === reference).map(({ pathname }) => pathname.includes(`/harbour/actions/${id}/`))).not.toContain(false);
  expect(links.some(({ pathname, textContent }) => textContent === measures[0]!.reference && pathname.startsWith(`/harbour/measures/${measures[0]!.id}/`))).toBe(true);
  const parts = (text: string) => linkReferences(svg('p', {}, text), new Map([['1.2.2', '/a'], ['M1.4', '/m'], ['1.63', '/none']])).children.map((child) => (typeof child === 'string' ? child : child.attributes['href']));
  expect(parts('Action 1.2.2, M1.4 at 1.63.')).toEqual(['Action ', '/a', ', ', '/m', ' at 1.63.']);
  expect(parts('1.2.2.1 and 11.2.2')).toEqual(['1.2.2.1', ' and ', '11.2.2']);
});

test('words that do not have their fingerprint are not passed off as the record', async () => {
  const answer = await toAnswer(exampleSealedRecord);
  const changed = { ...answer, text: answer.text.replace('Nine of 23 leavers', 'Ten of 23 leavers') };
  expect(changed.text).not.toBe(answer.text);
  await openReport({ ReviewReport: () => ({ review: specReviewOfReport({ state: 'SEALED' }), reviewRecord: changed }) });
  expect((await screen.findByRole('alert')).textContent).toContain('These words do not have the fingerprint they should have');
});

test('a sealed record that was changed outside the paper is found as well', async () => {
  const answer = await toAnswer(exampleSealedRecord);
  const reviewRecord = { ...answer, text: answer.text.replace('We share the view of the sub-group.', 'We do not share the view of the sub-group.') };
  await openReport({ ReviewReport: () => ({ review: specReviewOfReport({ state: 'SEALED' }), reviewRecord }) });
  expect((await screen.findByRole('alert')).textContent).toContain('Do not rely on this page');
});

test('whoever may ask puts a question to the very paragraph', async () => {
  const review = specReviewOfReport({ viewerCan: { ...specReviewOfReport().viewerCan, ask: yes } });
  const { asked, user } = await openReport({ ...(await withRecord(exampleRecord, review)), AskQuestion: () => ({ askQuestion: { question: { id: 'q' } } }) });
  await user.click(screen.getByRole('button', { name: 'Ask about this: Review how we recruit from advert to first day' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Ask' }));
  expect(asked).toEqual([]);
  await user.click(within(dialog).getByLabelText('Your question'));
  await user.paste('Which supplier is it?');
  await user.click(within(dialog).getByRole('button', { name: 'Ask' }));
  expect(asked).toMatchObject([{ operationName: 'AskQuestion', variables: { input: { reviewId: review.id, paragraph: `action:${exampleRecord.paper.actions[3]!.id}`, words: 'Which supplier is it?' } } }]);
});

test('after sealing, words are added beside a paragraph; others see no such button', async () => {
  const review = specReviewOfReport({ state: 'SEALED', viewerCan: { ...specReviewOfReport().viewerCan, writeAddendum: yes } });
  const { asked, user } = await openReport({ ...(await withRecord(exampleSealedRecord, review)), WriteAddendum: () => ({ writeAddendum: { review: { id: review.id } } }) });
  await user.click(screen.getByRole('button', { name: 'Add a note here: What we learned' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByLabelText('Your note'));
  await user.paste('It was five months.');
  await user.click(within(dialog).getByRole('button', { name: 'Add the note' }));
  expect(asked).toMatchObject([{ variables: { input: { paragraph: 'learned', words: 'It was five months.' } } }]);
});

test('a reader has neither button', async () => {
  await openReport(await withRecord(exampleRecord));
  expect(screen.queryByRole('button', { name: /Ask about this|Add a note/ })).toBeNull();
});

test('only what changed: the earlier record is fetched, old values are struck through, and the rest is gone', async () => {
  const then = { ...exampleSealedRecord, paper: { ...exampleRecord.paper, review: { ...exampleRecord.paper.review, title: 'Review 2', number: 3 }, actions: exampleRecord.paper.actions.map((action, at) => (at === 0 ? { ...action, ownerName: 'Femi Cole' } : action)) } };
  const earlier = await toAnswer(then);
  const numbers: unknown[] = [];
  await openReport(
    {
      ...(await withRecord(exampleRecord)),
      ReviewsToCompare: () => ({ reviews: { items: [{ id: 'r2', number: 3, title: 'Review 2', periodFrom: '2025-10-01', periodTo: '2026-03-31' }] } }),
      EarlierRecord: ({ variables }) => {
        numbers.push(variables['number']);
        return { reviewRecord: earlier };
      },
    },
    { since: null, isOnlyChanged: true },
  );
  expect(await screen.findByText(/Only what is different from Review 2 is shown/)).toBeTruthy();
  expect(numbers).toEqual([3]);
  const struck = [...document.querySelectorAll('del')].map((cell) => cell.textContent);
  expect(struck).toEqual(['Was Femi Cole']);
  expect(screen.queryByRole('heading', { name: 'What we learned' })).toBeNull();
});

test('a file that is there is fetched, one that is not is made for the same audience', async () => {
  const file = (format: string, more: object) => ({ format, audience: 'INTERNAL', state: 'READY', progress: 100, paperVersion: 5, fingerprint: null, path: `/reviews/harbour/5/report.${format.toLowerCase()}`, madeAt: null, problem: null, bytes: 1, ...more });
  const documents = [file('PDF', {}), file('WORD', { state: 'MAKING', progress: 40, path: null }), file('EXCEL', { paperVersion: 4 }), file('SLIDES', { audience: 'PUBLIC' })];
  const { asked, user } = await openReport({ ...(await withRecord(exampleRecord)), ReviewDocuments: () => ({ review: { id: 'r', documents } }), MakeDocument: () => ({ makeDocument: { review: { id: 'r' } } }) });
  expect((await screen.findByRole('link', { name: 'PDF' })).getAttribute('href')).toBe('/reviews/harbour/5/report.pdf');
  expect(screen.getByText('Word: 40 percent made')).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'Slides' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Make Excel' }));
  expect(asked[0]!.variables).toMatchObject({ format: 'EXCEL', audience: 'INTERNAL' });
});

test('who may not read it yet is told why', async () => {
  const review = specReviewOfReport({ viewerCan: { ...specReviewOfReport().viewerCan, readPaper: { allowed: false, reason: 'Everybody can read it once the board has approved it.' } } });
  await openReport({ ReviewReport: () => ({ review, reviewRecord: null }) });
  expect(screen.getByText('Everybody can read it once the board has approved it.')).toBeTruthy();
});

test('the address says what is compared, and nonsense in it is passed over', () => {
  expect(readReportSearch({ since: '3', changed: '1' })).toEqual({ since: 3, isOnlyChanged: true });
  expect(readReportSearch({ since: '3;drop', changed: 'yes' })).toEqual({ since: null, isOnlyChanged: false });
  expect(toReportAddress('/harbour/reviews/5/report', { since: 3, isOnlyChanged: true })).toBe('/harbour/reviews/5/report?since=3&changed=1');
  expect(toReportAddress('/harbour/reviews/5/report', { since: null, isOnlyChanged: false })).toBe('/harbour/reviews/5/report');
});

test('no name of an organisation can break out of the foot of a page', () => {
  const rules = toPageRules({ title: 'A "trust" \\ }\n@import url(//evil)', audience: 'all', fingerprint: 'ab' });
  expect(rules).toContain('"A \\22 trust\\22  \\5c  }\\a @import url(//evil)"');
});
