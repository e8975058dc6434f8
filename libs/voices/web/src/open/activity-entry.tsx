import { LazyHistoryEntry, type HistoryItem } from '@waymark/plans/web';
import { formatDay, Link } from '@waymark/platform/web';
import { ChartLine, Flag } from 'lucide-react';
import { ChallengeBlock } from '../challenges/challenge-block';
import { talkPath } from '../voices.paths';
import { useVoicesText } from '../voices.text';
import { DayLink } from './day-link';
import styles from './open.module.css';
import { ThreadEntry } from './thread-entry';
import type { ActivityEntry, Subject } from './use-talk';

export interface ActivityEntryProps {
  entry: ActivityEntry;
  subject: Subject;
  organisation: string;
  isOver: boolean;
  /** The id in the address, such as `comment-…`; empty where there is none. */
  pointed: string;
}

/** One thing that happened: told by whoever keeps it. */
export function ActivityEntryLine({ entry, subject, organisation, isOver, pointed }: ActivityEntryProps) {
  const t = useVoicesText();
  const { comment, challenge, told, at, on } = entry;
  if (comment !== null) {
    const ids = [comment, ...comment.replies].map(({ id }) => `comment-${id}`);
    return <ThreadEntry thread={comment} subject={subject} organisation={organisation} isPointed={ids.includes(pointed)} />;
  }
  if (challenge !== null) {
    return (
      <li>
        <span className="mark">
          <Flag aria-hidden="true" color="var(--brand)" />
        </span>
        <ChallengeBlock challenge={challenge} organisation={organisation} isInItsPlace />
      </li>
    );
  }
  if (told !== null) {
    return (
      <li id={`figures-${entry.id}`} tabIndex={-1}>
        <span className="mark">
          <ChartLine aria-hidden="true" color="var(--ink-2)" />
        </span>
        <p className="meta">
          {told.by === null ? null : <b>{told.by.name}. </b>}
          <DayLink id={`figures-${entry.id}`} day={formatDay(on)} at={at} />
        </p>
        <p className="mt-s">{told.words}</p>
      </li>
    );
  }
  return (
    <LazyHistoryEntry item={entry as HistoryItem} canUndo={!isOver}>
      {entry.update === null ? null : (
        <Link className={`btn quiet small noprint ${styles['lined']}`} to={talkPath(organisation, 'status_update', entry.update.id)} current="never">
          {t('voices.talk.of_update')}
        </Link>
      )}
    </LazyHistoryEntry>
  );
}
