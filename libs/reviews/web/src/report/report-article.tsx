import { PageHeading, toNodes } from '@waymark/platform/web';
import { toBlockElement, toElementId, toHeadElement, toSectionClass, type ChartBlock, type Report, type ReportBlock, type ReportSection } from '@waymark/reviews/domain';
import { memo, type ReactNode } from 'react';
import { useReviewsText } from '../reviews.text';
import { useChartWidth } from './use-chart-width';

/** What is put beside a paragraph: the buttons to ask and to add. */
export type Beside = (paragraph: string, title: string) => ReactNode;

/** The report as a page: the same elements as in its documents. */
export function ReportArticle({ report, beside }: { report: Report; beside: Beside }) {
  const t = useReviewsText();
  const { children, attributes } = toHeadElement(report.head);
  return (
    <>
      <header className={String(attributes['class'])}>
        {children.map((child, at) =>
          typeof child !== 'string' && child.name === 'h1' ? (
            <PageHeading key={at} title={t('reviews.report.page_title', { title: report.head.title })}>
              {report.head.title}
            </PageHeading>
          ) : (
            <NodesOf key={at} pieces={[child]} />
          ),
        )}
        {beside('summary', report.head.title)}
      </header>
      {report.sections.map((section) => (
        <SectionOf key={section.key} section={section} beside={beside} />
      ))}
    </>
  );
}

const NodesOf = ({ pieces }: { pieces: Parameters<typeof toNodes>[0] }) => toNodes(pieces);

function SectionOf({ section, beside }: { section: ReportSection; beside: Beside }) {
  const id = toElementId(section.key);
  return (
    <section className={toSectionClass(section)} aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {section.title}
      </h2>
      {section.blocks.map((block) => (
        <div key={block.key} className={block.kind === 'chart' ? 'keep' : undefined}>
          {block.kind === 'chart' ? <ChartOf block={block} /> : <BlockOf block={block} />}
          {isAskedAbout(block) ? beside(block.key, titleOf(block)) : null}
        </div>
      ))}
      {section.part === 'body' && !section.blocks.some(isAskedAbout) ? beside(section.key, section.title) : null}
    </section>
  );
}

/** What has a subject of its own; other blocks are asked about by their section. */
const isAskedAbout = ({ kind }: ReportBlock): boolean => kind === 'exception' || kind === 'chart' || kind === 'decision';
const titleOf = (block: ReportBlock): string => ('title' in block ? block.title : '');

/** Long tables are not made again when something else on the page changes. */
const BlockOf = memo(function BlockOf({ block }: { block: ReportBlock }) {
  return toNodes([toBlockElement(block, { chartWidth: 0 })]);
});

function ChartOf({ block }: { block: ChartBlock }) {
  const { place, width, height } = useChartWidth<HTMLDivElement>();
  return <div ref={place}>{toNodes([toBlockElement(block, { chartWidth: width, chartHeight: height })])}</div>;
}
