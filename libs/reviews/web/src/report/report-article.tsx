import { PageHeading, toNodes } from '@waymark/platform/web';
import { toBlockElement, toElementId, toHeadElement, toSectionClass, type ChartBlock, type Report, type ReportBlock, type ReportSection } from '@waymark/reviews/domain';
import { memo, type ReactNode } from 'react';
import { useReviewsText } from '../reviews.text';
import { linkReferences, type ReferencePaths } from './link-references';
import styles from './report.module.css';
import { useChartWidth } from './use-chart-width';

/** What is put beside a paragraph: the buttons to ask and to add. */
export type Beside = (paragraph: string, title: string) => ReactNode;

/** The report as a page: the same elements as in its documents. */
export function ReportArticle({ report, paths, beside }: { report: Report; paths: ReferencePaths; beside: Beside }) {
  const t = useReviewsText();
  const { children, attributes } = toHeadElement(report.head);
  return (
    <>
      <header className={`${styles['block']} ${String(attributes['class'])}`}>
        {children.map((child, at) =>
          typeof child !== 'string' && child.name === 'h1' ? (
            <PageHeading key={at} title={t('reviews.report.page_title', { title: report.head.title })}>
              {report.head.title}
            </PageHeading>
          ) : (
            <NodesOf key={at} pieces={[typeof child === 'string' ? child : linkReferences(child, paths)]} />
          ),
        )}
        {beside('summary', report.head.title)}
      </header>
      {report.sections.map((section) => (
        <SectionOf key={section.key} section={section} paths={paths} beside={beside} />
      ))}
    </>
  );
}

const NodesOf = ({ pieces }: { pieces: Parameters<typeof toNodes>[0] }) => toNodes(pieces);

interface SectionProps {
  section: ReportSection;
  paths: ReferencePaths;
  beside: Beside;
}

function SectionOf({ section, paths, beside }: SectionProps) {
  const id = toElementId(section.key);
  const heading = (
    <h2 id={id} tabIndex={-1}>
      {section.title}
    </h2>
  );
  const blocks = section.blocks.map((block) => (
    <div key={block.key} className={`${styles['block']} ${block.kind === 'chart' ? 'keep' : ''}`}>
      {block.kind === 'chart' ? <ChartOf block={block} /> : <BlockOf block={block} paths={paths} />}
      {isAskedAbout(block) ? beside(block.key, titleOf(block)) : null}
    </div>
  ));
  // The appendix is long, and is looked things up in: on the screen it is folded.
  if (section.part === 'appendix')
    return (
      <details className={toSectionClass(section)}>
        <summary>{heading}</summary>
        {blocks}
      </details>
    );
  return (
    <section className={`${styles['block']} ${toSectionClass(section) ?? ''}`} aria-labelledby={id}>
      {heading}
      {blocks}
      {section.blocks.some(isAskedAbout) ? null : beside(section.key, section.title)}
    </section>
  );
}

/** What has a subject of its own; other blocks are asked about by their section. */
const isAskedAbout = ({ kind }: ReportBlock): boolean => kind === 'exception' || kind === 'chart' || kind === 'decision';
const titleOf = (block: ReportBlock): string => ('title' in block ? block.title : '');

/** Long tables are not made again when something else on the page changes. */
const BlockOf = memo(function BlockOf({ block, paths }: { block: ReportBlock; paths: ReferencePaths }) {
  return toNodes([linkReferences(toBlockElement(block, { chartWidth: 0 }), paths)]);
});

function ChartOf({ block }: { block: ChartBlock }) {
  const { place, width, height } = useChartWidth<HTMLDivElement>();
  return <div ref={place}>{toNodes([toBlockElement(block, { chartWidth: width, chartHeight: height })])}</div>;
}
