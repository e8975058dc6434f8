import { inOwnWords, Link } from '@waymark/platform/web';
import { Check } from 'lucide-react';
import { useReviewsText } from '../reviews.text';
import styles from '../reviews.module.css';
import { gapWords } from './gap-words';
import type { Review } from './use-review';

/** The checklist, which checks itself. What is missing blocks nothing; the paper says so. */
export function CheckList({ checklist, organisation }: { checklist: Review['checklist']; organisation: string }) {
  const t = useReviewsText();
  const done = checklist.filter(({ state }) => state === 'DONE').length;
  return (
    <section id="checks" className={styles['part']} aria-labelledby="checks-title">
      <div className="head">
        <h2 id="checks-title">{t('reviews.checks.title')}</h2>
        <span className="sm muted">{t('reviews.checks.done', { done, total: checklist.length })}</span>
      </div>
      {checklist.some(({ state }) => state === 'GAP') ? <p className="due mt-s">{t('reviews.check.printed')}</p> : null}
      <ul className="mt-s">
        {checklist.map((check) => (
          <li key={check.kind} className="check">
            <span className={styles['tick']} data-done={check.state === 'DONE'}>
              {check.state === 'DONE' ? <Check size={16} strokeWidth={3} aria-hidden="true" /> : null}
            </span>
            <div>
              <span className="vh">{t(`reviews.check.${check.state}`)} </span>
              {inOwnWords(check.title)}
              {check.state === 'DONE' || check.detail === null ? null : <Missing check={check} organisation={organisation} />}
            </div>
            <span className="sm muted nowrap">{check.total === 0 ? '' : t('reviews.check.count', { done: check.done, total: check.total })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is missing, each with a way to it. */
function Missing({ check, organisation }: { check: Review['checklist'][number]; organisation: string }) {
  const t = useReviewsText();
  const more = check.total - check.done - check.links.length;
  if (check.links.length === 0) return <span className={`due ${styles['missing']}`}>{check.detail === null ? null : inOwnWords(check.detail)}</span>;
  return (
    <span className={`due ${styles['missing']}`}>
      {gapWords(t, check)}:{' '}
      {check.links.map(({ label, path }, at) => (
        <span key={path + label}>
          {at === 0 ? '' : ', '}
          {path === null ? label : <Link to={`/${organisation}/${path.replace(/^\//, '')}`}>{label}</Link>}
        </span>
      ))}
      {more > 0 ? ` ${t('reviews.check.more', { count: more })}` : null}.
    </span>
  );
}
