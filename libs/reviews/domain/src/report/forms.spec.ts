import { describe, expect, test } from '@jest/globals';
import { type SvgElement, toMarkup } from '@waymark/platform/domain';
import type { ReviewRecord } from '../document/review-record';
import { toElements, toHighlightElements } from './elements/to-elements';
import { exampleAddenda, examplePaper, exampleRecord, exampleSealedRecord } from './example-record.story';
import { toHighlight } from './highlight';
import { textsOf } from './reading-time';
import { toSlides } from './slides';
import { toReport } from './to-report';

const every = (element: SvgElement): SvgElement[] => [element, ...element.children.flatMap((child) => (typeof child === 'string' ? [] : every(child)))];
const textOf = (element: SvgElement): string => element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
const elementsOf = (record: ReviewRecord = exampleRecord) => toElements(toReport(record, { addenda: exampleAddenda }), { chartWidth: 700 }).flatMap(every);

describe('elements', () => {
  test('hold every word of the report', () => {
    const report = toReport(exampleRecord);
    const page = toElements(report, { chartWidth: 700 }).map(textOf).join(' ').replace(/\s+/g, ' ');
    const words = report.sections.flatMap(({ title, blocks }) => [title, ...blocks.flatMap(textsOf)]).filter((text) => text !== '');
    expect(words.filter((text) => !text.split(/(?<=\.) /).every((part) => page.includes(part.trim())))).toEqual([]);
  });

  test('have no style and no script, whoever wrote the words', () => {
    const evil = '"><script>alert(1)</script><b onclick="x">';
    const record = { ...exampleRecord, paper: { ...examplePaper, commentary: examplePaper.commentary.map((one) => ({ ...one, words: evil })), actions: examplePaper.actions.map((one) => ({ ...one, title: evil, note: evil })) } };
    const all = elementsOf(record);
    expect(all.filter(({ name, attributes }) => name === 'script' || name === 'style' || 'style' in attributes || Object.keys(attributes).some((key) => key.startsWith('on')))).toEqual([]);
    const markup = toElements(toReport(record), { chartWidth: 700 }).map(toMarkup).join('');
    expect(markup).not.toContain('<script');
    expect(markup).toContain('&lt;script&gt;');
  });

  test('tables have a caption, headings with scope, and as many cells as columns', () => {
    const tables = elementsOf().filter(({ name }) => name === 'table');
    expect(tables.length).toBeGreaterThan(10);
    for (const table of tables) {
      const rows = every(table).filter(({ name }) => name === 'tr');
      const headings = every(rows[0]!).filter(({ name }) => name === 'th');
      expect(headings.every(({ attributes }) => attributes['scope'] === 'col')).toBe(true);
      expect(every(table).filter(({ name }) => name === 'caption').map(textOf)).toEqual([expect.stringMatching(/\S/)]);
      for (const row of rows) expect(row.children).toHaveLength(headings.length);
    }
  });

  test('ids are not given twice, and pictures have words', () => {
    const ids = elementsOf().flatMap(({ attributes }) => (attributes['id'] === undefined ? [] : [attributes['id']]));
    expect(new Set(ids).size).toBe(ids.length);
    const pictures = elementsOf().filter(({ name, attributes }) => name === 'svg' && attributes['role'] === 'img');
    expect(pictures.length).toBeGreaterThan(4);
    for (const { attributes } of pictures) expect(attributes['aria-label'] ?? attributes['aria-labelledby']).toBeTruthy();
  });

  test('nothing empty closes itself but cells, columns and drawings: HTML would not close it', () => {
    const empty = elementsOf(exampleSealedRecord).filter(({ children, name }) => children.length === 0 && ['p', 'div', 'span', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'h2', 'h3', 'section', 'figcaption', 'b', 'tbody'].includes(name));
    expect(empty).toEqual([]);
  });
});

