import { ConflictPanel, formatDay, formatInstant, Loaded, type Permit } from '@waymark/platform/web';
import { useState, type ReactNode } from 'react';
import { useVoicesText } from '../voices.text';
import { DayLink } from './day-link';
import styles from './open.module.css';
import { SayForm } from './say-form';
import { useSaying } from './use-saying';
import { useEarlierTexts, useEditComment, useWithdrawComment, type Comment } from './use-talk';
import { Words } from './words';

export interface CommentPostProps {
  comment: Comment;
  isReply?: boolean;
  /** What else can be done where the comment's own acts stand. */
  acts?: ReactNode;
}

/** One comment: who, when, the words, whether they were edited or taken back, and what its author may do. */
export function CommentPost({ comment, isReply = false, acts }: CommentPostProps) {
  const t = useVoicesText();
  const [isEditing, setEditing] = useState(false);
  const { kind, author, groupName, html, isWithdrawn, writtenAt, writtenOn, viewerCan } = comment;
  const who = groupName ?? author?.name ?? t('voices.somebody');
  const day = writtenAt === null ? formatDay(writtenOn) : formatInstant(writtenAt);
  return (
    <article id={`comment-${comment.id}`} tabIndex={-1} className={`post${isReply ? ' reply' : ''} ${styles['post']}`} aria-label={t('voices.comment.label', { kind: t(`voices.kind.${kind}`), who, day })}>
      <p className="meta">
        {isReply ? null : (
          <>
            <span className="kind">{t(`voices.kind.${kind}`)}</span> {t('voices.comment.from')}{' '}
          </>
        )}
        <b>{who}</b>
        {author?.title ? `, ${author.title}` : ''}
        {author?.hasLeft ? ` ${t('voices.has_left')}` : ''}. <DayLink id={`comment-${comment.id}`} day={day} at={writtenAt} />
      </p>
      {isWithdrawn ? <p className="muted mt-s">{t('voices.comment.taken_back')}</p> : null}
      {html === null || isEditing ? null : (
        <div className="mt-s">
          <Words html={html} />
        </div>
      )}
      {isEditing ? <EditForm comment={comment} onClose={() => setEditing(false)} /> : <EarlierTexts comment={comment} />}
      {isEditing ? null : (
        <div className={`bar noprint ${styles['acts']}`}>
          {acts}
          <OwnActs comment={comment} canEdit={viewerCan.edit} onEdit={() => setEditing(true)} />
        </div>
      )}
    </article>
  );
}

/** Changing one's words, and taking them back, which asks once: it cannot be undone. */
function OwnActs({ comment, canEdit, onEdit }: { comment: Comment; canEdit: Permit; onEdit: () => void }) {
  const t = useVoicesText();
  const [asks, ask] = useState(false);
  const { mutate, isPending, error } = useWithdrawComment();
  if (!canEdit.allowed) return null;
  return (
    <>
      <button type="button" className="btn quiet small" onClick={onEdit}>
        {t('voices.comment.edit')}
      </button>
      {asks ? (
        <span className="bar" role="group" aria-label={t('voices.comment.take_back')}>
          <span className="sm">{error?.message ?? t('voices.comment.take_back.sure')}</span>
          <button type="button" className="btn small" aria-disabled={isPending} onClick={() => mutate({ id: comment.id })}>
            {t('voices.comment.take_back')}
          </button>
          <button type="button" className="btn quiet small" onClick={() => ask(false)}>
            {t('voices.cancel')}
          </button>
        </span>
      ) : (
        <button type="button" className="btn quiet small" onClick={() => ask(true)}>
          {t('voices.comment.take_back')}
        </button>
      )}
    </>
  );
}

/** That it was edited, for good, and what it said before. */
function EarlierTexts({ comment }: { comment: Comment }) {
  const t = useVoicesText();
  const [isOpen, setOpen] = useState(false);
  const query = useEarlierTexts(comment.id, isOpen);
  const { editedAt, isWithdrawn } = comment;
  if (editedAt === null || isWithdrawn) return null;
  return (
    <details className={styles['earlier']} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="sm muted">{t('voices.comment.edited', { date: formatInstant(editedAt) })}</summary>
      {isOpen ? (
        <Loaded query={query} lines={2}>
          {({ comment: { texts } }) =>
            texts.slice(1).map((text) => (
              <figure key={text.revision} className="mt-s">
                <figcaption className="label sm">{t('voices.comment.text_of', { date: formatInstant(text.writtenAt) })}</figcaption>
                <Words html={text.html} />
              </figure>
            ))
          }
        </Loaded>
      ) : null}
    </details>
  );
}

function EditForm({ comment, onClose }: { comment: Comment; onClose: () => void }) {
  const t = useVoicesText();
  const { mutateAsync } = useEditComment();
  const [seen, setSeen] = useState(comment.revision);
  const saying = useSaying({
    place: `comment:${comment.id}:edit`,
    markdown: comment.markdown ?? '',
    send: async (markdown) => {
      await mutateAsync({ input: { id: comment.id, revision: seen, markdown } });
      return t('voices.comment.edited_now');
    },
    onSent: onClose,
  });
  const { refusal } = saying;
  const theirs = refusal?.code === 'voices.comment.changed' ? String(refusal.facts['current'] ?? '') : null;
  return (
    <div className="mt-s">
      {theirs === null ? null : (
        <ConflictPanel
          changedBy={t('voices.you')}
          changedAt={null}
          field={t('voices.comment.words')}
          mine={saying.draft.text}
          theirs={theirs}
          onKeep={(words) => {
            saying.draft.write(words);
            setSeen(comment.revision);
            saying.problems.clear();
          }}
          onKeepTheirs={() => {
            saying.forget();
            onClose();
          }}
        />
      )}
      <SayForm saying={saying} label={t('voices.comment.change')} act={t('voices.comment.save')} onClose={onClose} hint={t('voices.comment.change.hint')} />
    </div>
  );
}
