import { Breadcrumbs, EmptyState, Link, Loaded, NotFoundPage, Notice, PageHeading, Pending, type PageOf } from '@waymark/platform/web';
import { toElementId, toReport, type Report, type ReviewRecord } from '@waymark/reviews/domain';
import { Printer } from 'lucide-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import { reviewPath, reviewsPath } from '../reviews.paths';
import { useReviewsText } from '../reviews.text';
import { CompareBar } from './compare-bar';
import { DocumentLinks } from './document-links';
import type { ParagraphAct } from './paragraph-acts';
import { toReferencePaths } from './link-references';
import { ReportArticle, type Beside } from './report-article';
import type { ReportSearch } from './report-search';
import styles from './report.module.css';
import { useArticleLinks } from './use-article-links';
import { useFingerprintCheck } from './use-fingerprint-check';
import { toAddenda, useEarlierRecord, useReviewReport, type RecordOfReport, type ReviewOfReport } from './use-report';
import { useRunningFoot } from './use-running-foot';

const ParagraphDialog = lazy(() => import('./paragraph-acts'));
const largest = 2_147_483_647;

/** The report of a review: what everybody reads, on screen and on paper. */
export default function ReportPage({ params, search }: PageOf<'/$organisation/reviews/$number/report', ReportSearch>) {
  const number = /^[1-9]\d{0,9}$/.test(params.number) ? Number(params.number) : 0;
  return number < 1 || number > largest ? <NotFoundPage /> : <ReportOf organisation={params.organisation} number={number} search={search} />;
}

function ReportOf({ organisation, number, search }: { organisation: string; number: number; search: ReportSearch }) {
  // Asked for beside the report where the address names it, so that both come together.
  useEarlierRecord(search.since);
  return (
    <Loaded query={useReviewReport(number)} isPage lines={12}>
      {({ review, reviewRecord }) =>
        review === null ? (
          <NotFoundPage />
        ) : reviewRecord === null ? (
          <NoReport organisation={organisation} review={review} />
        ) : (
          <WholeReport organisation={organisation} review={review} answer={reviewRecord} search={search} />
        )
      }
    </Loaded>
  );
}

/** Nothing to read yet, or not for this reader: it says which, and what comes next. */
function NoReport({ organisation, review }: { organisation: string; review: ReviewOfReport }) {
  const t = useReviewsText();
  const { allowed, reason } = review.viewerCan.readPaper;
  return (
    <>
      <Crumbs organisation={organisation} review={review} />
      <PageHeading>{t('reviews.report.of', { plan: review.plan.title, title: review.title })}</PageHeading>
      <EmptyState>{allowed ? t('reviews.report.none') : (reason ?? t('reviews.report.none'))}</EmptyState>
    </>
  );
}

function Crumbs({ organisation, review }: { organisation: string; review: ReviewOfReport }) {
  const t = useReviewsText();
  return (
    <Breadcrumbs
      crumbs={[
        { label: t('reviews.title'), to: reviewsPath(organisation) },
        { label: review.title, to: reviewPath(organisation, review.number) },
      ]}
    />
  );
}

interface WholeReportProps {
  organisation: string;
  review: ReviewOfReport;
  answer: RecordOfReport;
  search: ReportSearch;
}

