import { Link, Trail, type DeliveryStatusName } from '@waymark/platform/web';
import { onePlanPath } from '../plans.paths';
import { usePlansText } from '../plans.text';
import { usePlanOnPage } from './plan-on-page';
import type { Plan } from './use-plan';

/** The plans of teams beneath this one. */
export function TeamPlans({ plan }: { plan: Plan }) {
  const t = usePlansText();
  const { organisation } = usePlanOnPage();
  if (plan.teamPlans.length === 0) return null;
  return (
    <section className="objective" aria-labelledby="team-plans">
      <header>
        <h2 id="team-plans">{t('plans.team_plans')}</h2>
      </header>
      <ul className="lines mt-s">
        {plan.teamPlans.map((team) => (
          <li key={team.id} className="bar">
            <span>
              <Link to={onePlanPath(organisation, team.id)}>{team.title}</Link>
              <span className="muted">
                {' '}
                {[team.teamName, team.state === 'ACTIVE' ? null : t(`plans.state.${team.state}`)].filter(Boolean).join('. ')}
              </span>
            </span>
            <span className="bar end">
              <Trail groups={[statusesOf(team.counts)]} />
              <span className="sm muted">{t('plans.action_count', { count: team.actionCount })}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const statusesOf = (counts: readonly { status: DeliveryStatusName; count: number }[]): DeliveryStatusName[] =>
  counts.flatMap(({ status, count }) => Array.from({ length: count }, () => status));
