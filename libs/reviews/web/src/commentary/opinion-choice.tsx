import { announce, type RequestError } from '@waymark/platform/web';
import { useState, type ReactNode } from 'react';
import { useReviewsText } from '../reviews.text';
import styles from '../reviews.module.css';
import type { Review } from '../workspace/use-review';
import { useGiveOpinion } from './use-commentary';

/** How sure the executive team is, on the organisation's own scale with what each level means, and why. */
export function OpinionChoice({ review, children }: { review: Review; children: ReactNode }) {
  const t = useReviewsText();
  const give = useGiveOpinion();
  const [refusal, setRefusal] = useState<string | null>(null);
  const { opinion } = review;
  if (opinion === null) return null;
  const chosen = give.isPending ? (give.variables.input.level ?? null) : opinion.level;
  if (!review.viewerCan.write.allowed) {
    const given = opinion.legend.find(({ level }) => level === opinion.level);
    return given === undefined ? null : (
      <div>
        <h3 className={`label ${styles['title']}`}>{t('reviews.opinion.title')}</h3>
        <p>
          <b>{given.level}.</b> {given.meaning}
        </p>
        {children}
      </div>
    );
  }
  const choose = (level: string | null) =>
    give.mutate(
      { input: { reviewId: review.id, level, version: opinion.version } },
      {
        onSuccess: () => {
          setRefusal(null);
          announce(t('reviews.opinion.saved'));
        },
        onError: (failure: RequestError) =>
          setRefusal(failure.isConflict ? t('reviews.opinion.conflict', { name: failure.changedBy ?? t('reviews.somebody'), level: String(failure.current?.['level'] ?? '') }) : failure.message),
      },
    );
  return (
    <div className="stack">
      <fieldset className={styles['levels']}>
        <legend className="label">{t('reviews.numbered', { number: 5, title: t('reviews.opinion.title') })}</legend>
        <p className="hint">{t('reviews.opinion.hint')}</p>
        {refusal === null ? null : (
          <p className="error" role="alert">
            {refusal}
          </p>
        )}
        {opinion.legend.map(({ level, meaning }) => (
          <label key={level}>
            <input type="radio" name="opinion" checked={level === chosen} onChange={() => choose(level)} />
            <b>{level}</b>
            <small>{meaning}</small>
          </label>
        ))}
        {chosen !== null ? (
          <div>
            <button type="button" className="btn quiet small" onClick={() => choose(null)}>
              {t('reviews.opinion.take_back')}
            </button>
          </div>
        ) : null}
      </fieldset>
      {children}
    </div>
  );
}
