import { EmptyState, Link, Loaded, Notice, PageHeading, useGo, type PageOf } from '@waymark/platform/web';
import { publishedPath } from '../reviews.paths';
import { useReviewsText } from '../reviews.text';
import { ActionCounts, MeasureCounts } from './counts';
import { PublishedFind } from './published-find';
import type { PublishedSearch } from './published-search';
import { PublishedTable } from './published-table';
import styles from './published.module.css';
import { type RollUp, usePublished } from './use-published';

/** What organisations have published, for anybody to read: how plans stand by the newest review that each board has approved. */
export default function PublishedPage({ search: asked }: PageOf<'/published', PublishedSearch>) {
  const t = useReviewsText();
  const go = useGo();
  return (
    <div className="stack-lg">
      <div className="reading">
        <PageHeading>{t('reviews.published.title')}</PageHeading>
        <p className="lede mt-s">{t('reviews.published.lede')}</p>
      </div>
      <PublishedFind search={asked.search} onChange={(search) => go(publishedPath({ search }), { replace: true, keepsScroll: true })} />
      <Loaded query={usePublished(asked)} isPage lines={8}>
        {({ publishedRollUp }) => <Found rollUp={publishedRollUp} asked={asked} />}
      </Loaded>
      <p className="reading">
        {t('reviews.published.check')} <Link to="/verify">{t('reviews.verify.title')}</Link>
      </p>
    </div>
  );
}

function Found({ rollUp: { organisations, isWhole, actions, measures, items, nextCursor }, asked: { search, after } }: { rollUp: RollUp; asked: PublishedSearch }) {
  const t = useReviewsText();
  if (organisations === 0 && !isWhole) return <NotWhole />;
  if (organisations === 0) {
    return (
      <div role="status">
        <EmptyState>{t(search.trim() === '' ? 'reviews.published.none' : 'reviews.published.none_found')}</EmptyState>
      </div>
    );
  }
  return (
    <>
      {isWhole ? null : <NotWhole />}
      <section aria-labelledby="together">
        <h2 id="together">{t('reviews.published.together')}</h2>
        <p className="mt-s" role="status">
          {t(search.trim() === '' ? 'reviews.published.organisations' : 'reviews.published.found', { count: organisations })}
        </p>
        <div className={`mt ${styles['totals']}`}>
          <div>
            <h3>{t('reviews.published.actions')}</h3>
            <ActionCounts actions={actions} />
          </div>
          <div>
            <h3>{t('reviews.published.measures')}</h3>
            <MeasureCounts measures={measures} />
          </div>
        </div>
      </section>
      <section aria-labelledby="each">
        <h2 id="each">{t('reviews.published.each')}</h2>
        <PublishedTable items={items} />
        <p className="bar noprint">
          {after === '' ? null : <Link to={publishedPath({ search })} current="never">{t('reviews.published.first_page')}</Link>}
          {nextCursor === null ? null : <Link to={publishedPath({ search, after: nextCursor })} current="never" className="btn">{t('reviews.published.next_page')}</Link>}
        </p>
      </section>
    </>
  );
}

/** Whoever reads sums must know that they are not of all. */
function NotWhole() {
  const t = useReviewsText();
  return (
    <Notice tone="warning" isNews>
      {t('reviews.published.not_whole')}
    </Notice>
  );
}
