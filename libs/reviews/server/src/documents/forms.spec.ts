import { exampleRecord, exampleSealedRecord, type ReviewRecord, toGroups, toHighlight, toReport, toSlides } from '@waymark/reviews/domain';
import { readXlsx } from 'hucre';
import mammoth from 'mammoth';
import { isStyleFresh } from '../../../../../tools/document-style.mjs';
import { renderExcel } from './excel/render-excel';
import { toHighlightPage, toReportPage } from './page/report-page';
import { renderHighlightPdf, renderPdf } from './pdf/render-pdf';
import { hasPoppler, readPdf, structureOf, unescapeMarkup } from './read-back.story';
import { renderSlides } from './slides/render-slides';
import { renderHighlightWord, renderWord } from './word/render-word';
import { readZip } from './zip/zip';

const withPoppler = hasPoppler() ? test : test.skip;
const report = toReport(exampleRecord);
const fingerprint = toGroups(report.fingerprint);
const xmlOf = (bytes: Buffer, path: string): string => readZip(bytes).get(path)!.toString('utf8');
const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;
const blocks = report.sections.flatMap((section) => section.blocks);
const tables = blocks.filter(({ kind }) => kind === 'table').length;
const lines = blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells) : [])).filter(({ kind }) => kind === 'waymark').length;
const charts = blocks.filter(({ kind }) => kind === 'chart').length;

test('there is something of everything to try', () => expect([tables > 8, lines > 2, charts > 0]).toEqual([true, true, true]));

describe('Word', () => {
  test('opens elsewhere, with real headings, tables and lists', async () => {
    const bytes = await renderWord(report);
    const { value, messages } = await mammoth.convertToHtml({ buffer: bytes }, { styleMap: ["p[style-name='Title'] => h1.title:fresh"] });
    expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
    expect(value).toContain(`<h1 class="title">${report.head.title}</h1>`);
    for (const { title } of report.sections) expect(unescapeMarkup(value)).toContain(`<h1>${title}</h1>`);
    expect(count(value, /<table>/g)).toBe(tables);
  });

  test('repeats the headings of each table, splits no row, describes each picture, and is British English', async () => {
    const bytes = await renderWord(report);
    const [document, styles] = [xmlOf(bytes, 'word/document.xml'), xmlOf(bytes, 'word/styles.xml')];
    expect(count(document, /<w:tblHeader\/>/g)).toBe(tables);
    expect(count(document, /<w:cantSplit\/>/g)).toBe(count(document, /<w:tr(?: [^>]*)?>/g));
    const described = [...document.matchAll(/<wp:docPr [^>]*?descr="([^"]+)"/g)].map(([, words]) => words!);
    expect(described).toHaveLength(lines + charts);
    expect(styles).toContain('<w:lang w:val="en-GB"/>');
    expect(styles).not.toContain('w:lineRule="exact"');
  });

  test('says at the foot of each page what it is, for whom, and its fingerprint', async () => {
    for (const bytes of [await renderWord(report), await renderHighlightWord(toHighlight(exampleRecord))]) {
      const foot = xmlOf(bytes, 'word/footer1.xml');
      for (const words of [report.runningTitle, report.head.audience, fingerprint, 'NUMPAGES']) expect(unescapeMarkup(foot)).toContain(words);
    }
  });
});

