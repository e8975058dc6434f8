import { formatDay, Link, Menu, Notice, PageHeading, PermitButton } from '@waymark/platform/web';
import { Download, Pencil, Plus } from 'lucide-react';
import { planChangesPath, planFilePath, planPath } from '../plans.paths';
import { usePlansText } from '../plans.text';
import { usePlanOnPage } from './plan-on-page';
import type { Plan } from './use-plan';

export interface PlanHeadProps {
  plan: Plan;
  onChanging: (isChanging: boolean) => void;
}

/** What the plan is, how big, who approved it, and what can be done with the whole of it. */
export function PlanHead({ plan, onChanging }: PlanHeadProps) {
  const t = usePlansText();
  const { organisation, isChanging, begin } = usePlanOnPage();
  const { objectives, viewerCan } = plan;
  const size = t('plans.size', {
    objectives: objectives.filter(({ withdrawnAt }) => withdrawnAt === null).length,
    outcomes: plan.outcomeCount,
    actions: plan.actionCount,
    measures: plan.measureCount,
  });
  const standing =
    plan.approvedBy === null || plan.approvedOn === null
      ? t('plans.is_draft')
      : t('plans.approved', { body: plan.approvedBy, date: formatDay(plan.approvedOn) });
  return (
    <div className="head">
      <div>
        <PageHeading>{plan.title}</PageHeading>
        <p className="muted mt-s">
          {size} {standing}{' '}
          {plan.state === 'DRAFT' ? null : (
            <Link to={planChangesPath(organisation, plan.parent === null ? {} : { planId: plan.id })}>{t('plans.changes.link')}</Link>
          )}
        </p>
        {plan.parent === null ? null : (
          <p className="muted">
            {plan.team === null ? null : `${t('plans.of_team', { team: plan.team.name })} `}
            <Link to={planPath(organisation)}>{t('plans.beneath', { title: plan.parent.title })}</Link>
          </p>
        )}
      </div>
      <div className="bar noprint">
        {viewerCan.exportPlan.allowed ? <ExportMenu planId={plan.id} organisation={organisation} /> : null}
        {viewerCan.changeStructure.allowed ? (
          <>
            <button type="button" className="btn" aria-pressed={isChanging} onClick={() => onChanging(!isChanging)}>
              <Pencil size={18} aria-hidden="true" />
              {t(isChanging ? 'plans.finish_changing' : 'plans.start_changing')}
            </button>
          </>
        ) : null}
        <PermitButton permit={viewerCan.changeStructure} onClick={() => begin({ act: 'add', part: 'action', parentId: null })}>
          <Plus size={18} aria-hidden="true" />
          {t('plans.add.action')}
        </PermitButton>
      </div>
    </div>
  );
}

/** The plan as a file: links, so that the browser saves what the server sends. */
function ExportMenu({ planId, organisation }: { planId: string; organisation: string }) {
  const t = usePlansText();
  return (
    <Menu
      align="end"
      button={
        <>
          <Download size={18} aria-hidden="true" />
          {t('plans.export')}
        </>
      }
    >
      <a href={planFilePath(organisation, planId, 'xlsx')} download>
        {t('plans.export.xlsx')}
      </a>
      <a href={planFilePath(organisation, planId, 'csv')} download>
        {t('plans.export.csv')}
      </a>
      <button type="button" onClick={() => window.print()}>
        {t('plans.export.print')}
      </button>
    </Menu>
  );
}

/** That a plan is closed, and what can be done about it. */
export function ClosedNotice({ plan }: { plan: Plan }) {
  const t = usePlansText();
  const { begin } = usePlanOnPage();
  if (plan.state !== 'CLOSED') return null;
  return (
    <div className="mt">
      <Notice title={plan.closedOn === null ? t('plans.closed') : t('plans.closed_on', { date: formatDay(plan.closedOn) })}>
        {plan.closeReason === null ? null : <p>{plan.closeReason}</p>}
        {plan.viewerCan.close.allowed ? (
          <button type="button" className="btn small mt-s noprint" onClick={() => begin({ act: 'reopen' })}>
            {t('plans.reopen')}
          </button>
        ) : null}
      </Notice>
    </div>
  );
}