describe('slides', () => {
  test('are eight, each with a sentence as its title, five lines at most and one picture at most', () => {
    for (const record of [exampleRecord, exampleSealedRecord]) {
      const slides = toSlides(record);
      expect(slides).toHaveLength(8);
      for (const { title, lines, table, chart } of slides) {
        expect(title).toMatch(/^\S.+ .+ /);
        expect(lines.length).toBeLessThanOrEqual(5);
        expect(table !== null && chart !== null).toBe(false);
      }
    }
  });

  test('say how much more there is where it does not fit, and have the figures of pictures in the notes', () => {
    const decisionsAsked = Array.from({ length: 9 }, (_, at) => ({ ...examplePaper.decisionsAsked[1]!, id: examplePaper.decisionsAsked[1]!.id.replace(/2$/, String(at)), title: `Decision ${at}` }));
    const slides = toSlides({ ...exampleRecord, decisions: [], paper: { ...examplePaper, decisionsAsked } });
    expect(slides[1]!.title).toBe('We need 9 decisions from you');
    expect(slides[1]!.lines.at(-1)).toBe('5 more are in the report.');
    expect(slides[2]!.notes.join(' ')).toContain('Status: Complete. Review 2, 31 March 2026: 1. Review 3, 3 November 2026: 3.');
  });
});

describe('highlights', () => {
  test('what is off track or unanswered is an alert, never an assurance', () => {
    const { parts } = toHighlight(exampleRecord);
    const [alert, advise, assure] = parts.map(({ lines }) => lines.join('\n'));
    for (const part of ['1.2.1', '1.2.3', '1.63, off course', 'Challenge 4 from REACH staff group has no response']) expect(alert).toContain(part);
    expect(advise).toContain('2 due dates have slipped');
    expect(assure).not.toMatch(/1\.2\.1|off course|off track/);
    expect(assure).toContain('61%, ahead');
  });

  test('however many paragraphs executives write, none is cut and no fact gives way to them', () => {
    const words = Array.from({ length: 12 }, (_, index) => `Paragraph ${index} is good news.`);
    const commentary = (['alert', 'advise', 'assure'] as const).map((field) => ({ ...examplePaper.commentary[0]!, field, words: words.join('\n\n') }));
    const written = toHighlight({ ...exampleRecord, paper: { ...examplePaper, commentary } }).parts;
    const plain = toHighlight({ ...exampleRecord, paper: { ...examplePaper, commentary: [] } }).parts;
    expect(written.map(({ lines }) => lines)).toEqual(plain.map(({ lines }) => [words.join(' '), ...lines]));
  });

  test('several challenges without a response are named in one line', () => {
    const waiting = examplePaper.challenges.filter(({ answer }) => answer === null)[0]!;
    const { parts } = toHighlight({ ...exampleRecord, paper: { ...examplePaper, challenges: [waiting, { ...waiting, id: 'another', number: 9, raisedBy: 'Ana' }] } });
    expect(parts[0]!.lines.filter((line) => line.includes('no response'))).toEqual([expect.stringMatching(/^2 challenges have no response: number 4 from REACH staff group, due on .+ and number 9 from Ana, due on .+\.$/)]);
  });

  test('fit one page: what is left out is counted, and what executives wrote comes first', () => {
    const commentary = [...examplePaper.commentary, { ...examplePaper.commentary[0]!, field: 'alert' as const, words: 'Recruitment does not get fairer.' }];
    const many = examplePaper.actions.map((action) => ({ ...action, isException: true, status: 'off_track' as const }));
    const { parts } = toHighlight({ ...exampleRecord, paper: { ...examplePaper, commentary, actions: many } });
    expect(parts[0]!.lines[0]).toBe('Recruitment does not get fairer.');
    expect(parts.every(({ lines }) => lines.length <= 7)).toBe(true);
    expect(parts[0]!.lines.at(-1)).toMatch(/^\d+ more are in the report\.$/);
    expect(parts[0]!.lines.some((line) => line.startsWith('Challenge 4 from REACH staff group has no response'))).toBe(true);
    expect(toHighlightElements(toHighlight(exampleRecord)).flatMap(every).filter(({ name }) => name === 'h2')).toHaveLength(3);
  });
});
