import { ForeignZip } from '../zip/foreign-zip';
import { attributeOf, toSoundXml } from './sound-xml';
import { templateError } from './template.errors';
import { refuseActive, withoutLists, withoutReaching } from './word-part';

/** A picture that a header or footer shows. */
export interface LookPicture {
  readonly relationship: string;
  readonly name: string;
  readonly bytes: Buffer;
}

export interface LookPart {
  readonly xml: string;
  readonly pictures: readonly LookPicture[];
}

/** What is taken of an organisation's own Word document, and nothing else of it: its styles, its fonts and colours, its header and its footer. */
export interface WordLook {
  readonly styles: string;
  readonly theme: string | null;
  readonly header: LookPart | null;
  readonly footer: LookPart | null;
}

const LARGEST_PART = 4 * 1024 * 1024;
const LARGEST_DOCUMENT = 30 * 1024 * 1024;
const LARGEST_PICTURE = 3 * 1024 * 1024;
const MOST_PICTURES = 10;
/** The properties of a section are a few lines at the end of the document. */
const SECTION_LENGTH = 20_000;
const WORDS_OF = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

const starts: Readonly<Record<string, string>> = { png: '89504e47', jpg: 'ffd8ff', jpeg: 'ffd8ff', gif: '47494638' };

interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** What a part points at inside the document; what lies outside it is dropped. */
function relationshipsOf(zip: ForeignZip, part: string): Relationship[] {
  const content = zip.take(part.replace(/([^/]+)$/, '_rels/$1.rels'), LARGEST_PART);
  if (!content) return [];
  return toSoundXml(content).split('<Relationship ').slice(1).flatMap((rest) => {
    const tag = ` ${rest.slice(0, rest.indexOf('>'))}`;
    const [id, type, target] = [attributeOf(tag, 'Id'), attributeOf(tag, 'Type'), attributeOf(tag, 'Target')];
    if (!id || !type || !target || attributeOf(tag, 'TargetMode')?.toLowerCase() === 'external') return [];
    return [{ id, type: type.slice(type.lastIndexOf('/') + 1), target: target.startsWith('/') ? target.slice(1) : `word/${target}` }];
  });
}

function pictureOf(zip: ForeignZip, { id, type, target }: Relationship, name: string): LookPicture[] {
  const [, ending] = /^word\/media\/[\w.-]+\.(png|jpe?g|gif)$/i.exec(target) ?? [];
  if (type !== 'image' || !ending) return [];
  const bytes = zip.take(target, LARGEST_PICTURE);
  const kind = ending.toLowerCase();
  return bytes?.toString('hex', 0, 4).startsWith(starts[kind]!) ? [{ relationship: id, name: `${name}.${kind}`, bytes }] : [];
}

/** The header or footer that most pages of the document have. */
function partOf(zip: ForeignZip, section: string, relationships: readonly Relationship[], kind: 'header' | 'footer'): LookPart | null {
  const references = section.split(`<w:${kind}Reference `).slice(1).map((rest) => ` ${rest.slice(0, rest.indexOf('>'))}`);
  const tag = references.find((one) => attributeOf(one, 'w:type') === 'default') ?? references[0];
  const path = tag && relationships.find(({ id, type }) => type === kind && id === attributeOf(tag, 'r:id'))?.target;
  const content = path ? zip.take(path, LARGEST_PART) : null;
  if (!path || !content) return null;
  const xml = toSoundXml(content);
  if (!xml.startsWith(kind === 'header' ? '<w:hdr' : '<w:ftr') || !xml.includes(WORDS_OF)) throw templateError('reviews.template.damaged');
  if (!xml.endsWith(kind === 'header' ? '</w:hdr>' : '</w:ftr>')) return null;
  refuseActive(xml);
  const pictures = relationshipsOf(zip, path).slice(0, MOST_PICTURES).flatMap((one, index) => pictureOf(zip, one, `own-${kind}-${index + 1}`));
  return { xml: toSoundXml(withoutReaching(withoutLists(xml), new Set(pictures.map(({ relationship }) => relationship)))), pictures };
}

/**
 * Reads the look of a Word document that came from outside.
 * @throws reviews.template.* in a sentence that says what to do.
 */
export function readWordLook(bytes: Buffer): WordLook {
  const zip = new ForeignZip(bytes);
  const [types, document, styles] = [zip.take('[Content_Types].xml', LARGEST_PART), zip.take('word/document.xml', LARGEST_DOCUMENT), zip.take('word/styles.xml', LARGEST_PART)];
  if (!types || !document) throw templateError('reviews.template.not_word');
  if (/macroEnabled|vbaProject/i.test(types.toString('utf8')) || zip.names.some((name) => /vba(Project|Data)|activeX|oleObject/i.test(name))) throw templateError('reviews.template.macros');
  if (!styles) throw templateError('reviews.template.no_styles');
  const sound = toSoundXml(styles);
  if (!sound.startsWith('<w:styles') || !sound.endsWith('</w:styles>') || !sound.includes(WORDS_OF)) throw templateError('reviews.template.damaged');
  const theme = zip.take('word/theme/theme1.xml', LARGEST_PART);
  const text = document.toString('utf8');
  const section = text.slice(Math.max(0, text.lastIndexOf('<w:sectPr'))).slice(0, SECTION_LENGTH);
  const relationships = relationshipsOf(zip, 'word/document.xml');
  return {
    styles: toSoundXml(withoutReaching(withoutLists(sound), new Set())),
    theme: theme && toSoundXml(withoutReaching(toSoundXml(theme), new Set())),
    header: partOf(zip, section, relationships, 'header'),
    footer: partOf(zip, section, relationships, 'footer'),
  };
}
