import { templateError } from './template.errors';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** Fields that only say something about the document itself. All others may fetch or run something. */
const harmless = ['PAGE', 'NUMPAGES', 'SECTION', 'SECTIONPAGES', 'DATE', 'TIME', 'SAVEDATE', 'CREATEDATE', 'PRINTDATE', 'TITLE', 'SUBJECT', 'AUTHOR', 'STYLEREF'];
const embedded = /<(?:w:object|w:control|w:altChunk|w:subDoc|w:script|o:OLEObject)[\s/>]/;

const isHarmless = (instruction: string): boolean => harmless.includes(instruction.replaceAll('&quot;', '"').trim().split(/[\s\\"]/)[0]!.toUpperCase());

/** What a field says, from where it begins: Word may cut it into pieces. */
function instructionsOf(xml: string): string[] {
  const simple = xml.split('<w:fldSimple ').slice(1).map((rest) => /w:instr\s*=\s*["']([^"']*)["']/.exec(rest.slice(0, rest.indexOf('>')))?.[1] ?? '');
  const said = (piece: string): string => piece.split('<w:instrText').slice(1).map((rest) => rest.slice(rest.indexOf('>') + 1, Math.max(0, rest.indexOf('</w:instrText>')))).join('');
  const [before, ...begun] = xml.split(/w:fldCharType\s*=\s*["']begin["']/);
  return [...simple, ...begun.map(said), ...(before!.includes('<w:instrText') ? [''] : [])];
}

/** Refuses what runs, or fetches something from elsewhere when a reader opens the document. @throws reviews.template.macros, reviews.template.fetching_field */
export function refuseActive(xml: string): void {
  if (embedded.test(xml)) throw templateError('reviews.template.macros');
  // A field that never ends would swallow what stands after it.
  if (xml.split(/w:fldCharType\s*=\s*["']begin["']/).length !== xml.split(/w:fldCharType\s*=\s*["']end["']/).length) throw templateError('reviews.template.damaged');
  if (!instructionsOf(xml).every(isHarmless)) throw templateError('reviews.template.fetching_field');
}

/** Without numbers and bullets: their lists stay behind. */
export const withoutLists = (xml: string): string =>
  xml.split('<w:numPr>').map((piece, index) => (index === 0 ? piece : piece.slice(Math.max(0, piece.indexOf('</w:numPr>')) + (piece.includes('</w:numPr>') ? '</w:numPr>'.length : 0)))).join('').replaceAll('<w:numPr/>', '');

/** Without anything that points outside its part, except at what is kept. @throws reviews.template.damaged where that cannot be told. */
export function withoutReaching(xml: string, kept: ReadonlySet<string>): string {
  for (const [, prefix] of xml.matchAll(/xmlns:([\w.-]+)\s*=\s*["']http:\/\/(?:schemas\.openxmlformats\.org\/officeDocument\/2006|purl\.oclc\.org\/ooxml\/officeDocument)\/relationships["']/g)) {
    if (prefix !== 'r' || !xml.includes(RELATIONSHIPS)) throw templateError('reviews.template.damaged');
  }
  return xml
    .replace(/<a:hlink(?:Click|Hover|MouseOver)\s[^<>]*\/>/g, '')
    .replace(/\sr:[\w.-]+\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g, (attribute, double?: string, single?: string) => (kept.has(double ?? single ?? '') ? attribute : ''))
    .replace(/\s(?:o:)?(?:href|althref|src)\s*=\s*(?:"[^"<]*"|'[^'<]*')/g, '');
}
