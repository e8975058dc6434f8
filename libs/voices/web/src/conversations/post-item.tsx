import { Avatar, Fold, formatInstant, formatTime } from '@waymark/platform/web';
import { useState } from 'react';
import { useSpaceText } from '../group/space.text';
import { Words } from '../open/words';
import { EditPost } from './edit-post';
import { WithdrawPostDialog } from './withdraw-post-dialog';
import type { Post } from './use-conversations';

/** Something said inside with a name. Edits are marked for good; words taken out leave their place. */
export function PostItem({ post }: { post: Post }) {
  const t = useSpaceText();
  const [open, setOpen] = useState<'edit' | 'withdraw' | null>(null);
  const { author, html, postedAt, revision, takenOutBy, texts, viewerCan } = post;
  const when = (at: string) => t('space.post.at', { date: formatInstant(at), time: formatTime(at) });
  return (
    <li>
      <Avatar initials={author.initials} />
      <article aria-label={t('space.post.by', { name: author.name, when: when(postedAt) })}>
        <p className="meta">
          <b>{author.name}</b> {when(postedAt)}
          {revision > 1 ? `. ${t('space.post.edited')}` : ''}
        </p>
        {html === null ? <p className="muted mt-s">{t(takenOutBy === 'CHAIR' ? 'space.post.taken_out_by_chair' : 'space.post.taken_out')}</p> : null}
        {html === null || open === 'edit' ? null : (
          <div className="mt-s">
            <Words html={html} />
          </div>
        )}
        {open === 'edit' ? <EditPost post={post} onClose={() => setOpen(null)} /> : null}
        {texts.length < 2 ? null : (
          <Fold summary={t('space.post.before')}>
            <ol className="lines">
              {texts.slice(1).map((text) => (
                <li key={text.revision}>
                  <p className="meta">{when(text.writtenAt)}</p>
                  <Words html={text.html} />
                </li>
              ))}
            </ol>
          </Fold>
        )}
        {open === 'edit' || html === null ? null : (
          <div className="bar noprint">
            {viewerCan.edit.allowed ? (
              <button type="button" className="btn quiet small" onClick={() => setOpen('edit')}>
                {t('space.post.edit')}
              </button>
            ) : null}
            {viewerCan.withdraw.allowed ? (
              <button type="button" className="btn quiet small" aria-label={t('space.post.take_out_of', { name: author.name, when: when(postedAt) })} onClick={() => setOpen('withdraw')}>
                {t('space.post.take_out')}
              </button>
            ) : null}
          </div>
        )}
        {open === 'withdraw' ? <WithdrawPostDialog postId={post.id} onClose={() => setOpen(null)} /> : null}
      </article>
    </li>
  );
}
