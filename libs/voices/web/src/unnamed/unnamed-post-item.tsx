import { formatDay } from '@waymark/platform/web';
import { Feather } from 'lucide-react';
import { useSpaceText } from '../group/space.text';
import { Words } from '../open/words';
import { ModeratePost } from './moderate-post';
import { OwnPost } from './own-post';
import type { UnnamedBox } from './use-letter-box';
import type { UnnamedPost } from './use-unnamed';

export interface UnnamedPostItemProps {
  post: UnnamedPost;
  /** Known to this browser alone. */
  isOwn: boolean;
  /** Will be taken back in the morning. */
  isWithdrawing: boolean;
  box: UnnamedBox;
}

/** Something said without a name: an alias that means nothing elsewhere, and a day without a time. */
export function UnnamedPostItem({ post, isOwn, isWithdrawing, box }: UnnamedPostItemProps) {
  const t = useSpaceText();
  const { alias, editedOn, hiddenOn, html, isBlocked, moderate, questions, releasedOn, withdrawnOn } = post;
  const date = formatDay(releasedOn);
  return (
    <li>
      <span className="avatar" aria-hidden="true">
        <Feather size={16} />
      </span>
      <article aria-label={t('space.unnamed.by', { alias, date })}>
        <p className="meta">
          <b>{alias}</b> {date}
          {editedOn === null ? '' : `. ${t('space.unnamed.edited', { date: formatDay(editedOn) })}`}
          {isOwn ? <b> {t('space.unnamed.yours')}</b> : null}
          {isBlocked ? ` ${t('space.unnamed.blocked')}` : ''}
        </p>
        {html === null ? (
          <p className="muted mt-s">{withdrawnOn === null ? t('space.unnamed.hidden', { date: formatDay(hiddenOn!) }) : t('space.unnamed.withdrawn', { date: formatDay(withdrawnOn) })}</p>
        ) : (
          <div className="mt-s">
            <Words html={html} />
          </div>
        )}
        {isWithdrawing && html !== null ? <p className="due">{t('space.unnamed.withdrawing')}</p> : null}
        {questions.map(({ html: question, askedOn }, at) => (
          <div key={at} className="notice mt-s">
            <p className="meta">{t('space.unnamed.asked', { date: formatDay(askedOn) })}</p>
            <Words html={question} />
          </div>
        ))}
        {isOwn && html !== null ? <OwnPost post={post} box={box} isWithdrawing={isWithdrawing} /> : null}
        {moderate.allowed && withdrawnOn === null ? <ModeratePost post={post} /> : null}
      </article>
    </li>
  );
}
