import { Breadcrumbs, formatInstant, Link, Loaded, Notice, type PageOf } from '@waymark/platform/web';
import { actionPath, onePlanPath, planPath } from '../plans.paths';
import { usePlansText } from '../plans.text';
import { Talk } from '../sections/talk-section';
import { ActionHead } from './action-head';
import { ActionHistory } from './action-history';
import { CompletionPanel } from './completion-panel';
import { DetailsAside } from './details-aside';
import { ElsewhereAside } from './elsewhere-aside';
import { EvidenceAside } from './evidence-aside';
import { MeasuresAside } from './measures-aside';
import { MilestonesAside } from './milestones-aside';
import { UpdatePanel } from './update-panel';
import { useAction, type Action } from './use-action';
import styles from './action.module.css';

/** The whole story of one action: how it stands, what has happened, who does it, what shows it. */
export default function ActionPage({ params }: PageOf<'/$organisation/actions/$actionId/$slug'>) {
  const { organisation, actionId } = params;
  return (
    <Loaded query={useAction(actionId)} isPage lines={8}>
      {({ action }) => (
        <>
          <Crumbs action={action} organisation={organisation} />
          <div className="split">
            <div>
              <ActionHead action={action} />
              <WithdrawnNotice action={action} organisation={organisation} />
              <CompletionPanel action={action} />
              <UpdatePanel action={action} />
              <Talk shape="story" organisation={organisation} subject={{ kind: 'ACTION', id: action.id, name: action.reference, isOver: action.withdrawal !== null }}>
                <ActionHistory action={action} />
              </Talk>
            </div>
            <div className={styles['aside']}>
              <DetailsAside action={action} organisation={organisation} />
              <MilestonesAside action={action} />
              <MeasuresAside action={action} organisation={organisation} />
              <EvidenceAside action={action} />
              <ElsewhereAside action={action} organisation={organisation} />
            </div>
          </div>
        </>
      )}
    </Loaded>
  );
}

/** Plan, objective, outcome. A team's plan is named, for there may be several. */
function Crumbs({ action, organisation }: { action: Action; organisation: string }) {
  const t = usePlansText();
  const [home] = action.outcomes;
  const isTeams = action.supports !== null;
  const plan = { label: isTeams ? action.planTitle : t('plans.plan'), to: isTeams ? onePlanPath(organisation, action.planId) : planPath(organisation) };
  const part = (id: string) => (isTeams ? `${plan.to}#${id}` : planPath(organisation, {}, id));
  const above =
    home === undefined
      ? []
      : [
          { label: `${home.objectiveReference} ${home.objectiveTheme}`, to: part(`objective-${home.objectiveId}`) },
          { label: `${home.reference} ${home.statement}`, to: part(`outcome-${home.id}`) },
        ];
  return (
    <div className={styles['crumbs']}>
      <Breadcrumbs crumbs={[plan, ...above]} />
    </div>
  );
}

/** That it is no longer pursued, why, and what has taken its place. */
function WithdrawnNotice({ action, organisation }: { action: Action; organisation: string }) {
  const t = usePlansText();
  const { withdrawal } = action;
  if (withdrawal === null) return null;
  const { reason, withdrawnBy, withdrawnAt, successor } = withdrawal;
  return (
    <div className="mt">
      <Notice title={t('plans.withdrawal.by', { name: withdrawnBy.name, date: formatInstant(withdrawnAt) })}>
        <p>{reason}</p>
        {successor === null ? null : (
          <p className="mt-s">
            {t('plans.replaced_by')}{' '}
            <Link to={actionPath(organisation, successor)}>
              {successor.reference} {successor.title}
            </Link>
          </p>
        )}
      </Notice>
    </div>
  );
}
