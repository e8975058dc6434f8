import { Link } from '@waymark/platform/web';
import { planPath } from '../plans.paths';
import { usePlansText } from '../plans.text';
import { openGapsOf } from '../plans/gaps';
import type { OverviewPlan } from './use-overview';

/** In a draft: what is still to be decided before somebody approves it. It is work to do, not something wrong. */
export function DraftGaps({ plan, organisation }: { plan: OverviewPlan; organisation: string }) {
  const t = usePlansText();
  if (plan.state !== 'DRAFT') return null;
  const open = openGapsOf(plan.gaps);
  return (
    <section className="aside" aria-labelledby="gaps">
      <h2 id="gaps">{t(plan.actionCount === 0 ? 'plans.gaps.empty' : open.length === 0 ? 'plans.gaps.none' : 'plans.gaps')}</h2>
      <p className="sm muted">{t(plan.actionCount > 0 && open.length === 0 ? 'plans.overview.draft_ready' : 'plans.overview.draft_next')}</p>
      <ul className="lines mt-s">
        {open.map(([gap, flag]) => (
          <li key={gap}>
            <Link to={planPath(organisation, { flag })} current="never">
              {t(`plans.gap.${gap}`, { count: plan.gaps[gap] })}
            </Link>
          </li>
        ))}
      </ul>
      <p className="mt-s">
        <Link className="btn primary" to={planPath(organisation)} current="never">
          {t('plans.overview.open_plan')}
        </Link>
      </p>
    </section>
  );
}
