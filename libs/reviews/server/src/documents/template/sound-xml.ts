import { templateError } from './template.errors';

const TAG = /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|</g;
const DECLARATION = /^\ufeff?\s*<\?xml[^>]*\?>/;
const NO_SIGN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const BARE_AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)/;

/** Without comments: Word needs none of them. */
function withoutComments(xml: string): string {
  const kept: string[] = [];
  let at = 0;
  for (let from = xml.indexOf('<!--'); from >= 0; from = xml.indexOf('<!--', at)) {
    const to = xml.indexOf('-->', from + 4);
    if (to < 0) throw templateError('reviews.template.damaged');
    kept.push(xml.slice(at, from));
    at = to + 3;
  }
  return kept.join('') + xml.slice(at);
}

/**
 * A part of a document from outside, as text that holds together: no document type, no entities of its own, and every element
 * closed in turn, so that what is made with it opens.
 * @throws reviews.template.damaged
 */
export function toSoundXml(content: Buffer | string): string {
  const xml = withoutComments(content.toString('utf8').replace(DECLARATION, ''));
  const open: string[] = [];
  let isSound = !NO_SIGN.test(xml) && !BARE_AMPERSAND.test(xml);
  for (const [tag, ending, name, , closed] of xml.matchAll(TAG)) {
    if (tag === '<') isSound = false;
    else if (ending) isSound &&= open.pop() === name;
    else if (!closed) open.push(name!);
    if (!isSound) break;
  }
  if (!isSound || open.length > 0) throw templateError('reviews.template.damaged');
  return xml.trim();
}

/** An attribute of a tag; null where it has none of the name. */
export const attributeOf = (tag: string, name: string): string | null => new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)?.slice(1).find((value) => value !== undefined) ?? null;

/** The elements of a name that hold something, in their order. */
export const elementsOf = (xml: string, name: string): string[] =>
  xml.split(`</${name}>`).slice(0, -1).flatMap((piece) => {
    const from = piece.lastIndexOf(`<${name} `);
    return from < 0 ? [] : [`${piece.slice(from)}</${name}>`];
  });
