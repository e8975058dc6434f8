import { Link, Pending } from '@waymark/platform/web';
import type { PlanSectionProps } from '@waymark/plans/web';
import { Clock } from 'lucide-react';
import { useChallenges } from '../challenges/use-challenges';
import { challengePath, challengesPath, saidPath } from '../voices.paths';
import { useVoicesText } from '../voices.text';

const shownAtOnce = 3;

/** On the overview, beside what needs attention: the challenges that wait for an answer, the longest first. */
export default function ChallengesWaiting({ organisation }: PlanSectionProps) {
  const t = useVoicesText();
  const { data, isPending } = useChallenges({ onlyAwaiting: true, first: shownAtOnce });
  if (isPending) return <Pending />;
  if (data === undefined || data.challenges.total === 0) return null;
  const { items, total } = data.challenges;
  return (
    <section className="aside" aria-labelledby="challenges-waiting">
      <div className="head">
        <h2 id="challenges-waiting">{t('voices.overview.title')}</h2>
        <Link className="sm" to={challengesPath(organisation, 'waiting')} current="never">
          {t('voices.overview.all', { count: total })}
        </Link>
      </div>
      <ul className="lines">
        {items.map(({ id, number, title, respondent, clock, state }) => (
          <li key={id}>
            <div className={`why ${state === 'UNSATISFIED' ? 'atrisk' : clock.daysOverdue > 0 ? 'offtrack' : clock.daysLeft <= 3 ? 'atrisk' : ''}`}>
              <Clock aria-hidden="true" />
              {state === 'UNSATISFIED' ? t('voices.state.UNSATISFIED') : clock.text}
            </div>
            <Link to={challengePath(organisation, number)}>{title}</Link>
            <p className="due">{t('voices.overview.asked', { name: respondent.name })}</p>
          </li>
        ))}
      </ul>
      <p className="mt-s">
        <Link className="sm" to={saidPath(organisation)}>
          {t('voices.said.title')}
        </Link>
      </p>
    </section>
  );
}
