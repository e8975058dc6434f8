import { formatDay, PageHeading, Ref, StatusTag, statusWord } from '@waymark/platform/web';
import { usePlansText, type plansText } from '../plans.text';
import { today } from '../updates/use-updates';
import styles from './action.module.css';
import { dayNear } from './due-line';
import { useHistory, type Action, type HistoryItem } from './use-action';

/** Which action it is, how it stands, and since when: "Was at risk until 14 October. Due 30 September 2026, now 53 days overdue." */
export function ActionHead({ action }: { action: Action }) {
  const t = usePlansText();
  const { data } = useHistory(action.id);
  const { reference, title, status, detail } = action;
  return (
    <>
      {reference === '' ? null : (
        <p>
          <Ref>{t('plans.action_page.action', { reference })}</Ref>
        </p>
      )}
      <PageHeading title={`${reference} ${title}`.trim()} className={styles['title']}>
        {title}
      </PageHeading>
      <div className="bar mt">
        <StatusTag status={status} />
        <span className={`muted ${styles['standing']}`}>{standingOf(t, action, data?.action.timeline.items ?? []).join(' ')}</span>
      </div>
      {detail === null ? null : <p className={`mt ${styles['words']}`}>{detail}</p>}
    </>
  );
}

/** What was before, and what the dates say. */
function standingOf(t: typeof plansText, action: Action, history: readonly HistoryItem[]): string[] {
  const { status, statusSince, dueOn, daysOverdue, ongoing, reviewOn, forecastOn, completion } = action;
  const facts: string[] = [];
  const previous = previousStatus(action, history);
  if (statusSince !== null) {
    const date = dayNear(statusSince, today());
    facts.push(
      previous === null
        ? t('plans.action_page.since', { date })
        : t('plans.action_page.was_until', { status: statusWord(previous).toLowerCase(), date }),
    );
  }
  if (completion?.confirmedBy && completion.confirmedAt) {
    facts.push(t('plans.completion.confirmed', { name: completion.confirmedBy.name, date: dayNear(completion.confirmedAt.slice(0, 10), today()) }));
  }
  if (status === 'COMPLETE' || status === 'WITHDRAWN') return facts;
  if (ongoing) {
    facts.push(reviewOn === null ? t('plans.action_page.ongoing') : t('plans.action_page.ongoing_review', { date: formatDay(reviewOn) }));
  } else if (dueOn === null) {
    facts.push(t('plans.action_page.no_date'));
  } else {
    const date = formatDay(dueOn);
    facts.push(daysOverdue > 0 ? t('plans.action_page.due_overdue', { date, days: daysOverdue }) : t('plans.action_page.due', { date }));
  }
  if (forecastOn !== null) {
    facts.push(t(status === 'OFF_TRACK' ? 'plans.action_page.recovery' : 'plans.action_page.expected', { date: formatDay(forecastOn) }));
  }
  return facts;
}

/** The status before this one, from the history; updates that were taken back do not count. */
export function previousStatus({ status }: Pick<Action, 'status'>, history: readonly HistoryItem[]): Action['status'] | null {
  const change = history.find(
    ({ update }) => update !== null && update.kind !== 'UNDO' && update.undoneById === null && update.previousStatus !== update.status,
  )?.update;
  return change && change.status === status ? change.previousStatus : null;
}
