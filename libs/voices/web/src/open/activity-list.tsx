import { Loaded, useAddress } from '@waymark/platform/web';
import { useEffect, useRef } from 'react';
import { useVoicesText } from '../voices.text';
import { ActivityEntryLine } from './activity-entry';
import { useActivity, type ActivityGroup, type Subject } from './use-talk';

export interface ActivityListProps {
  subject: Subject;
  organisation: string;
  only: ActivityGroup | null;
  isOver: boolean;
  /** Where this page begins; null is the first. */
  after: string | null;
  /** Null when a later page is shown already. */
  onMore: ((next: string) => void) | null;
}

/** A page of what happened, and a button for the next. */
export function ActivityList({ subject, organisation, only, isOver, after, onMore }: ActivityListProps) {
  const t = useVoicesText();
  const query = useActivity(subject, only, after);
  const older = query.data?.activity.nextCursor ?? null;
  const pointed = usePointed(query.data !== undefined, () => {
    if (older !== null) onMore?.(older);
  });
  return (
    <Loaded query={query}>
      {({ activity: { items } }) => (
        <>
          {items.length === 0 && after === null ? (
            <p className="muted mt">{t(only === null ? 'voices.activity.nothing' : 'voices.activity.none_of_kind')}</p>
          ) : (
            <ol className="timeline mt">
              {items.map((entry) => (
                <ActivityEntryLine key={entry.id} entry={entry} subject={subject} organisation={organisation} isOver={isOver} pointed={pointed} />
              ))}
            </ol>
          )}
          {onMore === null || older === null ? null : (
            <button type="button" className="btn noprint" onClick={() => onMore(older)}>
              {t('voices.activity.more')}
            </button>
          )}
        </>
      )}
    </Loaded>
  );
}

/** An address that ends in the id of an entry goes to it once it has been read; until then older entries are fetched. */
function usePointed(isRead: boolean, onMissing: () => void): string {
  const id = decodeURIComponent(useAddress().split('#')[1] ?? '');
  const isEntry = /^((comment|challenge|figures|update|evidence|change)-|completion$)/.test(id);
  const seekOlder = useRef(onMissing);
  useEffect(() => {
    seekOlder.current = onMissing;
  });
  useEffect(() => {
    if (!isRead || !isEntry) return;
    const entry = document.getElementById(id);
    if (entry === null) return seekOlder.current();
    entry.focus({ preventScroll: true });
    entry.scrollIntoView?.({ block: 'center' });
  }, [isRead, id, isEntry]);
  return isEntry ? id : '';
}
