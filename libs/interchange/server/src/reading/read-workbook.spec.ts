import { listDraftNodes, readPlan } from '@waymark/interchange/domain';
import { nestedJson, publishedDocument, publishedRows, SMALL_PLAN, tidyRows, toDelimited, toWorkbook } from './fixtures/small-plan';
import { cell, makeDocument, paragraph, table } from './fixtures/document';
import { readWorkbook } from './read-workbook';
import { writeXlsx } from 'hucre';

const utf8 = (text: string, mark = '') => Buffer.from(mark + text);
const utf16 = (text: string, bigEndian = false) => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};
const WINDOWS: Record<string, number> = { '–': 0x96, '“': 0x93, '”': 0x94, '•': 0x95 };
const windows1252 = (text: string) => Buffer.from([...text].map((character) => WINDOWS[character] ?? character.charCodeAt(0)));

describe('the small plan is the same from every kind of file', () => {
  const files: [string, string, () => Uint8Array | Promise<Uint8Array>][] = [
    ['CSV as published', 'plan.csv', () => utf8(toDelimited(publishedRows()))],
    ['CSV with a mark, semicolons and Windows line ends', 'plan.csv', () => utf8(toDelimited(publishedRows(), ';', '\r\n'), '\uFEFF')],
    ['CSV with tabs in UTF-16, little end first', 'plan.csv', () => utf16(toDelimited(publishedRows(), '\t', '\r\n'))],
    ['CSV in UTF-16, big end first', 'plan.txt', () => utf16(toDelimited(tidyRows()), true)],
    ['CSV in Windows-1252', 'plan.csv', () => windows1252(toDelimited(publishedRows(), ';', '\r\n'))],
    ['CSV that names its delimiter', 'plan.csv', () => utf8(`sep=;\r\n${toDelimited(tidyRows(), ';', '\r\n')}`)],
    ['tidy CSV', 'plan.csv', () => utf8(toDelimited(tidyRows()))],
    ['workbook as published', 'plan.xlsx', () => toWorkbook(publishedRows(), [{ startRow: 0, startCol: 0, endRow: 0, endCol: 2 }, { startRow: 1, startCol: 0, endRow: 1, endCol: 2 }])],
    ['tidy workbook', 'plan.xlsx', () => toWorkbook(tidyRows())],
    ['workbook with another name', 'plan.csv', () => toWorkbook(tidyRows())],
    ['document', 'plan.docx', () => publishedDocument()],
    ['JSON', 'plan.json', () => utf8(nestedJson())],
  ];

  it.each(files)('%s', async (_, fileName, make) => {
    const draft = readPlan(await readWorkbook(await make(), fileName));
    expect(draft.counts).toEqual(SMALL_PLAN.counts);
    expect(listDraftNodes(draft.objectives).map((node) => node.text)).toEqual(SMALL_PLAN.texts);
    expect(draft.objectives.map(({ theme }) => theme)).toEqual(['Our workplace', 'Our voice']);
    expect(draft.unplaced).toEqual([]);
    expect(draft.doubtful).toEqual([]);
  });
});

describe('a workbook', () => {
  it('gives dates, percentages and numbers as a person sees them', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: 'Plan', rows: [['a', 'b', 'c', 'd', 'e'], [new Date(Date.UTC(2026, 2, 31)), new Date(Date.UTC(2026, 2, 1)), 0.52, 0.1 + 0.2, '=1+1']], cells: new Map([['1,1', { value: new Date(Date.UTC(2026, 2, 1)), style: { numFmt: 'mmm-yy' } }], ['1,2', { value: 0.52, style: { numFmt: '0%' } }]]) }] });
    const [sheet] = await readWorkbook(bytes, 'plan.xlsx');
    expect(sheet?.rows[1]).toEqual({ number: 2, cells: ['2026-03-31', 'March 2026', '52%', '0.3', '=1+1'] });
  });

  it('uses a formula’s saved result and says so', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: 'Plan', rows: [['Action', 'Target'], ['Train managers', null]], cells: new Map([['1,1', { formula: 'SUM(1,2)', formulaResult: 3, value: 3 }]]) }] });
    const [sheet] = await readWorkbook(bytes, 'plan.xlsx');
    expect(sheet?.notes).toEqual([expect.objectContaining({ kind: 'formula', row: 2, column: 2 })]);
    expect(sheet?.rows[1]?.cells[1]).toBe('3');
  });

  it('keeps row numbers over blank rows, and joined cells', async () => {
    const [sheet] = await readWorkbook(await toWorkbook([['Outcome', 'Action'], ['', ''], ['Pay is fair', 'Publish gaps'], ['', 'Close gaps']], [{ startRow: 2, startCol: 0, endRow: 3, endCol: 0 }]), 'plan.xlsx');
    expect(sheet?.rows.map((row) => row.number)).toEqual([1, 3, 4]);
    expect(sheet?.merges).toEqual([{ top: 3, left: 1, bottom: 4, right: 1 }]);
  });
});