describe('PDF that is set without a browser', () => {
  withPoppler('has headings, tables with directions, lists and described pictures in its structure (needs poppler)', async () => {
    const pieces = structureOf(await renderPdf(report));
    const of = (type: string) => pieces.filter((piece) => piece.type === type);
    expect(of('H1').map(({ text }) => text)).toEqual([report.head.title]);
    expect(of('H2').map(({ text }) => text)).toEqual(report.sections.map(({ title }) => title));
    expect(of('Table')).toHaveLength(tables);
    expect(of('TH').every(({ attributes }) => /\/Scope \/(Column|Row)/.test(attributes))).toBe(true);
    expect(of('Figure')).toHaveLength(lines + charts);
    expect(of('LBody').length).toBe(blocks.flatMap((block) => (block.kind === 'list' ? block.items : [])).length);
  });

  withPoppler('has its title, language and bookmarks, and is PDF/UA (needs poppler)', async () => {
    const bytes = await renderPdf(report);
    const info = readPdf(bytes, 'pdfinfo');
    expect(info).toMatch(/^Tagged: +yes$/m);
    expect(info).toContain(report.head.title);
    expect(readPdf(bytes, 'pdfinfo', '-meta')).toContain('<pdfuaid:part>1</pdfuaid:part>');
    const raw = bytes.toString('latin1');
    expect([raw.includes('/Lang (en-GB)'), raw.includes('/DisplayDocTitle true'), raw.includes('/Outlines')]).toEqual([true, true, true]);
  });

  withPoppler('says at the foot of each page what it is, for whom, which page, and its fingerprint (needs poppler)', async () => {
    const pages = readPdf(await renderPdf(report), 'pdftotext').split('\f').slice(0, -1);
    expect(pages.length).toBeGreaterThan(4);
    pages.forEach((page, index) => {
      for (const words of [report.runningTitle, report.head.audience, fingerprint, `Page ${index + 1} of ${pages.length}`]) expect(page).toContain(words);
    });
  });

  withPoppler('has its highlights on one page, however much there is to tell (needs poppler)', async () => {
    const highlight = toHighlight(exampleRecord);
    const long = { ...highlight, parts: highlight.parts.map((part) => ({ ...part, lines: Array.from({ length: 6 }, (_, index) => `${index}. ${'Words that go on for more than a line of the page, as people write them. '.repeat(2)}`) })) };
    for (const one of [highlight, long]) expect(readPdf(await renderHighlightPdf(one), 'pdfinfo')).toMatch(/^Pages: +1$/m);
  });
});

describe('Excel', () => {
  test('has real days and numbers, filters, headings that stay, and prints on A4 across', async () => {
    const { sheets } = await readXlsx(new Uint8Array(await renderExcel(exampleRecord, report)), { readStyles: true });
    for (const sheet of sheets.slice(1)) {
      expect(sheet).toMatchObject({ freezePane: { rows: 1 }, autoFilter: { range: expect.stringMatching(/^A1:/) }, pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToWidth: 1 } });
    }
    const actions = sheets[1]!.rows;
    const at = (title: string) => actions[0]!.indexOf(title);
    const [action] = exampleRecord.paper.actions;
    expect(actions[1]![at('Due')]).toEqual(new Date(`${action!.dueOn}T00:00:00Z`));
    expect(typeof actions[1]![at('Times slipped')]).toBe('number');
    for (const sheet of sheets) expect(`${sheet.headerFooter?.oddHeader}${sheet.headerFooter?.oddFooter}`).toContain(fingerprint);
  });
});

describe('slides', () => {
  test('are eight, each with a title in the place for titles, its foot, and described pictures', async () => {
    const slides = toSlides(exampleRecord);
    const files = readZip(await renderSlides(slides, report));
    const layout = unescapeMarkup([...files].filter(([path]) => /slideLayout\d+\.xml$/.test(path)).map(([, content]) => content.toString('utf8')).join(''));
    for (const words of [report.runningTitle, report.head.audience, fingerprint]) expect(layout).toContain(words);
    expect([...files.keys()].filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path))).toHaveLength(8);
    slides.forEach(({ title, chart, table }, index) => {
      const xml = files.get(`ppt/slides/slide${index + 1}.xml`)!.toString('utf8');
      const [, place] = /<p:ph[^>]*type="title"[^>]*\/>([\s\S]*?)<\/p:sp>/.exec(xml)!;
      expect(unescapeMarkup(place!)).toContain(title);
      if (chart) expect(unescapeMarkup(xml)).toContain(`descr="${chart.title}. ${chart.alt}"`);
      if (table) expect(xml).toContain('<a:tblPr firstRow="1"/>');
      expect(xml).not.toContain('en-US');
    });
  });
});

