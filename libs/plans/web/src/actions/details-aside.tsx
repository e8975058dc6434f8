import { Facts, formatDay, Link, type Fact } from '@waymark/platform/web';
import { useRef, useState, type ReactNode } from 'react';
import { actionPath, onePlanPath, planPath } from '../plans.paths';
import { usePlansText, type plansText } from '../plans.text';
import styles from './action.module.css';
import { DetailsForm } from './details-form';
import type { Action } from './use-action';
import { WithdrawActionDialog } from './withdraw-action-dialog';

/** Who does it, by when, and where it stands in the plan; edited in its place by those who may. */
export function DetailsAside({ action, organisation }: { action: Action; organisation: string }) {
  const t = usePlansText();
  const edit = useRef<HTMLButtonElement>(null);
  const [isEditing, setEditing] = useState(false);
  const [isWithdrawing, setWithdrawing] = useState(false);
  const { revise, withdraw } = action.viewerCan;
  const close = () => {
    setEditing(false);
    // Once the button is there again.
    setTimeout(() => edit.current?.focus());
  };
  return (
    <section className="aside" aria-labelledby="details">
      <h2 id="details">{t('plans.action_page.details')}</h2>
      {isEditing ? (
        <DetailsForm action={action} onClose={close} />
      ) : (
        <>
          <Facts facts={factsOf(t, action, organisation)} />
          <div className={`bar mt-s noprint ${styles['acts']}`}>
            {revise.allowed ? (
              <button ref={edit} type="button" className="btn quiet small" onClick={() => setEditing(true)}>
                {t('plans.action_page.edit')}
              </button>
            ) : null}
            {withdraw.allowed ? (
              <button type="button" className="btn quiet small" onClick={() => setWithdrawing(true)}>
                {t('plans.action_page.withdraw')}
              </button>
            ) : null}
          </div>
        </>
      )}
      {isWithdrawing ? <WithdrawActionDialog action={action} onClose={() => setWithdrawing(false)} /> : null}
    </section>
  );
}

function factsOf(t: typeof plansText, action: Action, organisation: string): (Fact | null)[] {
  const { owner, contributors, team, startOn, outcomes, supports, originalReference } = action;
  const fact = (term: string, value: ReactNode): Fact => ({ term, fact: value });
  const nameOf = ({ name, hasLeft }: { name: string; hasLeft: boolean }) => (hasLeft ? t('plans.owner_left', { name }) : name);
  return [
    fact(t('plans.action.owner'), owner === null ? t('plans.no_owner') : nameOf(owner)),
    contributors.length === 0 ? null : fact(t('plans.action_page.helping'), contributors.map(nameOf).join(', ')),
    team === null ? null : fact(t('plans.details.team'), team.path),
    startOn === null ? null : fact(t('plans.action.start'), formatDay(startOn)),
    fact(t('plans.action_page.due_label'), dueOf(t, action)),
    outcomes.length < 2
      ? null
      : fact(
          t('plans.action_page.also_serves'),
          outcomes.slice(1).map(({ id, reference, statement }) => (
            <div key={id}>
              <Link to={planPath(organisation, {}, `outcome-${id}`)} current="never">
                {reference} {statement}
              </Link>
            </div>
          )),
        ),
    supports === null
      ? null
      : fact(
          t('plans.supports'),
          <Link to={actionPath(organisation, supports)}>
            {supports.reference} {supports.title}
          </Link>,
        ),
    supports === null
      ? null
      : fact(t('plans.action_page.plan'), <Link to={onePlanPath(organisation, action.planId)}>{action.planTitle}</Link>),
    originalReference === null ? null : fact(t('plans.action_page.was_called'), originalReference),
  ];
}

/** The day it is due or looked at again, and how far that has slipped. */
function dueOf(t: typeof plansText, { ongoing, reviewOn, dueOn, originalDueOn, timesSlipped, daysSlipped }: Action): ReactNode {
  if (ongoing) return reviewOn === null ? t('plans.ongoing') : t('plans.ongoing_review', { date: formatDay(reviewOn) });
  if (dueOn === null) return t('plans.no_date');
  return (
    <>
      {formatDay(dueOn)}
      {timesSlipped === 0 || originalDueOn === null ? null : (
        <span className={`sm muted ${styles['line']}`}>
          {t('plans.action_page.slipped', { date: formatDay(originalDueOn), times: timesSlipped, days: daysSlipped })}
        </span>
      )}
    </>
  );
}