describe('a document', () => {
  it('gives its paragraphs and its tables’ joined cells in order', async () => {
    const bytes = makeDocument(paragraph('Fairness plan', 'Title'), paragraph('Pay', 'Heading1'), table([
      [cell('Outcome'), cell('Action'), cell('Owner')],
      [{ ...cell('Pay is fair'), down: 'begin' }, cell('Publish gaps & more'), cell('Tom Okafor', 'Lin Zhao')],
      [{ ...cell(''), down: 'go on' }, { ...cell('• Close gaps', '• Tell staff'), across: 2 }],
    ]));
    const [sheet] = await readWorkbook(bytes, 'plan.docx');
    expect(sheet?.rows).toEqual([
      { number: 1, cells: ['Fairness plan'], paragraph: 'title' },
      { number: 2, cells: ['Pay'], paragraph: 'heading1' },
      { number: 3, cells: ['Outcome', 'Action', 'Owner'] },
      { number: 4, cells: ['Pay is fair', 'Publish gaps & more', 'Tom Okafor\nLin Zhao'] },
      { number: 5, cells: ['', '• Close gaps\n• Tell staff'] },
    ]);
    expect(sheet?.merges).toEqual([{ top: 4, left: 1, bottom: 5, right: 1 }, { top: 5, left: 2, bottom: 5, right: 3 }]);
  });
});

describe('CSV', () => {
  const read = async (text: string) => (await readWorkbook(utf8(text), 'plan.csv'))[0];

  it('keeps quoted delimiters, quotes and line breaks, and what a broken quote holds', async () => {
    expect((await read('a,"b, ""c""\nd",e\nf,"g" h,"i'))?.rows.map((row) => row.cells)).toEqual([['a', 'b, "c"\nd', 'e'], ['f', 'g h', 'i']]);
  });

  it('takes the apostrophe off a text that was made harmless, and leaves a formula’s text as text', async () => {
    expect((await read("Action,Owner\n'=SUM(A1),'-x\n=SUM(A1),'plain'\n"))?.rows.slice(1).map((row) => row.cells)).toEqual([['=SUM(A1)', '-x'], ['=SUM(A1)', "'plain'"]]);
  });

  it('keeps a cell of 10,000 characters whole', async () => {
    const long = 'Publish the gaps. '.repeat(600).slice(0, 10_000);
    expect((await read(`Action,Owner\n${long},Tom Okafor\n`))?.rows[1]?.cells[0]).toHaveLength(10_000);
  });

  it('takes control characters out and says where', async () => {
    const sheet = await read('Action,Owner\nPublish\u0001 the\u0007 gaps,Tom\n');
    expect(sheet?.rows[1]?.cells).toEqual(['Publish the gaps', 'Tom']);
    expect(sheet?.notes).toEqual([expect.objectContaining({ kind: 'control_characters', row: 2, column: 1 })]);
  });
});

describe('JSON', () => {
  it('may be a list of flat rows', async () => {
    const rows = [{ outcome: 'Pay is fair', action: 'Publish gaps', owner: 'Tom Okafor', dueOn: '2026-03-31' }];
    const draft = readPlan(await readWorkbook(utf8(JSON.stringify({ rows })), 'plan.json'));
    expect(draft.objectives[0]?.outcomes[0]?.actions[0]).toMatchObject({ text: 'Publish gaps', owner: 'Tom Okafor', dueOn: '2026-03-31' });
  });

  it('keeps what else its lines hold', async () => {
    const plan = [{ objective: 'Fair work', sponsor: 'Ruth Adeyemi', outcomes: [{ outcome: 'Pay is fair', actions: [{ action: 'Publish gaps', owner: 'Tom Okafor' }], measures: [] }] }];
    const draft = readPlan(await readWorkbook(utf8(JSON.stringify(plan)), 'plan.json'));
    expect(draft.objectives[0]?.outcomes[0]?.actions[0]?.owner).toBe('Tom Okafor');
    expect(draft.unplaced.map(({ text }) => text)).toEqual(['Ruth Adeyemi']);
  });
});

describe('a document’s lists and bold lines', () => {
  const item = (text: string, level: number) => `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const bold = (text: string) => `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r></w:p>`;

  it('an item below an item stays with it, in a table and outside', async () => {
    const inTable = makeDocument(`<w:tbl><w:tr><w:tc>${paragraph('Actions')}</w:tc><w:tc>${paragraph('Owner')}</w:tc></w:tr><w:tr><w:tc>${item('Train managers', 0)}${item('with the union', 1)}${item('Ask staff', 0)}</w:tc><w:tc>${paragraph('Tom Okafor')}</w:tc></w:tr></w:tbl>`);
    const outside = makeDocument(paragraph('Hiring', 'Heading1'), item('Train managers', 0), item('with the union', 1), item('Ask staff', 0));
    for (const bytes of [inTable, outside]) {
      const draft = readPlan(await readWorkbook(bytes, 'plan.docx'));
      expect(listDraftNodes(draft.objectives).filter(({ kind }) => kind === 'action').map(({ text }) => text)).toEqual(['Train managers\n– with the union', 'Ask staff']);
      expect(draft.unplaced).toEqual([]);
    }
  });

  it('a line wholly in bold is a heading made by hand; a bold word is not', async () => {
    const mixed = '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Note</w:t></w:r><w:r><w:t> that this is prose</w:t></w:r></w:p>';
    const [sheet] = await readWorkbook(makeDocument(bold('Leadership'), mixed, item('Train the board', 0)), 'plan.docx');
    expect(sheet?.rows.map(({ paragraph: kind }) => kind)).toEqual(['label', 'text', 'text']);
  });
});
