/** What may stand in an attribute: an absent one is left out. */
export type SvgValue = string | number | undefined;

/**
 * A piece of a picture, as data. One tree serves every reader: text for pages and reports, elements for React.
 * Attributes only, never styles or scripts: the content security policy of the pages allows neither inside markup.
 */
export interface SvgElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, SvgValue>>;
  readonly children: readonly (SvgElement | string)[];
}

/** A piece of a picture with what is inside it. */
export const svg = (
  name: string,
  attributes: Readonly<Record<string, SvgValue>> = {},
  ...children: readonly (SvgElement | string)[]
): SvgElement => ({
  name,
  attributes,
  children,
});

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** What XML cannot hold, even escaped: a picture with one of these in it would not open at all. */
const unprintable =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Words made safe to stand in markup, between tags or inside an attribute. */
export const escapeMarkup = (text: string): string =>
  text.replace(unprintable, '\ufffd').replace(/[&<>"']/g, (sign) => entities[sign]!);

/** A coordinate with at most two decimals, so that the same picture is the same bytes everywhere. */
export function toCoordinate(value: number): string {
  // Also keeps exponents out, which start far beyond any picture.
  if (!(Math.abs(value) < 1e9)) throw new RangeError('A picture has finite coordinates only.');
  // A nought has no minus sign before it.
  return String(Number(value.toFixed(2)) || 0);
}

/** A value of an attribute as text. */
export const toAttribute = (value: string | number): string =>
  typeof value === 'number' ? toCoordinate(value) : value;

/** The tree as markup, everything in it escaped. */
export function toMarkup({ name, attributes, children }: SvgElement): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escapeMarkup(toAttribute(value))}"`))
    .join('');
  if (children.length === 0) return `<${name}${written}/>`;
  return `<${name}${written}>${children.map((child) => (typeof child === 'string' ? escapeMarkup(child) : toMarkup(child))).join('')}</${name}>`;
}
