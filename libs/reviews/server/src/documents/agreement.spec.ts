import { existsSync } from 'node:fs';
import { type Report, exampleAddenda, exampleRecord, exampleSealedRecord, toReport, toSlides } from '@waymark/reviews/domain';
import { readXlsx } from 'hucre';
import { renderExcel } from './excel/render-excel';
import { printPage } from './page/print-page';
import { toReportPage } from './page/report-page';
import { renderPdf } from './pdf/render-pdf';
import { hasPoppler, plain, readPdf, tablesOf, tablesOfHtml, tablesOfPdf, tablesOfWord, unescapeMarkup } from './read-back.story';
import { renderSlides } from './slides/render-slides';
import { renderWord } from './word/render-word';
import { readZip } from './zip/zip';

const browser = [process.env['WAYMARK_BROWSER'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((one) => one && existsSync(one)) ?? null;
const withPoppler = hasPoppler() ? test : test.skip;
const withBrowser = browser && hasPoppler() ? test : test.skip;

const records = [['a paper before the sub-group', exampleRecord, []], ['a sealed record with addenda', exampleSealedRecord, exampleAddenda]] as const;
const reports: readonly (readonly [string, Report])[] = records.map(([name, record, addenda]) => [name, toReport(record, { addenda })]);

/** Every sentence of the report that stands in no table. */
const sentencesOf = ({ head, sections }: Report): string[] => [
  head.title, head.audience, head.period, ...head.lede.map(({ text }) => text), ...head.notices.flatMap(({ title, text }) => [title, text]),
  ...sections.flatMap(({ title, blocks }) => [title, ...blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case 'heading': return [block.text];
      case 'paragraph': return [block.text];
      case 'list': return [...block.items];
      case 'decision': return [block.title, ...block.lines, block.outcome ?? ''];
      case 'exception': return [block.title, block.facts, block.why ?? '', block.recovery ?? '', block.decisionWanted ?? '', ...block.challenges.flatMap(({ words, missing }) => [words, missing ?? ''])];
      case 'chart': return [block.title, ...block.sentences, block.source];
      case 'thread': return block.posts.flatMap(({ meta, words, missing }) => [meta, words, missing ?? '']);
      case 'notice': return [block.title, block.text];
      case 'facts': return block.facts.flatMap(({ term, text }) => [term, text]);
      case 'table': return block.isCaptionHidden ? [] : [block.caption];
      case 'key': return [];
    }
  })]),
].map(plain).filter((text) => text !== '');

const missingIn = (report: Report, text: string): string[] => sentencesOf(report).filter((sentence) => !plain(text).includes(sentence));

describe.each(reports)('%s', (_name, report) => {
  test('has tables and figures to compare', () => {
    expect(tablesOf(report).flat(2).filter((text) => /\d/.test(text)).length).toBeGreaterThan(100);
  });

  test('the page has every table, cell by cell, and every sentence', () => {
    const html = toReportPage(report);
    expect(tablesOfHtml(html)).toEqual(tablesOf(report));
    expect(missingIn(report, unescapeMarkup(html.replace(/<style>[\s\S]*?<\/style>/, '').replace(/<[^>]+>/g, '')))).toEqual([]);
  });

  test('the Word document has the same', async () => {
    const bytes = await renderWord(report);
    expect(tablesOfWord(bytes)).toEqual(tablesOf(report));
    const xml = readZip(bytes).get('word/document.xml')!.toString('utf8');
    expect(missingIn(report, unescapeMarkup(xml.replace(/<[^>]+>/g, '')))).toEqual([]);
  });

  withPoppler('the PDF that is set without a browser has the same (needs poppler)', async () => {
    const bytes = await renderPdf(report);
    expect(tablesOfPdf(bytes)).toEqual(tablesOf(report));
    expect(missingIn(report, withoutFoot(readPdf(bytes, 'pdftotext', '-raw')))).toEqual([]);
  });

  withBrowser('the PDF that a browser prints has the same (needs Chromium and poppler)', async () => {
    const bytes = await printPage(browser!, toReportPage(report));
    // The browser tells headings again on each page that a table goes on to.
    const tables = tablesOfPdf(bytes).map(([headings, ...rows]) => [headings!.map((text) => text.replace(/^(.+?)\1+$/, '$1')), ...rows]);
    expect(tables).toEqual(tablesOf(report));
    expect(missingIn(report, withoutFoot(readPdf(bytes, 'pdftotext', '-raw')))).toEqual([]);
  }, 90_000);
});

/** What stands at the foot of each page would part a sentence that goes over two. */
function withoutFoot(text: string): string {
  return text.split('\f').map((page) => page.replace(/\n[^\n]*version 5[^\n]*\n(?:Page \d+ of \d+\n)?[^\n]*passing on\n(?:Page \d+ of \d+\n)?Fingerprint [0-9a-f ]+\n?(?:Page \d+ of \d+)?\s*$/, '\n')).join('\n');
}

test('the workbook has every figure of the paper, as a number and as it is shown', async () => {
  const { sheets } = await readXlsx(new Uint8Array(await renderExcel(exampleRecord, toReport(exampleRecord))));
  const rowsOf = (name: string) => sheets.find((sheet) => sheet.name === name)!.rows.slice(1);
  const { paper } = exampleRecord;
  expect(sheets.map(({ name }) => name)).toEqual(['Summary', 'Actions', 'Measures', 'Figures', 'Slips', 'Challenges', 'Changes', 'Decisions']);
  const shown = (figure: { value: number | null; text: string } | null) => [figure?.value ?? null, figure?.text ?? null];
  const headings = sheets.find(({ name }) => name === 'Measures')!.rows[0]!;
  const at = headings.indexOf('Start');
  expect(rowsOf('Measures').map((row) => row.slice(at, at + 8))).toEqual(paper.measures.map(({ start, latest, expected, target }) => [start, latest, expected, target].flatMap(shown)));
  expect(rowsOf('Figures').map((row) => [row[0], row[2], row[4], row[5]])).toEqual(paper.measures.flatMap(({ reference, figures }) => figures.map(({ period, value, text }) => [reference, period, value, text])));
  expect(rowsOf('Actions').map(([reference, title]) => [reference, title])).toEqual(paper.actions.map(({ reference, title }) => [reference, title]));
  const summary = sheets[0]!.rows.map((row) => row.slice(0, 3));
  for (const { then, now } of paper.counts) expect(summary).toContainEqual([expect.any(String), then ?? expect.anything(), now]);
});

test('the slides say nothing that the report does not say', async () => {
  const report = toReport(exampleRecord);
  const slides = toSlides(exampleRecord);
  const files = readZip(await renderSlides(slides, report));
  const textOf = (path: string) => unescapeMarkup([...files.get(path)!.toString('utf8').matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text).join(' '));
  expect(slides).toHaveLength(8);
  const known = new Set(tablesOf(report).flat(2));
  slides.forEach(({ title, lines, table, notes }, index) => {
    const [shown, spoken] = [plain(textOf(`ppt/slides/slide${index + 1}.xml`)), plain(textOf(`ppt/notesSlides/notesSlide${index + 1}.xml`))];
    for (const text of [title, ...lines]) expect(shown).toContain(plain(text));
    for (const note of notes) expect(spoken).toContain(plain(note));
    if (table) for (const cell of tablesOf({ sections: [{ key: '', title: '', part: 'body', blocks: [table] }] }).flat(2)) expect(known.has(cell)).toBe(true);
  });
});