describe('page', () => {
  test('stands alone: no script, no style in an attribute, and nothing asked of anywhere', () => {
    for (const html of [toReportPage(report), toHighlightPage(toHighlight(exampleRecord))]) {
      expect(html).toMatch(/^<!doctype html><html lang="en-GB">/);
      expect(html).not.toMatch(/<script|<link|<iframe|\son\w+="| style="/i);
      expect(new Set([...html.matchAll(/https?:\/\/[^'"\s)]+/g)].map(([address]) => new URL(address).host))).toEqual(new Set(['document.invalid', ...(html.includes('www.w3.org') ? ['www.w3.org'] : [])]));
    }
  });

  test('has the styles of the product as they are now (else: node tools/document-style.mjs)', () => expect(isStyleFresh()).toBe(true));
});

/** Words that would end, run or break something in one of the forms. */
const nasty = ['=HYPERLINK("http://x.example","y")', '</style><script>alert(1)</script>', 'a\u0000b\u000bc\ud83dd', '"; content: "x', '\\a }', '&quot;<b>&amp;', '+1+1', '@SUM(A1)', '\tx', 'مرحبا 👩🏽‍🔬', '%s ]]> --&R&P'];

function withWords(words: string): ReviewRecord {
  const { paper } = exampleSealedRecord;
  const actions = paper.actions.map((action, index) => (index === 0 ? { ...action, title: words, note: words, ownerName: words } : action));
  return { ...exampleSealedRecord, subGroupComment: words, paper: { ...paper, actions, organisation: { ...paper.organisation, name: words }, plan: { ...paper.plan, title: words } } };
}

test.each(nasty)('words such as %j start no formula and end nothing in a page', async (words) => {
  const record = withWords(words);
  const html = toReportPage(toReport(record));
  expect([count(html, /<script/g), count(html, /<\/style>/g)]).toEqual([0, 1]);
  const sheet = await renderExcel(record, toReport(record));
  const { sheets } = await readXlsx(new Uint8Array(sheet));
  expect(sheets.flatMap(({ rows }) => rows.flat()).filter((cell) => typeof cell === 'string' && /^[=+@\t]/.test(cell))).toEqual([]);
  expect(readZip(sheet).get('xl/worksheets/sheet2.xml')!.toString('utf8')).not.toContain('<f>');
});

test('whatever the words, every document opens: each part of it is XML that holds together', async () => {
  const record = withWords(nasty.join(' '));
  const told = toReport(record);
  for (const bytes of [await renderWord(told), await renderSlides(toSlides(record), told), await renderExcel(record, told)]) {
    for (const [path, content] of readZip(bytes)) if (/\.(xml|rels)$/.test(path)) expect([path, faultOf(content.toString('utf8'))]).toEqual([path, null]);
  }
  expect((await mammoth.extractRawText({ buffer: await renderWord(told) })).value.length).toBeGreaterThan(1000);
  expect((await renderPdf(told)).subarray(0, 5).toString()).toBe('%PDF-');
});

/** What keeps a text from being XML: signs it cannot hold, bare ampersands, elements that do not close in turn; null where it is sound. */
function faultOf(xml: string): string | null {
  const sign = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.exec(xml);
  if (sign) return `a sign at ${sign.index}`;
  const ampersand = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/i.exec(xml);
  if (ampersand) return `an ampersand: ${xml.slice(ampersand.index, ampersand.index + 40)}`;
  const open: string[] = [];
  for (const [tag, ending, name, , closed] of xml.replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->/g, '').matchAll(/<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|</g)) {
    if (tag === '<') return 'a bracket that is no element';
    if (ending) {
      if (open.pop() !== name) return `${tag} closes another`;
    } else if (!closed) open.push(name!);
  }
  return open.length > 0 ? `${open.at(-1)} is not closed` : null;
}
