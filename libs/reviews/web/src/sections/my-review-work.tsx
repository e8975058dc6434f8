import { Link, Pending, useQueryOf, useViewer } from '@waymark/platform/web';
import type { PlanSectionProps } from '@waymark/plans/web';
import styles from '../reviews.module.css';
import { reviewPath } from '../reviews.paths';
import { useReviewsText } from '../reviews.text';
import { nameOf, shortDay } from '../workspace/review-words';
import { listQuestions, waitsForSignature } from './review-work';
import { ReviewsToWorkDocument } from './sections.generated';

/** In My work: what waits for the person's name, and questions that they may answer. Nothing at all where none waits. */
export default function MyReviewWork({ organisation }: PlanSectionProps) {
  const t = useReviewsText();
  const { personId } = useViewer();
  const { data, isPending } = useQueryOf(ReviewsToWorkDocument, {});
  const reviews = data?.open.items ?? [];
  const toSign = reviews.filter((review) => waitsForSignature(review, personId));
  const questions = reviews.flatMap((review) => listQuestions(review).map((question) => ({ ...question, review })));
  if (isPending) return <Pending />;
  return (
    <>
      {toSign.length === 0 ? null : (
        <section className={styles['part']} aria-labelledby="to-sign">
          <h2 id="to-sign">{t('reviews.work.to_sign', { count: toSign.length })}</h2>
          <ul className="lines mt-s">
            {toSign.map((review) => {
              const stage = review.stages.find(({ kind }) => kind === review.stage);
              return (
                <li key={review.id} className="bar">
                  <div>
                    <Link className="plain" to={reviewPath(organisation, review.number)}>
                      {nameOf(review)}
                    </Link>
                    <p className="due">
                      {t('reviews.work.version', { version: review.newestPaper!.version })} {stage === undefined ? '' : t('reviews.stage.due', { day: shortDay(stage.dueOn) })}
                    </p>
                  </div>
                  <Link className="btn end" to={reviewPath(organisation, review.number)} aria-label={t('reviews.work.read_and_sign', { title: review.title })}>
                    {t(review.viewerCan.approve.allowed ? 'reviews.work.approve' : 'reviews.work.sign')}
                  </Link>
                </li>
              );
            })}
          </ul>
        </section>
      )}
      {questions.length === 0 ? null : (
        <section className={styles['part']} aria-labelledby="to-answer">
          <h2 id="to-answer">{t('reviews.work.questions', { count: questions.length })}</h2>
          <ul className="lines mt-s">
            {questions.map(({ id, words, paragraphTitle, askedBy, review }) => (
              <li key={id} className="bar">
                <div>
                  <Link className="plain" to={`${reviewPath(organisation, review.number)}#question-${id}`}>
                    {words}
                  </Link>
                  <p className="due">{t('reviews.work.asked', { name: askedBy.name, title: paragraphTitle, review: review.title })}</p>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
