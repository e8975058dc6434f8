import { Link, organisationInAddress } from '@waymark/platform/web';
import { lazy, Suspense, useState } from 'react';
import { PlainWords } from '../commentary/plain-words';
import { reportPath } from '../reviews.paths';
import styles from '../reviews.module.css';
import { useReviewsText } from '../reviews.text';
import { shortInstant } from '../workspace/review-words';
import type { Question, Review } from '../workspace/use-review';

const AnswerDialog = lazy(() => import('./answer-dialog'));
const AskDialog = lazy(() => import('./ask-dialog'));

/** Questions by the paragraph they were put to, with their answers. Neither is ever changed. */
export function QuestionsSection({ review }: { review: Review }) {
  const t = useReviewsText();
  const [open, setOpen] = useState<Question | 'new' | null>(null);
  const questions = review.questions ?? [];
  const { ask } = review.viewerCan;
  if (questions.length === 0 && !ask.allowed) return null;
  const close = () => setOpen(null);
  return (
    <section id="questions" className={styles['part']} aria-labelledby="questions-title">
      <div className="head">
        <h2 id="questions-title">{t('reviews.questions')}</h2>
        <span className="sm muted">{t('reviews.questions.count', { count: questions.length, open: questions.filter(({ answers }) => answers.length === 0).length })}</span>
      </div>
      {questions.length === 0 ? <p className="muted mt-s">{t('reviews.questions.none')}</p> : null}
      <div className="stack mt-s">
        {questions.map((question) => (
          <article key={question.id} id={`question-${question.id}`} className="thread" aria-label={t('reviews.question.to', { title: question.paragraphTitle })}>
            <div className="post">
              <p className="meta">
                <b>{question.askedBy.name}</b> {shortInstant(question.askedAt)}. {t('reviews.question.to', { title: question.paragraphTitle })}
              </p>
              <PlainWords words={question.words} />
            </div>
            {question.answers.map((answer) => (
              <div key={answer.id} className="post reply">
                <p className="meta">
                  <b>{answer.by.name}</b> {shortInstant(answer.at)}
                </p>
                <PlainWords words={answer.words} />
              </div>
            ))}
            {question.answers.length > 0 && !question.canAnswer.allowed ? null : (
              <div className="post reply noprint">
                <div className="bar">
                  {question.answers.length === 0 ? <span className="why atrisk">{question.owner === null ? t('reviews.question.waits') : t('reviews.question.waits_for', { name: question.owner.name })}</span> : null}
                  {question.canAnswer.allowed ? (
                    <button type="button" className="btn small" onClick={() => setOpen(question)}>
                      {t(question.answers.length === 0 ? 'reviews.answer' : 'reviews.answer.again')} <span className="vh">{question.words}</span>
                    </button>
                  ) : null}
                </div>
              </div>
            )}
          </article>
        ))}
      </div>
      {ask.allowed ? (
        <div className="bar mt noprint">
          <button type="button" className="btn" onClick={() => setOpen('new')}>
            {t('reviews.question.ask')}
          </button>
          <Link to={reportPath(organisationInAddress()!, review.number)}>{t('reviews.question.in_report')}</Link>
        </div>
      ) : null}
      <Suspense fallback={null}>
        {open === 'new' ? <AskDialog review={review} onClose={close} /> : null}
        {open !== null && open !== 'new' ? <AnswerDialog question={open} onClose={close} /> : null}
      </Suspense>
    </section>
  );
}
