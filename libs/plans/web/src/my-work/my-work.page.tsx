import { announce, EmptyState, formatDay, formatWeekday, Link, Loaded, PageHeading, type PageOf } from '@waymark/platform/web';
import { useRef } from 'react';
import { actionPath, planPath } from '../plans.paths';
import { usePlansText } from '../plans.text';
import { PlanSection } from '../sections/plan-sections';
import { minutesLeft, useMyWork, type ActionToConfirm, type MyWork } from './use-my-work';
import { WorkList } from './work-list';
import styles from './my-work.module.css';

/** What somebody should update, one after the other: five in two minutes on a phone, with one thumb. */
export default function MyWorkPage({ params }: PageOf<'/$organisation/my-work'>) {
  const { organisation } = params;
  return (
    <div className={styles['page']}>
      <Loaded query={useMyWork()} isPage>
        {({ myWork }) => (
          <>
            {myWork.due.length + myWork.done.length === 0 ? (
              <NothingWaits organisation={organisation} />
            ) : (
              <Work organisation={organisation} work={myWork} />
            )}
            <PlanSection place="my-work" organisation={organisation} />
            {myWork.toConfirm.length === 0 ? null : <ToConfirm organisation={organisation} actions={myWork.toConfirm} />}
          </>
        )}
      </Loaded>
    </div>
  );
}

function Work({ organisation, work }: { organisation: string; work: MyWork }) {
  const t = usePlansText();
  const head = useRef<HTMLDivElement>(null);
  const done = work.done.length;
  const all = done + work.due.length;
  const left = work.due.length === 0 ? null : t('plans.work.left', { minutes: minutesLeft(work.due.length) });
  const onAllDone = () => {
    head.current?.querySelector('h1')?.focus();
    announce(t('plans.work.all_done'));
  };
  return (
    <>
      <div className="head" ref={head}>
        <PageHeading title={t('plans.work.title')}>
          {t(left === null ? 'plans.work.heading_done' : 'plans.work.heading', { count: all })}
        </PageHeading>
        <span className="muted sm">
          {left === null
            ? t('plans.work.all_done')
            : work.dueOn === null
              ? left
              : t('plans.work.due_on', { left, date: formatWeekday(work.dueOn) })}
        </span>
      </div>
      <div className={`bar mt-s ${styles['progress']}`}>
        <div
          className="progress"
          role="progressbar"
          aria-label={t('plans.work.progress')}
          aria-valuenow={done}
          aria-valuemin={0}
          aria-valuemax={all}
          aria-valuetext={t('plans.work.progress_words', { done, all })}
        >
          <i style={{ width: `${(100 * done) / all}%` }} />
        </div>
        <span className="sm nowrap">{t('plans.work.progress_words', { done, all })}</span>
      </div>
      <WorkList organisation={organisation} work={work} onAllDone={onAllDone} />
    </>
  );
}

function NothingWaits({ organisation }: { organisation: string }) {
  const t = usePlansText();
  return (
    <div className="stack">
      <PageHeading title={t('plans.work.title')}>{t('plans.work.empty')}</PageHeading>
      <EmptyState action={<Link to={planPath(organisation)}>{t('plans.work.empty_plan')}</Link>}>
        {t('plans.work.empty_explain')}
      </EmptyState>
    </div>
  );
}

/** Actions that somebody else says are complete. Confirming is done where the evidence is. */
function ToConfirm({ organisation, actions }: { organisation: string; actions: readonly ActionToConfirm[] }) {
  const t = usePlansText();
  return (
    <section className={styles['also']} aria-labelledby="also">
      <h2 id="also">{t('plans.work.also')}</h2>
      <ul className="lines mt-s">
        {actions.map((action) => (
          <li key={action.id} className="bar">
            <Link to={actionPath(organisation, action, 'completion')}>
              {t('plans.work.confirm', { action: `${action.reference} ${action.title}` })}
            </Link>
            {action.completion === null ? null : (
              <span className="sm muted">
                {t('plans.work.claimed', {
                  name: action.completion.claimedBy.name,
                  date: formatDay(action.completion.claimedOn),
                })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
