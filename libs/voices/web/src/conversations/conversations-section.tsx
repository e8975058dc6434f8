import { EmptyState, Loaded, Pager, useViewer } from '@waymark/platform/web';
import { useId, useState } from 'react';
import { useSpaceText } from '../group/space.text';
import type { GroupOnPage } from '../group/use-groups';
import { ConversationLine } from './conversation-line';
import { isUnread } from './seen';
import { type ConversationInList, useSpace } from './use-conversations';

const most = 100;
type Shown = 'all' | 'unread' | 'mine';

/** What is talked about inside, the newest first. */
export function ConversationsSection({ group, organisation }: { group: GroupOnPage; organisation: string }) {
  const [first, setFirst] = useState(50);
  const query = useSpace(group.key, first);
  return (
    <Loaded query={query}>
      {({ space: { conversations } }) => (
        <Conversations items={conversations.items} organisation={organisation} groupKey={group.key}>
          {conversations.nextCursor === null || first >= most ? null : (
            <Pager shown={conversations.items.length} total={conversations.total} isLoading={query.isFetching} onMore={() => setFirst(most)} />
          )}
        </Conversations>
      )}
    </Loaded>
  );
}

interface ConversationsProps {
  items: readonly ConversationInList[];
  organisation: string;
  groupKey: string;
  children: React.ReactNode;
}

function Conversations({ items, organisation, groupKey, children }: ConversationsProps) {
  const t = useSpaceText();
  const id = useId();
  const { personId } = useViewer();
  const [shown, setShown] = useState<Shown>('all');
  const lists: Record<Shown, readonly ConversationInList[]> = {
    all: items,
    unread: items.filter(isUnread),
    mine: items.filter(({ openedBy }) => openedBy?.id === personId),
  };
  return (
    <section aria-labelledby={id}>
      <div className="head">
        <h2 id={id}>{t('space.conversations')}</h2>
        {items.length === 0 ? null : (
          <div className="choice" role="group" aria-label={t('space.conversations.show')}>
            {(['all', 'unread', 'mine'] as const).map((one) => (
              <button key={one} type="button" className="chip" aria-pressed={shown === one} onClick={() => setShown(one)}>
                {t(`space.conversations.${one}`, { count: lists[one].length })}
              </button>
            ))}
          </div>
        )}
      </div>
      {items.length === 0 ? <EmptyState>{t('space.conversations.none')}</EmptyState> : null}
      {items.length > 0 && lists[shown].length === 0 ? <p className="mt">{t(`space.conversations.no_${shown === 'mine' ? 'mine' : 'unread'}`)}</p> : null}
      <ul className="lines mt-s">
        {lists[shown].map((conversation) => (
          <ConversationLine key={conversation.id} conversation={conversation} organisation={organisation} groupKey={groupKey} />
        ))}
      </ul>
      {children}
    </section>
  );
}
