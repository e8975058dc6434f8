import { svg, type SvgElement } from '@waymark/platform/domain';
import type { HighlightReport, Report, ReportHead, ReportSection } from '../report-blocks';
import { type ElementOptions, toBlockElement, toElementId } from './block-element';

/** The title block; the summary in it begins the report. */
export function toHeadElement(head: ReportHead): SvgElement {
  return svg(
    'header',
    { class: 'report-head' },
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

/** A section with its heading. A short one is kept together on paper. */
export const toSectionElement = (section: ReportSection, options: ElementOptions): SvgElement =>
  svg('section', { class: section.part === 'appendix' ? 'appendix' : undefined, 'aria-labelledby': toElementId(section.key) }, toSectionHeading(section), ...section.blocks.map((block) => toBlockElement(block, options)));

/** The whole report as elements of a page: `<article class="doc">` goes around them. */
export const toElements = ({ head, sections }: Report, options: ElementOptions): SvgElement[] => [toHeadElement(head), ...sections.map((section) => toSectionElement(section, options))];

const highlightLooks = { alert: 'offtrack', advise: 'atrisk', assure: 'ontrack' } as const;

/** The one page of highlights as elements. */
export function toHighlightElements({ head, parts }: HighlightReport): SvgElement[] {
  const title = toHeadElement({ ...head, lede: [], notices: [] });
  return [
    title,
    ...parts.map(({ kind, title: name, meaning, lines }) =>
      svg('section', { class: 'keep' }, svg('h2', {}, svg('span', { class: `status ${highlightLooks[kind]}` }, name), svg('span', { class: 'sm muted' }, ` ${meaning}`)), svg('ul', { class: 'bul' }, ...lines.map((line) => svg('li', {}, line)))),
    ),
  ];
}
