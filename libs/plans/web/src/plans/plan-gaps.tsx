import { Link, PermitButton } from '@waymark/platform/web';
import { onePlanPath, planPath } from '../plans.paths';
import { usePlansText } from '../plans.text';
import { openGapsOf } from './gaps';
import type { PlanFlag } from './plan-filter';
import { usePlanOnPage } from './plan-on-page';
import styles from './plan-tools.module.css';
import type { Plan } from './use-plan';

/** In a draft: what is still to be decided. It is work to do, not something wrong. */
export function PlanGaps({ plan }: { plan: Plan }) {
  const t = usePlansText();
  const { organisation, begin } = usePlanOnPage();
  if (plan.state !== 'DRAFT') return null;
  const open = openGapsOf(plan.gaps);
  const title = plan.actionCount === 0 ? 'plans.gaps.empty' : open.length === 0 ? 'plans.gaps.none' : 'plans.gaps';
  const next = plan.actionCount === 0 ? 'plans.gaps.begin' : open.length === 0 ? 'plans.gaps.ready' : 'plans.gaps.explain';
  const to = (flag: PlanFlag) =>
    plan.parent === null ? planPath(organisation, { flag }) : onePlanPath(organisation, plan.id, { flag });
  return (
    <section className="notice mt noprint" aria-labelledby="plan-gaps">
      <h2 id="plan-gaps">{t(title)}</h2>
      <p className="mt-s">{t(next)}</p>
      {open.length === 0 ? null : (
        <ul className={styles['gaps']}>
          {open.map(([gap, flag]) => (
            <li key={gap}>
              <Link to={to(flag)} current="never">
                {t(`plans.gap.${gap}`, { count: plan.gaps[gap] })}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <div className="bar mt">
        <PermitButton className="btn primary" permit={plan.viewerCan.approve} onClick={() => begin({ act: 'approve' })}>
          {t('plans.approve')}
        </PermitButton>
      </div>
    </section>
  );
}
