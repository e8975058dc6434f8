import { dayOf, formatDay, formatDayWithoutYear } from '@waymark/platform/web';
import { Fragment, type ReactNode } from 'react';
import { usePlansText } from '../plans.text';
import type { PlanAction } from '../plans/use-plan';

/** A day whose year is left out when it is this year. */
export const dayNear = (day: string, today: string): string =>
  day.slice(0, 4) === today.slice(0, 4) ? formatDayWithoutYear(day) : formatDay(day);

/** Who, by when, and what the dates say: "Lin Zhao. Due 31 October 2026. 22 days overdue". */
export function DueLine({ action, today }: { action: PlanAction; today: string }) {
  const t = usePlansText();
  const { owner, flags } = action;
  const isOpen = action.status !== 'COMPLETE' && action.status !== 'WITHDRAWN';
  const facts: ReactNode[] = [];
  if (owner !== null) facts.push(owner.hasLeft ? t('plans.owner_left', { name: owner.name }) : owner.name);
  else if (isOpen) facts.push(t('plans.no_owner'));
  if (action.status === 'WITHDRAWN') {
    // What has been withdrawn is due no more.
  } else if (action.ongoing) facts.push(action.reviewOn ? t('plans.ongoing_review', { date: formatDay(action.reviewOn) }) : t('plans.ongoing'));
  else if (action.dueOn !== null) facts.push(t('plans.due', { date: formatDay(action.dueOn) }));
  else if (isOpen) facts.push(t('plans.no_date'));
  if (action.daysOverdue > 0) facts.push(<b className="overdue">{t('plans.days_overdue', { count: action.daysOverdue })}</b>);
  if (flags.includes('FORECAST_LATE') && action.forecastOn !== null) facts.push(t('plans.expected', { date: formatDay(action.forecastOn) }));
  if (action.completion !== null) facts.push(t('plans.completed', { date: dayNear(action.completion.claimedOn, today) }));
  if (flags.includes('AWAITING_CONFIRMATION')) facts.push(t('plans.awaiting'));
  if (action.lastUpdateAt !== null && isOpen && (flags.includes('STALE') || ['AT_RISK', 'OFF_TRACK'].includes(action.status))) {
    const words = flags.includes('STALE') ? 'plans.no_update_since' : 'plans.updated';
    facts.push(t(words, { date: dayNear(dayOf(action.lastUpdateAt), today) }));
  }
  return (
    <div className="due">
      {facts.map((fact, at) => (
        <Fragment key={at}>
          {at === 0 ? null : '. '}
          {fact}
        </Fragment>
      ))}
    </div>
  );
}
