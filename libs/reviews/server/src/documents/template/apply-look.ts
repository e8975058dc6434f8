import { readZip, writeZip } from '../zip/zip';
import { attributeOf, elementsOf } from './sound-xml';
import type { LookPart, WordLook } from './word-look';

const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const HEADER = 'header-own.xml';

interface Style {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly xml: string;
}

const stylesOf = (xml: string): Style[] =>
  elementsOf(xml, 'w:style').map((style) => ({
    id: attributeOf(style, 'w:styleId') ?? '', type: attributeOf(style, 'w:type') ?? '', name: (/<w:name\s+w:val\s*=\s*["']([^"']*)["']/.exec(style)?.[1] ?? '').toLowerCase(), xml: style,
  }));

const usedIn = (xml: string): Set<string> => new Set([...xml.matchAll(/<w:pStyle w:val="([^"]*)"/g)].map(([, id]) => id!));

/**
 * The styles of the organisation with those of ours added that it lacks. What it has goes by name: an id is another one in each
 * language of Word. Ours take on its font.
 */
function mergeStyles(ours: string, theirs: string, used: ReadonlySet<string>): { readonly xml: string; readonly idOf: ReadonlyMap<string, string> } {
  const held = stylesOf(theirs);
  const basis = held.find(({ type, xml }) => type === 'paragraph' && /^<w:style\s[^>]*w:default\s*=\s*["'](?:1|true|on)["']/.test(xml))?.id;
  const idOf = new Map<string, string>();
  const added: string[] = [];
  for (const { id, name, xml } of stylesOf(ours).filter((style) => used.has(style.id))) {
    const same = held.find((style) => style.type === 'paragraph' && style.name === name && style.id !== '');
    const next = same?.id ?? (held.some((style) => style.id === id) ? `Waymark${id}` : id);
    idOf.set(id, next);
    if (same) continue;
    const based = basis === undefined ? '' : `<w:basedOn w:val="${basis}"/>`;
    added.push(xml.replace(`w:styleId="${id}"`, `w:styleId="${next}"`).replace(/<w:rFonts [^>]*\/>/g, '').replace(/<w:next [^>]*\/>/, '').replace(/<w:basedOn [^>]*\/>/, () => based));
  }
  return { xml: theirs.replace(/<\/w:styles>$/, () => `${added.join('')}</w:styles>`), idOf };
}

const relationships = ({ pictures }: LookPart): string =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${pictures.map(({ relationship, name }) => `<Relationship Id="${relationship}" Type="${RELATIONSHIP}/image" Target="media/${name}"/>`).join('')}</Relationships>`;

/** Gives a document that was made here the look of an organisation. Our own foot stays on every page, beneath the organisation's. */
export function applyLook(bytes: Buffer, look: WordLook): Buffer {
  const files = readZip(bytes);
  const text = (path: string): string => files.get(path)!.toString('utf8');
  const write = (path: string, xml: string) => files.set(path, Buffer.from(xml));
  const [document, foot] = [text('word/document.xml'), text('word/footer1.xml')];
  const { xml, idOf } = mergeStyles(text('word/styles.xml'), look.styles, new Set([...usedIn(document), ...usedIn(foot)]));
  const restyle = (part: string): string => part.replace(/<w:pStyle w:val="([^"]*)"/g, (_tag, id: string) => `<w:pStyle w:val="${idOf.get(id) ?? id}"`);
  write('word/styles.xml', HEAD + xml);
  if (look.theme) write('word/theme/theme1.xml', HEAD + look.theme);
  const own = restyle(foot);
  const { header, footer } = look;
  write('word/footer1.xml', footer ? HEAD + footer.xml.replace(/<\/w:ftr>$/, () => `${own.slice(own.indexOf('<w:p>'), own.lastIndexOf('</w:ftr>'))}</w:ftr>`) : own);
  write('word/document.xml', header ? restyle(document).replaceAll('<w:sectPr>', '<w:sectPr><w:headerReference w:type="default" r:id="ownHeader"/>') : restyle(document));
  if (footer) write('word/_rels/footer1.xml.rels', relationships(footer));
  if (header) {
    write(`word/${HEADER}`, HEAD + header.xml);
    write(`word/_rels/${HEADER}.rels`, relationships(header));
    write('word/_rels/document.xml.rels', text('word/_rels/document.xml.rels').replace('</Relationships>', `<Relationship Id="ownHeader" Type="${RELATIONSHIP}/header" Target="${HEADER}"/></Relationships>`));
    write('[Content_Types].xml', text('[Content_Types].xml').replace('</Types>', `<Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml" PartName="/word/${HEADER}"/></Types>`));
  }
  for (const part of [header, footer]) for (const picture of part?.pictures ?? []) files.set(`word/media/${picture.name}`, picture.bytes);
  return writeZip(files);
}
