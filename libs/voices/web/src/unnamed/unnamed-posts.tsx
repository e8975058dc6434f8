import { Loaded, Pager } from '@waymark/platform/web';
import { useEffect, useState } from 'react';
import { useSpaceText } from '../group/space.text';
import styles from '../group/space.module.css';
import { UnnamedPostItem } from './unnamed-post-item';
import type { UnnamedBox } from './use-letter-box';
import { useUnnamedPosts } from './use-unnamed';

const most = 100;

/** What was shown so far, the newest day first. Which of it is one's own is worked out in this browser; asking would tell. */
export function UnnamedPosts({ conversationId, box }: { conversationId: string; box: UnnamedBox }) {
  const t = useSpaceText();
  const [first, setFirst] = useState(50);
  const [own, setOwn] = useState<ReadonlySet<string>>(new Set());
  const query = useUnnamedPosts(conversationId, first);
  const ids = query.data?.unnamedPosts.items.map(({ id }) => id).join(' ') ?? '';
  const isIn = box.answer !== null;
  const { ownAmong } = box;
  useEffect(() => {
    if (isIn && ids !== '') void ownAmong(ids.split(' ')).then(setOwn, () => undefined);
  }, [ids, isIn, ownAmong]);
  return (
    <Loaded query={query}>
      {({ unnamedPosts: { items, nextCursor, total } }) => (
        <div>
          {items.length === 0 ? <p className="muted">{t('space.unnamed.none')}</p> : null}
          <ol className={styles['posts']}>
            {items.map((post) => (
              <UnnamedPostItem key={post.id} post={post} isOwn={own.has(post.id)} isWithdrawing={box.answer?.withdrawals.includes(post.id) ?? false} box={box} />
            ))}
          </ol>
          {nextCursor === null || first >= most ? null : <Pager shown={items.length} total={total} isLoading={query.isFetching} onMore={() => setFirst(most)} />}
        </div>
      )}
    </Loaded>
  );
}
