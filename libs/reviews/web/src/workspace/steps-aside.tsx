import { Link } from '@waymark/platform/web';
import { reviewPath } from '../reviews.paths';
import { useReviewsText } from '../reviews.text';
import { shortInstant, stageName } from './review-words';
import type { Review } from './use-review';

/** How it came here: every step forward and back with its reason, the versions, the review before, and those of teams. */
export function StepsAside({ review, organisation }: { review: Review; organisation: string }) {
  const t = useReviewsText();
  const { steps, previous, teamReviews, papers } = review;
  const versions = papers.filter(({ version }, at) => papers.findIndex((one) => one.version === version) === at);
  return (
    <>
      {teamReviews.length === 0 ? null : (
        <section className="aside" aria-labelledby="team-reviews">
          <h2 id="team-reviews">{t('reviews.teams')}</h2>
          <ul className="lines">
            {teamReviews.map(({ id, number, title, teamName, state, stage }) => (
              <li key={id}>
                <Link to={reviewPath(organisation, number)}>{[teamName, title].filter(Boolean).join(': ')}</Link>
                <p className="due">{state === 'OPEN' ? stageName(t, stage) : t(`reviews.state.${state}`)}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {steps.length === 0 && versions.length === 0 && previous === null ? null : (
        <section className="aside" aria-labelledby="steps">
          <h2 id="steps">{t('reviews.steps')}</h2>
          <ul className="lines">
            {steps.map((step) => (
              <li key={step.at}>
                {step.to === 'PUBLISHED' ? t('reviews.approved') : t(step.reason === null ? 'reviews.step.on' : 'reviews.step.back', { stage: stageName(t, step.to) })}
                <p className="due">
                  {step.by.name}, {shortInstant(step.at)}
                </p>
                {step.reason === null ? null : <p className="due">“{step.reason}”</p>}
              </li>
            ))}
            {versions.map(({ id, version, frozenAt, frozenBy, reason }) => (
              <li key={id}>
                {t('reviews.paper.version', { version })}
                <p className="due">
                  {frozenBy.name}, {shortInstant(frozenAt)}
                </p>
                {reason === null ? null : <p className="due">“{reason}”</p>}
              </li>
            ))}
            {previous === null ? null : (
              <li>
                <Link to={reviewPath(organisation, previous.number)}>{t('reviews.previous', { title: previous.title })}</Link>
              </li>
            )}
          </ul>
        </section>
      )}
    </>
  );
}
