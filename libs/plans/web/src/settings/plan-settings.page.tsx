import { SettingsLayout } from '@waymark/organisations/web';
import { EmptyState, formatDay, Link, Loaded, PageHeading, PermitButton, useGo, type PageOf } from '@waymark/platform/web';
import { useState } from 'react';
import { importPath, onePlanPath, planPath } from '../plans.paths';
import { usePlansText } from '../plans.text';
import { ApproveForm } from '../plans/approve-form';
import { EndPlanForm } from '../plans/end-plan-form';
import { OpenPlanDialog } from '../plans/open-plan-dialog';
import { usePlanFacts, type Plan } from '../plans/use-plan';
import styles from './plan-settings.module.css';
import { PlanFactsForm } from './plan-facts-form';
import { StaleForm } from './stale-form';
import { usePlanSettings, type PlanSettings } from './use-plan-settings';

/** Settings of the plan: its title and dates, its life, teams' plans, and when an action is stale. */
export default function PlanSettingsPage({ params }: PageOf<'/$organisation/settings/plan'>) {
  const t = usePlansText();
  const { organisation } = params;
  return (
    <SettingsLayout>
      <PageHeading>{t('plans.settings.title')}</PageHeading>
      <Loaded query={usePlanFacts()} isPage>
        {({ plan }) =>
          plan === null ? (
            <div className="mt">
              <EmptyState action={<Link to={planPath(organisation)}>{t('plans.settings.to_plan')}</Link>}>{t('plans.none')}</EmptyState>
            </div>
          ) : (
            <div className="stack-lg mt">
              <PlanFactsForm key={plan.id} plan={plan} />
              <PlanLife plan={plan} />
            </div>
          )
        }
      </Loaded>
      <Loaded query={usePlanSettings()}>
        {(settings) => (
          <div className={`stack-lg ${styles['section']}`}>
            <Plans settings={settings} organisation={organisation} />
            <StaleForm organisation={settings.organisation} />
          </div>
        )}
      </Loaded>
    </SettingsLayout>
  );
}

/** Draft, active, closed: where the plan is in its life, and the next step. */
function PlanLife({ plan }: { plan: Plan }) {
  const t = usePlansText();
  const [act, setAct] = useState<'approve' | 'close' | 'reopen' | null>(null);
  const close = () => setAct(null);
  const { approvedBy, approvedOn, closedOn, viewerCan } = plan;
  const next = plan.state === 'DRAFT' ? 'approve' : plan.state === 'ACTIVE' ? 'close' : 'reopen';
  const permit = plan.state === 'DRAFT' ? viewerCan.approve : viewerCan.close;
  return (
    <section className="stack" aria-labelledby="plan-life">
      <h2 id="plan-life">{t('plans.settings.life')}</h2>
      <p>
        {approvedBy === null || approvedOn === null
          ? t('plans.is_draft')
          : t('plans.approved', { body: approvedBy, date: formatDay(approvedOn) })}{' '}
        {closedOn === null ? null : t('plans.closed_on', { date: formatDay(closedOn) })}
      </p>
      <div>
        <PermitButton permit={permit} onClick={() => setAct(next)}>
          {t(`plans.${next}`)}
        </PermitButton>
        {permit.allowed ? null : <p className="sm muted mt-s">{permit.reason}</p>}
      </div>
      {act === 'approve' ? <ApproveForm plan={plan} onClose={close} /> : null}
      {act === 'close' || act === 'reopen' ? <EndPlanForm plan={plan} act={act} onClose={close} /> : null}
    </section>
  );
}

/** All plans of the organisation, and the way to a new one beneath the organisation's own. */
function Plans({ settings, organisation }: { settings: PlanSettings; organisation: string }) {
  const t = usePlansText();
  const go = useGo();
  const { data } = usePlanFacts();
  const [isOpening, setOpening] = useState(false);
  const plan = data?.plan ?? null;
  return (
    <section className="stack" aria-labelledby="all-plans">
      <h2 id="all-plans">{t('plans.settings.plans')}</h2>
      <ul className="lines">
        {settings.plans.map(({ id, title, state, teamName, actionCount }) => (
          <li key={id} className="bar">
            <Link to={onePlanPath(organisation, id)}>{title}</Link>
            <span className="muted sm">
              {[teamName ?? t('plans.settings.whole'), t(`plans.state.${state}`), t('plans.action_count', { count: actionCount })].join('. ')}
            </span>
          </li>
        ))}
      </ul>
      {plan === null ? null : (
        <div className="bar">
          <PermitButton permit={plan.viewerCan.changeStructure} onClick={() => setOpening(true)}>
            {t('plans.open.team_title')}
          </PermitButton>
          {plan.viewerCan.importPlan.allowed ? (
            <Link className="btn" to={importPath(organisation)}>
              {t('plans.none.import')}
            </Link>
          ) : null}
        </div>
      )}
      {plan !== null && settings.teams.length === 0 ? <p className="sm muted">{t('plans.settings.no_teams')}</p> : null}
      {isOpening && plan !== null ? (
        <OpenPlanDialog
          beneath={{ planId: plan.id, teams: settings.teams }}
          onClose={() => setOpening(false)}
          onOpened={(id) => go(onePlanPath(organisation, id))}
        />
      ) : null}
    </section>
  );
}
