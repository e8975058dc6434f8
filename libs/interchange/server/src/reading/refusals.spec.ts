import { writeXlsx } from 'hucre';
import { makeZip } from './fixtures/zip';
import { makeDocument } from './fixtures/document';
import { toWorkbook } from './fixtures/small-plan';
import { ImportRefusal, type RefusalCode } from './import-refusal';
import { readWorkbook } from './read-workbook';

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const container = (name: string) => Buffer.concat([OLE, Buffer.alloc(600), Buffer.from(name, 'utf16le'), Buffer.alloc(600)]);
const zeros = (megabytes: number) => Buffer.alloc(megabytes * 1024 * 1024);
const workbookZip = (extra: Parameters<typeof makeZip>[0]) => makeZip([{ name: '[Content_Types].xml', data: '<Types/>' }, { name: 'xl/workbook.xml', data: '<workbook/>' }, ...extra]);

const FILES: [string, RefusalCode, string, () => Uint8Array | Promise<Uint8Array>][] = [
  ['nothing at all', 'empty_file', 'plan.csv', () => Buffer.alloc(0)],
  ['only blank lines', 'empty_file', 'plan.csv', () => Buffer.from('\uFEFF \r\n\r\n')],
  ['only delimiters', 'empty_file', 'plan.csv', () => Buffer.from(',,,\n,,,\n')],
  ['a workbook without a cell', 'empty_file', 'plan.xlsx', () => writeXlsx({ sheets: [{ name: 'Empty', rows: [] }] })],
  ['a document without a word', 'empty_file', 'plan.docx', () => makeDocument()],
  ['a PDF', 'pdf', 'plan.pdf', () => Buffer.from('%PDF-1.7\n%âãÏÓ')],
  ['a PDF that claims to be a workbook', 'pdf', 'plan.xlsx', () => Buffer.from('%PDF-1.7\n')],
  ['a picture', 'picture', 'plan.png', () => Buffer.from('89504e470d0a1a0a0000000d', 'hex')],
  ['a web page', 'web_page', 'plan.csv', () => Buffer.from('<!DOCTYPE html><html><body><table></table></body></html>')],
  ['an old workbook', 'old_workbook', 'plan.xls', () => container('Workbook')],
  ['an old document', 'old_document', 'plan.doc', () => container('WordDocument')],
  ['rich text', 'old_document', 'plan.doc', () => Buffer.from('{\\rtf1 Plan}')],
  ['a workbook with a password', 'password_protected', 'plan.xlsx', () => writeXlsx({ sheets: [{ name: 'Plan', rows: [['Action']] }], encryption: { password: 'open sesame', spinCount: 1000 } } as never)],
  ['a container that holds an encrypted package', 'password_protected', 'plan.xlsx', () => container('EncryptedPackage')],
  ['a presentation', 'presentation', 'plan.pptx', () => makeZip([{ name: '[Content_Types].xml', data: '<Types/>' }, { name: 'ppt/presentation.xml', data: '<p/>' }])],
  ['a binary workbook', 'binary_workbook', 'plan.xlsb', () => makeZip([{ name: 'xl/workbook.bin', data: 'x' }])],
  ['an OpenDocument file', 'open_document', 'plan.ods', () => makeZip([{ name: 'mimetype', data: 'application/vnd.oasis' }, { name: 'content.xml', data: '<x/>' }])],
  ['any other zip', 'wrong_kind', 'plan.zip', () => makeZip([{ name: 'readme.txt', data: 'hello' }])],
  ['a program', 'wrong_kind', 'plan.csv', () => Buffer.from('7f454c4602010100', 'hex')],
  ['bytes without sense', 'wrong_kind', 'plan.csv', () => Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 7919) % 32))],
  ['plain words under the name of a workbook', 'damaged_file', 'plan.xlsx', () => Buffer.from('These are words, not a workbook')],
  ['a workbook cut short', 'damaged_file', 'plan.xlsx', async () => (await toWorkbook([['Action'], ['Publish gaps']])).slice(0, 900)],
  ['a workbook whose directory is gone', 'damaged_file', 'plan.xlsx', () => Buffer.from('504b0304' + '00'.repeat(60), 'hex')],
  ['a workbook with nonsense for XML', 'damaged_file', 'plan.xlsx', () => workbookZip([{ name: '_rels/.rels', data: '<not closed' }])],
  ['JSON that breaks off', 'damaged_file', 'plan.json', () => Buffer.from('[{"objective": "Fair w')],
  ['JSON that is no plan', 'not_a_plan', 'plan.json', () => Buffer.from('{"hello": 1}')],
  ['a zip bomb', 'expands_too_far', 'plan.xlsx', () => workbookZip([{ name: 'xl/worksheets/sheet1.xml', data: zeros(101) }])],
  ['a zip bomb that lies about its size', 'expands_too_far', 'plan.xlsx', () => workbookZip([{ name: 'xl/worksheets/sheet1.xml', data: zeros(101), claimedSize: 100 }])],
  ['a zip bomb under the limit but packed far too tightly', 'expands_too_far', 'plan.xlsx', () => workbookZip([{ name: 'xl/worksheets/sheet1.xml', data: zeros(60) }])],
  ['a zip of very many parts', 'expands_too_far', 'plan.xlsx', () => workbookZip(Array.from({ length: 2001 }, (_, index) => ({ name: `p${index}`, data: '' })))],
  ['50 MB', 'file_too_large', 'plan.csv', () => Buffer.alloc(50 * 1024 * 1024, 'Action,Owner\n')],
  ['100,000 rows', 'too_many_rows', 'plan.csv', () => Buffer.from('Publish gaps,Tom Okafor\n'.repeat(100_000))],
  ['a million short cells', 'too_much_text', 'plan.csv', () => Buffer.from(`${'a,'.repeat(99)}a\n`.repeat(10_000))],
  ['20 MB of text', 'too_much_text', 'plan.csv', () => Buffer.from(`${'Publish the gaps '.repeat(500)},Tom\n`.repeat(2_400))],
  ['300 columns', 'too_many_columns', 'plan.csv', () => Buffer.from(`${Array.from({ length: 300 }, (_, index) => `c${index}`).join(',')}\n`)],
];

describe('a file that cannot be imported is refused with a sentence that says what to do', () => {
  it.each(FILES)('%s: %s', async (_, code, fileName, make) => {
    const refusal = await readWorkbook(await make(), fileName).then(() => null, (error: unknown) => error);
    expect(refusal).toBeInstanceOf(ImportRefusal);
    expect((refusal as ImportRefusal).code).toBe(code);
    expect((refusal as ImportRefusal).message).toMatch(/^[A-Z].*\.$/);
  });
});
