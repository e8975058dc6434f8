import { exampleRecord, toGroups, toHighlight, toReport } from '@waymark/reviews/domain';
import mammoth from 'mammoth';
import { unescapeMarkup } from '../read-back.story';
import { renderHighlightWord, renderWord } from '../word/render-word';
import { readZip } from '../zip/zip';
import { toSoundXml } from './sound-xml';
import { headerWith, ownDocument, textOf } from './template.story';
import { readWordLook } from './word-look';

const report = toReport(exampleRecord);
const codeOf = (bytes: Buffer): string | null => {
  try {
    readWordLook(bytes);
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

test('a document has the headings, fonts, header, picture and footer of the organisation, and opens elsewhere', async () => {
  const bytes = await renderWord(report, { template: ownDocument() });
  const [document, styles] = [textOf(bytes, 'word/document.xml'), textOf(bytes, 'word/styles.xml')];
  expect(styles).toContain('<w:color w:val="AB12CD"/>');
  expect(styles).toContain('w:ascii="Own Sans"');
  expect(styles).not.toMatch(/Arial|w:numPr/);
  expect(document).toContain('<w:pStyle w:val="berschrift1"/>');
  expect(document).not.toContain('<w:pStyle w:val="Heading1"/>');
  for (const [, id] of document.matchAll(/<w:pStyle w:val="([^"]*)"/g)) expect(styles).toContain(`w:styleId="${id}"`);
  expect(document).toContain('<w:headerReference w:type="default" r:id="ownHeader"/>');
  expect(textOf(bytes, 'word/header-own.xml')).toContain('Meadow House Trust letterhead');
  expect(textOf(bytes, 'word/_rels/header-own.xml.rels')).toContain('Target="media/own-header-1.png"');
  expect(readZip(bytes).get('word/media/own-header-1.png')).toEqual(readZip(ownDocument()).get('word/media/logo.png'));
  for (const [path, content] of readZip(bytes)) if (/\.(xml|rels)$/.test(path)) expect(() => toSoundXml(content)).not.toThrow();
  const { value } = await mammoth.convertToHtml({ buffer: bytes });
  for (const { title } of report.sections) expect(unescapeMarkup(value)).toContain(`<h1>${title}</h1>`);
});

test('whatever the look, each page says what it is, for whom, which page, and its fingerprint', async () => {
  for (const bytes of [await renderWord(report, { template: ownDocument() }), await renderHighlightWord(toHighlight(exampleRecord), { template: ownDocument() })]) {
    const foot = unescapeMarkup(textOf(bytes, 'word/footer1.xml'));
    for (const words of ['Meadow House, company number 12', report.runningTitle, report.head.audience, toGroups(report.fingerprint), 'NUMPAGES']) expect(foot).toContain(words);
  }
});

test('nothing that lies outside is taken along', async () => {
  const bytes = await renderWord(report, { template: ownDocument() });
  for (const [path, content] of readZip(bytes)) expect([path, content.includes('bad.example')]).toEqual([path, false]);
  expect(textOf(bytes, 'word/header-own.xml')).not.toContain('rId2');
});

test('a document without header and footer gives its styles alone', async () => {
  const bytes = await renderWord(report, { template: ownDocument({ 'word/_rels/document.xml.rels': null }) });
  expect(textOf(bytes, 'word/styles.xml')).toContain('AB12CD');
  expect([textOf(bytes, 'word/header-own.xml'), textOf(bytes, 'word/footer1.xml').includes('NUMPAGES')]).toEqual(['', true]);
});

const field = (...said: string[]): string => `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${said.map((piece) => `<w:r><w:instrText>${piece}</w:instrText></w:r>`).join('')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

test('fields that say something about the document stay', () => expect(codeOf(ownDocument(headerWith(field(' PAGE ') + field(' DATE \\@ "d MMMM"'))))).toBeNull());

test.each<[string, Buffer, string]>([
  ['what is no zip', Buffer.from('<html>'.repeat(50)), 'not_word'],
  ['a zip of something else', ownDocument({ 'word/document.xml': null }), 'not_word'],
  ['no styles', ownDocument({ 'word/styles.xml': null }), 'no_styles'],
  ['macros', ownDocument({ 'word/vbaProject.bin': 'x' }), 'macros'],
  ['a kind for macros', ownDocument({ '[Content_Types].xml': '<Types ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>' }), 'macros'],
  ['an object in the header', ownDocument(headerWith('<w:object/>')), 'macros'],
  ['a field that runs something', ownDocument(headerWith(field(' DDEAUTO c:\\x'))), 'fetching_field'],
  ['such a field in pieces', ownDocument(headerWith(field(' INCL', 'UDEPICTURE https://bad.example/x'))), 'fetching_field'],
  ['such a field in one element', ownDocument(headerWith('<w:fldSimple w:instr="INCLUDETEXT x"><w:r/></w:fldSimple>')), 'fetching_field'],
  ['a field in a field', ownDocument(headerWith(`<w:r><w:fldChar w:fldCharType="begin"/></w:r>${field(' PAGE ')}<w:r><w:instrText>DDE x</w:instrText><w:fldChar w:fldCharType="end"/></w:r>`)), 'fetching_field'],
  ['a field that swallows our foot', ownDocument(headerWith('<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText></w:r>')), 'damaged'],
  ['entities', ownDocument({ 'word/styles.xml': '<!DOCTYPE w [<!ENTITY a "b">]><w:styles/>' }), 'damaged'],
  ['elements that do not close', ownDocument(headerWith('<w:r>')), 'damaged'],
  ['a part that grows beyond measure', ownDocument({ 'word/styles.xml': Buffer.alloc(6_000_000, 32) }), 'expands_too_far'],
  ['a whole that grows beyond measure', ownDocument({ 'word/media/x.png': Buffer.alloc(60_000_000) }), 'expands_too_far'],
  ['too many files', ownDocument(Object.fromEntries(Array.from({ length: 600 }, (_, index) => [`word/x${index}.xml`, 'x']))), 'expands_too_far'],
])('%s is refused in words', (_what, bytes, code) => expect(codeOf(bytes)).toBe(`reviews.template.${code}`));
