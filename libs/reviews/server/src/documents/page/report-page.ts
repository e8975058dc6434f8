import { escapeMarkup, svg, type SvgElement } from '@waymark/platform/domain';
import { type HighlightReport, type Report, toElements, toGroups, toHighlightElements } from '@waymark/reviews/domain';
import { pageStyle } from './page-style.generated';
import { toHtml } from './to-html';

type Named = Pick<Report, 'head' | 'runningTitle' | 'fingerprint'> | HighlightReport;

/** Where the printing browser finds the typeface; nothing is ever asked of a network. */
export const PAGE_ADDRESS = 'http://document.invalid/';
export const fontPaths = { '400.ttf': 'regular', '600.ttf': 'medium', '700.ttf': 'bold' } as const;

const faces = (['400', '600', '700'] as const).map((weight) => `@font-face { font-family: 'Source Sans 3'; font-weight: ${weight}; src: url('${PAGE_ADDRESS}${weight}.ttf'); }`).join('\n');

/** Words as a string of a style sheet: nothing in them ends it. */
const cssString = (text: string): string => `"${text.replace(/[\\"<>&\u0000-\u001f\u007f]/g, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `)}"`;

/** On every page: what it is, for whom, which page, and the fingerprint. */
const margins = ({ head, runningTitle, fingerprint }: Named): string => `@layer print {
  /* Joined letters are lost by some who read a PDF aloud. */
  body { font-variant-ligatures: none; }
  @page {
    margin: 16mm 18mm 24mm;
    @bottom-left { content: ${cssString(runningTitle)} "\\a" ${cssString(head.audience)} "\\a" ${cssString(`Fingerprint ${toGroups(fingerprint)}`)}; white-space: pre; width: 85%; font: 7.5pt/1.35 'Source Sans 3', Arial; color: #504b57; text-align: left; vertical-align: top; padding-top: 4mm; }
    @bottom-right { content: 'Page ' counter(page) ' of ' counter(pages); font: 7.5pt/1.35 'Source Sans 3', Arial; color: #504b57; vertical-align: top; padding-top: 4mm; }
  }
}`;

function toPage(named: Named, classes: string, children: readonly SvgElement[]): string {
  const article = toHtml(svg('article', { class: classes }, ...children));
  const { title, organisation, audience } = named.head;
  return [
    '<!doctype html><html lang="en-GB"><head><meta charset="utf-8">',
    `<title>${escapeMarkup(title)}</title><meta name="author" content="${escapeMarkup(organisation)}"><meta name="description" content="${escapeMarkup(audience)}">`,
    `<style>${faces}\n${pageStyle}\n${margins(named)}</style></head><body><main class="page">${article}</main></body></html>`,
  ].join('');
}

/** How wide a chart is on A4 between its margins, in pixels. */
const CHART_WIDTH = 640;

/** The whole report as one page that stands alone: the same elements and styles as on the screen. */
export const toReportPage = (report: Report): string => toPage(report, 'doc', toElements(report, { chartWidth: CHART_WIDTH }));

/** The one page of highlights. */
export const toHighlightPage = (highlight: HighlightReport): string => toPage(highlight, 'doc highlight', toHighlightElements(highlight));
