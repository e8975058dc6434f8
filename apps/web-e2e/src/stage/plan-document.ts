import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';

/** A plan in a Word file, and how much a person counts in it. */
export interface PlanDocument {
  readonly name: string;
  readonly contents: Buffer;
  /** As the page says it. */
  readonly headline: string;
  readonly outcomes: number;
  readonly actions: number;
}

const published = path.resolve(import.meta.dirname, '../../../../../shared/real-input/nhs-providers-plan.as-published.docx');

/** The plan of a real organisation where it lies beside the repository; else one of our own words, in the same shape. */
export function findPlanDocument(): PlanDocument {
  if (!existsSync(published)) return ownPlan();
  return {
    name: path.basename(published),
    contents: readFileSync(published),
    headline: '4 objectives, 19 outcomes, 43 actions and 42 measures. Nothing was left out.',
    outcomes: 19,
    actions: 43,
  };
}

/** 4 objectives of 2 outcomes, each with 2 actions and 1 measure. */
function ownPlan(): PlanDocument {
  const themes = ['Our workplace', 'Our services', 'Our voice', 'Our partners'];
  const body = themes.map((theme) => {
    const outcome = (place: string) => row([`${theme} is fair ${place}`], [`Ask about ${theme.toLowerCase()} ${place}`, `Act on ${theme.toLowerCase()} ${place}`], [`More people say so ${place}`]);
    return `${paragraph(theme, 'Heading1')}${paragraph(`Everybody gains from ${theme.toLowerCase()}.`)}<w:tbl>${row([''], ['Actions'], ['Measures of success'], false)}${outcome('each day')}${outcome('each year')}</w:tbl>`;
  });
  const headline = '4 objectives, 8 outcomes, 16 actions and 8 measures. Nothing was left out.';
  return { name: 'our-plan.docx', contents: makeDocument(body.join('')), headline, outcomes: 8, actions: 16 };
}

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (text: string, style?: string) => `<w:p>${style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${run(text)}</w:p>`;
const bullet = (text: string) => `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${run(text)}</w:p>`;

function row(first: string[], second: string[], third: string[], isBulleted = true): string {
  const cell = (lines: string[], bulleted: boolean) => `<w:tc><w:tcPr/>${lines.map((line) => (bulleted ? bullet(line) : paragraph(line))).join('')}</w:tc>`;
  return `<w:tr>${cell(first, false)}${cell(second, isBulleted)}${cell(third, isBulleted)}</w:tr>`;
}

/** The smallest Word document with headings, a table and bullets. */
function makeDocument(body: string): Buffer {
  const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const links = (inner: string) => `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  const link = (id: string, type: string, target: string) => `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`;
  const type = (part: string) => `application/vnd.openxmlformats-officedocument.wordprocessingml.${part}+xml`;
  return makeZip({
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${type('document.main')}"/></Types>`,
    '_rels/.rels': links(link('r1', 'officeDocument', 'word/document.xml')),
    'word/_rels/document.xml.rels': links(link('s1', 'styles', 'styles.xml') + link('n1', 'numbering', 'numbering.xml')),
    'word/styles.xml': `<?xml version="1.0"?><w:styles ${word}><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    'word/numbering.xml': `<?xml version="1.0"?><w:numbering ${word}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    'word/document.xml': `<?xml version="1.0"?><w:document ${word}><w:body>${body}</w:body></w:document>`,
  });
}

function makeZip(parts: Record<string, string>): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const data = Buffer.from(text);
    const packed = deflateRawSync(data);
    const facts = Buffer.alloc(16);
    facts.writeUInt32LE(checksum(data), 4);
    facts.writeUInt32LE(packed.length, 8);
    facts.writeUInt32LE(data.length, 12);
    const size = numbers([2, name.length], [2, 0]);
    const local = Buffer.concat([Buffer.from('504b0304140000000800', 'hex'), facts, size, Buffer.from(name), packed]);
    directory.push(Buffer.concat([Buffer.from('504b01021400140000000800', 'hex'), facts, size, Buffer.alloc(10), numbers([4, offset]), Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const count = directory.length;
  return Buffer.concat([...locals, list, Buffer.from('504b050600000000', 'hex'), numbers([2, count], [2, count], [4, list.length], [4, offset], [2, 0])]);
}

const numbers = (...wanted: [bytes: number, value: number][]): Buffer =>
  Buffer.concat(
    wanted.map(([bytes, value]) => {
      const buffer = Buffer.alloc(bytes);
      buffer.writeUIntLE(value, 0, bytes);
      return buffer;
    }),
  );

/** The checksum of a zip's parts. */
function checksum(data: Buffer): number {
  let value = 0xffffffff;
  for (const byte of data) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}