function WholeReport({ organisation, review, answer, search }: WholeReportProps) {
  const t = useReviewsText();
  const record = useMemo(() => JSON.parse(answer.text) as ReviewRecord, [answer.text]);
  const earlierNumber = search.since ?? (search.isOnlyChanged ? (review.previous?.number ?? null) : null);
  const { earlier: since, isOnItsWay } = useEarlierRecord(earlierNumber);
  // The report that was opened so compared waits for what it is compared with; one that is being read stays on the screen.
  const [openedWith] = useState(earlierNumber);
  const report = useMemo(
    () => toReport(record, { addenda: toAddenda(review), since, onlyChanged: search.isOnlyChanged, fingerprint: answer.fingerprint, isDraft: answer.isDraft }),
    [record, review, since, search.isOnlyChanged, answer.fingerprint, answer.isDraft],
  );
  const check = useFingerprintCheck(answer, record);
  const [act, setAct] = useState<ParagraphAct | null>(null);
  const [printsAppendix, setPrintsAppendix] = useState(false);
  const paths = useMemo(() => toReferencePaths(organisation, record.paper), [organisation, record]);
  const article = useArticleLinks();
  const hasAppendix = report.sections.some(({ part }) => part === 'appendix');
  useRunningFoot({ title: report.runningTitle, audience: report.head.audience, fingerprint: t('reviews.report.foot', { fingerprint: report.fingerprint }) });
  const { ask, writeAddendum } = review.viewerCan;
  const beside: Beside = (paragraph, title) =>
    !ask.allowed && !writeAddendum.allowed ? null : (
      <p className={`noprint ${styles['act']}`}>
        <button type="button" className="btn quiet small" aria-label={t(ask.allowed ? 'reviews.report.ask.at' : 'reviews.report.add.at', { title })} onClick={() => setAct({ kind: ask.allowed ? 'ask' : 'add', paragraph, title })}>
          {t(ask.allowed ? 'reviews.report.ask' : 'reviews.report.add')}
        </button>
      </p>
    );
  return (
    <>
      <Crumbs organisation={organisation} review={review} />
      <article ref={article} className={printsAppendix ? 'doc' : 'doc body-only'}>
        <div className="bar noprint">
          <button type="button" className="btn" onClick={() => window.print()}>
            <Printer size={18} aria-hidden="true" />
            {t('reviews.report.print')}
          </button>
          {answer.isDraft ? null : <DocumentLinks review={review} audience={answer.audience} />}
          {hasAppendix ? (
            <label className={styles['appendix']}>
              <input type="checkbox" checked={printsAppendix} onChange={({ target }) => setPrintsAppendix(target.checked)} />
              {t('reviews.report.print.appendix')}
            </label>
          ) : null}
          <span className="sm muted end">{t('reviews.report.minutes', { minutes: report.readingMinutes })}</span>
        </div>
        <CompareBar organisation={organisation} review={review} search={{ ...search, since: earlierNumber }} />
        {isOnItsWay && earlierNumber === openedWith ? <Pending /> : null}
        {report.comparedWith === null ? null : <p className="sm muted mt-s">{t(search.isOnlyChanged ? 'reviews.report.shows_changed' : 'reviews.report.shows_compared', { title: report.comparedWith })}</p>}
        {check === 'differs' ? (
          <div className="mt">
            <Notice tone="problem" title={t('reviews.report.differs')} isNews>
              {t('reviews.report.differs.means')}
            </Notice>
          </div>
        ) : null}
        <Contents report={report} />
        <ReportArticle report={report} paths={paths} beside={beside} />
        {hasAppendix && !printsAppendix ? <p className="paper-only sm muted">{t('reviews.report.print.without')}</p> : null}
        {answer.isDraft ? null : (
          <p className="mt noprint" role="status">
            {t(`reviews.report.check.${check}`)} <Link to="/verify">{t('reviews.report.check.self')}</Link>
          </p>
        )}
      </article>
      {act === null ? null : (
        <Suspense fallback={null}>
          <ParagraphDialog reviewId={review.id} act={act} onClose={() => setAct(null)} />
        </Suspense>
      )}
    </>
  );
}

/** The way to each part; a report of thirty pages is not scrolled through. */
function Contents({ report }: { report: Report }) {
  const t = useReviewsText();
  return (
    <details className="noprint mt">
      <summary>{t('reviews.report.contents')}</summary>
      <ul className="bul mt-s">
        {report.sections.map(({ key, title }) => (
          <li key={key}>
            <a href={`#${toElementId(key)}`}>{title}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}
