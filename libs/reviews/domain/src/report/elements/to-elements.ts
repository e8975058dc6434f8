import { svg, type SvgElement } from '@waymark/platform/domain';
import type { HighlightReport, Report, ReportBlock, ReportHead, ReportSection } from '../report-blocks';
import { type ElementOptions, toBlockElement, toElementId } from './block-element';

/** The title block; the summary in it begins the report. */
export function toHeadElement(head: ReportHead, classes = 'report-head'): SvgElement {
  return svg(
    'header',
    { class: classes },
    svg('p', { class: 'b' }, head.organisation),
    svg('p', { class: 'muted' }, head.meeting),
    svg('h1', { id: 'report-title', tabindex: -1 }, head.title),
    svg('p', { class: 'muted' }, head.period),
    svg('p', { class: 'sm muted' }, `${head.version}. ${head.audience}.`),
    ...head.lede.map((block) => toBlockElement(block, { chartWidth: 0 })),
    ...head.notices.map((block) => toBlockElement(block, { chartWidth: 0 })),
  );
}

export const toSectionHeading = ({ key, title }: Pick<ReportSection, 'key' | 'title'>): SvgElement => svg('h2', { id: toElementId(key) }, title);

/** A few lines are kept together on paper, with their heading. */
const small: readonly ReportBlock['kind'][] = ['heading', 'paragraph', 'list', 'facts', 'notice'];
const isShort = ({ blocks }: ReportSection): boolean => blocks.length <= 3 && blocks.every(({ kind }) => small.includes(kind));

export const toSectionClass = (section: ReportSection): string | undefined => [isShort(section) ? 'keep' : '', section.part === 'appendix' ? 'appendix' : ''].join(' ').trim() || undefined;

/** A section with its heading. */
export const toSectionElement = (section: ReportSection, options: ElementOptions): SvgElement =>
  svg('section', { class: toSectionClass(section), 'aria-labelledby': toElementId(section.key) }, toSectionHeading(section), ...section.blocks.map((block) => toBlockElement(block, options)));

/** The whole report as elements of a page: `<article class="doc">` goes around them. */
export const toElements = ({ head, sections }: Report, options: ElementOptions): SvgElement[] => [toHeadElement(head), ...sections.map((section) => toSectionElement(section, options))];

const highlightLooks = { alert: 'offtrack', advise: 'atrisk', assure: 'ontrack' } as const;

/** The one page of highlights as elements. */
export function toHighlightElements({ head, parts }: HighlightReport): SvgElement[] {
  const title = toHeadElement({ ...head, lede: [], notices: [] }, 'report-head highlight');
  return [
    title,
    ...parts.map(({ kind, title: name, meaning, lines }) =>
      svg('section', { class: 'keep' }, svg('h2', {}, svg('span', { class: `status ${highlightLooks[kind]}` }, name), svg('span', { class: 'sm muted' }, ` ${meaning}`)), svg('ul', { class: 'bul' }, ...lines.map((line) => svg('li', {}, line)))),
    ),
  ];
}
