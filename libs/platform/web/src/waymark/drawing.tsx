import { toAttribute, type SvgElement } from '@waymark/platform/domain';
import { createElement, type ReactNode } from 'react';

/** Attributes that React calls by another name than HTML does. */
const otherNames: Readonly<Record<string, string>> = { class: 'className', tabindex: 'tabIndex', colspan: 'colSpan' };

/** React writes attributes of SVG in one word: stroke-width is strokeWidth to it. Those for assistive technology stay as they are. */
const toProperty = (attribute: string): string =>
  attribute in otherNames
    ? otherNames[attribute]!
    : attribute.startsWith('aria-')
      ? attribute
      : attribute.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

const toProperties = (attributes: SvgElement['attributes']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) =>
      value === undefined ? [] : [[toProperty(name), toAttribute(value)]],
    ),
  );

/** Pieces of a picture as elements of the page, the same as reports have them as text. */
export const toNodes = (pieces: readonly (SvgElement | string)[]): ReactNode =>
  pieces.map((piece, at) =>
    typeof piece === 'string'
      ? piece
      : createElement(piece.name, { key: at, ...toProperties(piece.attributes) }, piece.children.length === 0 ? undefined : toNodes(piece.children)),
  );
