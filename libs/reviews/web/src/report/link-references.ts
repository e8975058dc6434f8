import { svg, type SvgElement } from '@waymark/platform/domain';
import { actionPath, measurePagePath } from '@waymark/plans/web';
import { toSlug } from '@waymark/plans/domain';
import type { ReviewPaper } from '@waymark/reviews/domain';

/** Where each action and measure of a paper is, by its reference. */
export type ReferencePaths = ReadonlyMap<string, string>;

/** The pages of the actions and measures that a paper names. */
export function toReferencePaths(organisation: string, { actions, measures }: Pick<ReviewPaper, 'actions' | 'measures'>): ReferencePaths {
  const ofActions = actions.map(({ id, reference, title }) => [reference, actionPath(organisation, { id, slug: toSlug(title) })] as const);
  const ofMeasures = measures.map(({ id, reference, statement }) => [reference, measurePagePath(organisation, { id, statement })] as const);
  return new Map([...ofActions, ...ofMeasures].filter(([reference]) => reference));
}

/** Three numbers of an action, or those of a measure; "1.63" is a figure, and is left alone. */
const references = /(?<![\w.])(M\d+(?:\.\d+)+|\d+(?:\.\d+){2,})(?!\w|\.\d)/;

/** A picture is not read, a link holds no other, and what is struck through is not the way to anything. */
const untouched = ['svg', 'a', 'del'];

function linkText(text: string, paths: ReferencePaths): (SvgElement | string)[] {
  return text.split(references).flatMap((piece, at): (SvgElement | string)[] => {
    const path = at % 2 === 1 ? paths.get(piece) : undefined;
    if (path === undefined) return piece === '' ? [] : [piece];
    return [svg('a', { href: path, class: 'plain' }, piece)];
  });
}

/** The same element with each reference in its words as a link. Only pages have links; documents are read away from them. */
export function linkReferences(element: SvgElement, paths: ReferencePaths): SvgElement {
  if (paths.size === 0 || untouched.includes(element.name)) return element;
  return { ...element, children: element.children.flatMap((child) => (typeof child === 'string' ? linkText(child, paths) : [linkReferences(child, paths)])) };
}
