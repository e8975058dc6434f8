import { formatDay, statusWord, useViewer } from '@waymark/platform/web';
import { dayNear } from '../actions/due-line';
import { usePlansText } from '../plans.text';
import { today } from '../updates/use-updates';
import type { WorkAction } from './use-my-work';

/** How it stands and what was said last: "On track since 4 August. Due 31 March 2027. You last said: ..." */
export function StandingLine({ action }: { action: WorkAction }) {
  const t = usePlansText();
  const { personId } = useViewer();
  const { status, statusSince, dueOn, daysOverdue, ongoing, reviewOn, lastUpdate } = action;
  const facts: string[] = [];
  if (statusSince !== null) {
    facts.push(`${t('plans.update.since', { status: statusWord(status), date: dayNear(statusSince, today()) })}.`);
  }
  if (ongoing) {
    facts.push(
      reviewOn === null ? t('plans.action_page.ongoing') : t('plans.action_page.ongoing_review', { date: formatDay(reviewOn) }),
    );
  } else if (dueOn !== null) {
    const date = formatDay(dueOn);
    facts.push(
      daysOverdue > 0 ? t('plans.action_page.due_overdue', { date, days: daysOverdue }) : t('plans.action_page.due', { date }),
    );
  }
  if (lastUpdate !== null && lastUpdate.note !== null) {
    const { note, recordedBy } = lastUpdate;
    facts.push(recordedBy.id === personId ? t('plans.work.said_you', { note }) : t('plans.work.said', { name: recordedBy.name, note }));
  }
  return <p className="due">{facts.join(' ')}</p>;
}
