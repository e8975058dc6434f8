import { formatDay, PermitButton } from '@waymark/platform/web';
import { CircleCheck, Circle } from 'lucide-react';
import { useState } from 'react';
import { usePlansText } from '../plans.text';
import styles from './action.module.css';
import { MilestoneDialog, ReachDialog } from './milestone-dialogs';
import type { Action, ActionMilestone } from './use-action';

type Opened = { act: 'add' } | { act: 'change' | 'reach'; milestone: ActionMilestone };

/** The steps on the way: which are reached, and which are still to come. */
export function MilestonesAside({ action }: { action: Action }) {
  const t = usePlansText();
  const [opened, setOpened] = useState<Opened | null>(null);
  const { milestones, viewerCan } = action;
  const close = () => setOpened(null);
  if (milestones.length === 0 && !viewerCan.update.allowed) return null;
  return (
    <section className="aside" aria-labelledby="milestones">
      <h2 id="milestones">{t('plans.milestones')}</h2>
      {milestones.length === 0 ? <p className="muted sm">{t('plans.milestones.none')}</p> : null}
      <ul className="lines">
        {milestones.map((milestone) => (
          <MilestoneLine
            key={milestone.id}
            milestone={milestone}
            mayChange={viewerCan.update.allowed}
            onReach={() => setOpened({ act: 'reach', milestone })}
            onChange={() => setOpened({ act: 'change', milestone })}
          />
        ))}
      </ul>
      {viewerCan.update.allowed ? (
        <PermitButton permit={viewerCan.update} className="btn quiet small noprint" onClick={() => setOpened({ act: 'add' })}>
          {t('plans.milestone.add')}
        </PermitButton>
      ) : null}
      {opened?.act === 'reach' ? <ReachDialog milestone={opened.milestone} onClose={close} /> : null}
      {opened?.act === 'add' ? <MilestoneDialog action={action} milestone={null} onClose={close} /> : null}
      {opened?.act === 'change' ? <MilestoneDialog action={action} milestone={opened.milestone} onClose={close} /> : null}
    </section>
  );
}

interface MilestoneLineProps {
  milestone: ActionMilestone;
  mayChange: boolean;
  onReach: () => void;
  onChange: () => void;
}

function MilestoneLine({ milestone, mayChange, onReach, onChange }: MilestoneLineProps) {
  const t = usePlansText();
  const { title, dueOn, reachedOn, isOverdue } = milestone;
  const when =
    reachedOn !== null
      ? t('plans.milestone.reached', { date: formatDay(reachedOn) })
      : dueOn === null
        ? t('plans.milestone.no_date')
        : t(isOverdue ? 'plans.milestone.overdue' : 'plans.milestone.due_on', { date: formatDay(dueOn) });
  return (
    <li className={styles['milestone']}>
      {reachedOn === null ? <Circle size={18} aria-hidden="true" /> : <CircleCheck size={18} aria-hidden="true" />}
      <div>
        {title}
        <p className={isOverdue ? `due ${styles['late']}` : 'due'}>{when}</p>
        {mayChange ? (
          <div className={`bar noprint ${styles['acts']}`}>
            {reachedOn === null ? (
              <button type="button" className="btn quiet small" aria-label={t('plans.milestone.reach_label', { title })} onClick={onReach}>
                {t('plans.milestone.reach')}
              </button>
            ) : null}
            <button type="button" className="btn quiet small" aria-label={t('plans.milestone.change_label', { title })} onClick={onChange}>
              {t('plans.milestone.change')}
            </button>
          </div>
        ) : null}
      </div>
    </li>
  );
}
