import { Chip, Loaded, Pager, useAddress } from '@waymark/platform/web';
import { useEffect, useRef, useState } from 'react';
import { usePlansText } from '../plans.text';
import styles from './action.module.css';
import { HistoryEntry } from './history-entry';
import { historyKinds, isOfKind, type HistoryKind } from './history-words';
import { useHistory, type Action, type History } from './use-action';

/** As many as the operation asks for at once. */
const pageSize = 20;

/** All that has happened, the latest first; each entry has an address of its own. */
export function ActionHistory({ action }: { action: Action }) {
  const t = usePlansText();
  const [kind, setKind] = useState<HistoryKind>('everything');
  const [later, setLater] = useState<readonly string[]>([]);
  const first = useHistory(action.id);
  const pages = [null, ...later];
  return (
    <section className={styles['part']} aria-labelledby="history">
      <div className="head">
        <h2 id="history">{t('plans.action_page.history')}</h2>
        {first.data === undefined ? null : <KindChips history={first.data.action.timeline} kind={kind} onChoose={setKind} />}
      </div>
      {pages.map((after, at) => (
        <HistoryPart
          key={after}
          action={action}
          after={after}
          kind={kind}
          shownBefore={at * pageSize}
          onMore={at === pages.length - 1 ? (next) => setLater([...later, next]) : null}
        />
      ))}
    </section>
  );
}

/** Everything, or one kind. How many there are of a kind is only said when all of them are at hand. */
function KindChips({ history, kind, onChoose }: { history: History; kind: HistoryKind; onChoose: (kind: HistoryKind) => void }) {
  const t = usePlansText();
  const countOf = (one: HistoryKind) => {
    if (one === 'updates') return history.updateCount;
    return history.nextCursor === null ? history.items.filter((item) => isOfKind(item, one)).length : '';
  };
  return (
    <div className="choice noprint" role="group" aria-label={t('plans.history.show')}>
      {historyKinds.map((one) => (
        <Chip key={one} isChosen={kind === one} onPress={() => onChoose(one)}>
          {one === 'everything' ? t('plans.history.everything') : t(`plans.history.${one}`, { count: countOf(one) }).trim()}
        </Chip>
      ))}
    </div>
  );
}

interface HistoryPartProps {
  action: Action;
  after: string | null;
  kind: HistoryKind;
  shownBefore: number;
  /** Null when a later part is shown already. */
  onMore: ((next: string) => void) | null;
}

/** A page of entries, and a button for the next. */
function HistoryPart({ action, after, kind, shownBefore, onMore }: HistoryPartProps) {
  const t = usePlansText();
  const query = useHistory(action.id, after);
  const older = query.data?.action.timeline.nextCursor ?? null;
  usePointedEntry(query.data !== undefined, () => {
    if (older !== null) onMore?.(older);
  });
  return (
    <Loaded query={query}>
      {({ action: { timeline } }) => {
        const shown = timeline.items.filter((item) => isOfKind(item, kind));
        return (
          <>
            {shown.length === 0 ? (
              <p className="muted mt">{t(timeline.total === 0 ? 'plans.history.nothing' : 'plans.history.none_of_kind')}</p>
            ) : (
              <ol className="timeline mt">
                {shown.map((item) => (
                  <HistoryEntry key={item.id} item={item} canUndo={action.withdrawal === null} />
                ))}
              </ol>
            )}
            {onMore === null || timeline.nextCursor === null ? null : (
              <Pager
                shown={shownBefore + timeline.items.length}
                total={timeline.total}
                onMore={() => onMore(timeline.nextCursor!)}
              />
            )}
          </>
        );
      }}
    </Loaded>
  );
}

/** An address that ends in `#update-ID` goes to that entry once it has been read; until then older entries are fetched. */
function usePointedEntry(isRead: boolean, onMissing: () => void): void {
  const address = useAddress();
  const seekOlder = useRef(onMissing);
  useEffect(() => {
    seekOlder.current = onMissing;
  });
  useEffect(() => {
    const id = decodeURIComponent(address.split('#')[1] ?? '');
    if (!isRead || !/^((update|evidence|change)-|completion$)/.test(id)) return;
    const entry = document.getElementById(id);
    if (entry === null) return seekOlder.current();
    entry.focus({ preventScroll: true });
    entry.scrollIntoView?.({ block: 'center' });
  }, [isRead, address]);
}
