import { escapeMarkup, type SvgElement, toAttribute } from '@waymark/platform/domain';

/** Elements of HTML that are never closed. */
const VOID: ReadonlySet<string> = new Set(['br', 'col', 'hr', 'img', 'meta']);

/** The tree as HTML: unlike in XML, an element without children is closed all the same. */
export function toHtml({ name, attributes, children }: SvgElement): string {
  const written = Object.entries(attributes).map(([key, value]) => (value === undefined ? '' : ` ${key}="${escapeMarkup(toAttribute(value))}"`)).join('');
  if (VOID.has(name)) return `<${name}${written}>`;
  // The printing browser leaves out cells without a word, and the table would lose its shape for those who listen.
  if (children.length === 0 && (name === 'td' || name === 'th')) return `<${name}${written}>\u00a0</${name}>`;
  return `<${name}${written}>${children.map((child) => (typeof child === 'string' ? escapeMarkup(child) : toHtml(child))).join('')}</${name}>`;
}
