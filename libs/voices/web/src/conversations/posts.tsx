import { Loaded } from '@waymark/platform/web';
import { useEffect, useState } from 'react';
import { useSpaceText } from '../group/space.text';
import styles from '../group/space.module.css';
import { PostItem } from './post-item';
import { markSeen } from './seen';
import { usePosts } from './use-conversations';

/** What was said with a name, in the order in which it was written: the newest first of all, those before them on wish. */
export function Posts({ conversationId, before = null }: { conversationId: string; before?: number | null }) {
  const t = useSpaceText();
  const [showsEarlier, setShowsEarlier] = useState(false);
  const query = usePosts(conversationId, before);
  const newest = before === null ? query.data?.posts.items.at(-1)?.place : undefined;
  useEffect(() => {
    if (newest !== undefined) markSeen(conversationId, newest);
  }, [conversationId, newest]);
  return (
    <Loaded query={query}>
      {({ posts }) => (
        <>
          {posts.before === null ? null : showsEarlier ? (
            <Posts conversationId={conversationId} before={posts.before} />
          ) : (
            <button type="button" className="btn small mt" onClick={() => setShowsEarlier(true)}>
              {t('space.posts.earlier')}
            </button>
          )}
          {posts.items.length === 0 && before === null ? <p className="mt muted">{t('space.posts.none')}</p> : null}
          <ol className={styles['posts']}>
            {posts.items.map((post) => (
              <PostItem key={post.id} post={post} />
            ))}
          </ol>
        </>
      )}
    </Loaded>
  );
}
