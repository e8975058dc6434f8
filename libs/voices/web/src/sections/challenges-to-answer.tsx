import { Link, Pending } from '@waymark/platform/web';
import type { PlanSectionProps } from '@waymark/plans/web';
import { Clock, Flag } from 'lucide-react';
import { raiserOf } from '../challenges/challenge-words';
import { useChallenges } from '../challenges/use-challenges';
import styles from '../open/open.module.css';
import { challengePath } from '../voices.paths';
import { useVoicesText } from '../voices.text';

/** In My work: the challenges that the person is to answer, each with its clock. Nothing at all where none waits. */
export default function ChallengesToAnswer({ organisation }: PlanSectionProps) {
  const t = useVoicesText();
  const { data, isPending } = useChallenges({ onlyAwaiting: true, onlyMine: true });
  const challenges = data?.challenges.items ?? [];
  if (isPending) return <Pending />;
  if (challenges.length === 0) return null;
  return (
    <section className={styles['story']} aria-labelledby="challenges-to-answer">
      <h2 id="challenges-to-answer">{t('voices.work.title', { count: challenges.length })}</h2>
      <ul className="lines mt-s">
        {challenges.map((challenge) => (
          <li key={challenge.id} className="bar">
            <div className={styles['what']}>
              <Link className="plain" to={challengePath(organisation, challenge.number)}>
                <Flag size={16} aria-hidden="true" /> {challenge.title}
              </Link>
              <p className={`why ${challenge.state === 'UNSATISFIED' ? 'atrisk' : challenge.clock.daysOverdue > 0 ? 'offtrack' : challenge.clock.daysLeft <= 3 ? 'atrisk' : ''}`}>
                <Clock aria-hidden="true" />
                {t('voices.work.line', { who: raiserOf(t, challenge), clock: challenge.state === 'UNSATISFIED' ? t('voices.state.UNSATISFIED') : challenge.clock.text })}
              </p>
            </div>
            <Link className="btn end" to={challengePath(organisation, challenge.number)} aria-label={t('voices.work.answer', { number: challenge.number })}>
              {t('voices.answer.act')}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
