import { Notice } from '@waymark/platform/web';
import { Check, MessageSquare } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useVoicesText } from '../voices.text';
import { AdviceAnswerPost } from './advice-answer-post';
import { CommentPost } from './comment-post';
import styles from './open.module.css';
import { SayForm } from './say-form';
import { useSaying } from './use-saying';
import { useSettle, useWriteComment, type Subject, type Thread } from './use-talk';

const AnswerAdviceDialog = lazy(() => import('./answer-advice-dialog'));

export interface ThreadEntryProps {
  thread: Thread;
  subject: Subject;
  organisation: string;
  /** True when the address points at something in it: then it is shown whole. */
  isPointed: boolean;
}

/** A thread: what began it, what was done with advice, the replies. Once it is settled the replies are folded. */
export function ThreadEntry({ thread, subject, organisation, isPointed }: ThreadEntryProps) {
  const t = useVoicesText();
  const [isReplying, setReplying] = useState(false);
  const [isAnswering, setAnswering] = useState(false);
  const [isUnfolded, unfold] = useState(false);
  const { settle, reopen } = useSettle();
  const { id, replies, replyCount, answers, viewerCan, isResolved } = thread;
  const folded = isResolved && !isUnfolded && !isPointed && replies.length > 0;
  const turning = isResolved ? reopen : settle;
  const acts = (
    <>
      {viewerCan.answer.allowed ? (
        <button type="button" className="btn small" onClick={() => setAnswering(true)}>
          {t('voices.advice.answer')}
        </button>
      ) : null}
      {viewerCan.reply.allowed && !isReplying ? (
        <button type="button" className="btn quiet small" onClick={() => setReplying(true)}>
          {t('voices.reply')}
        </button>
      ) : null}
      {viewerCan.resolve.allowed ? (
        <button type="button" className="btn quiet small" onClick={() => turning.mutate({ threadId: id })}>
          {t(isResolved ? 'voices.thread.reopen' : 'voices.thread.settle')}
        </button>
      ) : null}
    </>
  );
  return (
    <li>
      <span className="mark">
        <MessageSquare aria-hidden="true" color="var(--brand)" />
      </span>
      <div className="thread">
        <CommentPost comment={thread} acts={acts} />
        {answers.map((answer) => (
          <AdviceAnswerPost key={answer.id} answer={answer} organisation={organisation} />
        ))}
        {replyCount > replies.length && !folded ? <p className={`post sm muted ${styles['more']}`}>{t('voices.thread.earlier', { count: replyCount - replies.length })}</p> : null}
        {folded ? null : replies.map((reply) => <CommentPost key={reply.id} comment={reply} isReply />)}
        {isReplying ? <ReplyForm thread={thread} subject={subject} onClose={() => setReplying(false)} /> : null}
        {isResolved ? (
          <div className={`post bar ${styles['more']}`}>
            <span className="status complete sm">
              <Check size={16} aria-hidden="true" /> {t('voices.thread.settled')}
            </span>
            {folded ? (
              <button type="button" className="btn quiet small noprint" onClick={() => unfold(true)}>
                {t('voices.thread.show', { count: replyCount })}
              </button>
            ) : null}
          </div>
        ) : null}
        {turning.error === null ? null : (
          <Notice tone="problem" isNews>
            {turning.error.message}
          </Notice>
        )}
      </div>
      {isAnswering ? (
        <Suspense fallback={null}>
          <AnswerAdviceDialog advice={thread} subject={subject} onClose={() => setAnswering(false)} />
        </Suspense>
      ) : null}
    </li>
  );
}

function ReplyForm({ thread, subject, onClose }: { thread: Thread; subject: Subject; onClose: () => void }) {
  const t = useVoicesText();
  const { mutateAsync } = useWriteComment();
  const saying = useSaying({
    place: `thread:${thread.id}`,
    send: async (markdown) => {
      await mutateAsync({ input: { subjectKind: subject.kind, subjectId: subject.id, threadId: thread.id, kind: 'COMMENT', markdown } });
      return t('voices.said.COMMENT');
    },
    onSent: onClose,
  });
  const field = saying.idOf('markdown');
  useEffect(() => document.getElementById(field)?.focus(), [field]);
  return (
    <div className="post reply">
      <SayForm saying={saying} label={t('voices.reply.to', { name: thread.groupName ?? thread.author?.name ?? t('voices.somebody') })} act={t('voices.reply')} onClose={onClose} />
    </div>
  );
}
