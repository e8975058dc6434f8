import { dayOf, formatDay, Link } from '@waymark/platform/web';
import { Lock, MessageSquare, Pencil } from 'lucide-react';
import { conversationPath, draftPath } from '../group/groups.paths';
import { spaceText, useSpaceText } from '../group/space.text';
import styles from '../group/space.module.css';
import { isUnread } from './seen';
import type { ConversationInList } from './use-conversations';

const icon = { size: 20, 'aria-hidden': true } as const;

/** What sort of conversation it is: a draft, talk with names, or talk without. */
function kindWords(t: typeof spaceText, { kind, draft }: ConversationInList): string {
  if (draft !== null) return t(`space.draft.of.${draft.kind}`);
  return t(kind === 'UNNAMED' ? 'space.talk.unnamed' : 'space.talk.named');
}

/** Where it stands, in a line. */
function stateWords(t: typeof spaceText, { kind, draft, closedOn, postCount }: ConversationInList): string {
  const said = kind === 'UNNAMED' ? t('space.talk.in_mornings') : t('space.talk.posts', { count: postCount });
  if (draft === null) return closedOn === null ? `${said}. ${t('space.talk.stays')}` : `${said}. ${t('space.talk.closed', { date: formatDay(closedOn) })}`;
  const vote = draft.votes.find(({ closedOn: ended }) => ended === null);
  if (draft.state === 'VOTING' && vote !== undefined) return `${said}. ${t('space.vote.open_line', { count: vote.castCount ?? 0, date: formatDay(vote.closesOn) })}`;
  return `${said}. ${t(`space.draft.state.${draft.state}`, { date: draft.releasedOn === null ? '' : formatDay(draft.releasedOn) })}`;
}

/** One conversation of a space in the list. */
export function ConversationLine({ conversation, organisation, groupKey }: { conversation: ConversationInList; organisation: string; groupKey: string }) {
  const t = useSpaceText();
  const { id, draft, kind, lastPostAt, openedBy, openedOn, title } = conversation;
  const to = draft === null ? conversationPath(organisation, groupKey, id) : draftPath(organisation, groupKey, draft.id);
  const day = formatDay(lastPostAt === null ? openedOn : dayOf(lastPostAt));
  return (
    <li className={styles['talk']}>
      {draft !== null ? <Pencil {...icon} /> : kind === 'UNNAMED' ? <Lock {...icon} /> : <MessageSquare {...icon} />}
      <div>
        <p className="meta">
          <b>{kindWords(t, conversation)}</b> {t(openedBy === null ? 'space.talk.by_member' : 'space.talk.by', { name: openedBy?.name ?? '', date: day })}
          {isUnread(conversation) ? <b> {t('space.talk.new')}</b> : null}
        </p>
        <Link className="b" to={to}>
          {title}
        </Link>
        <p className="due">{stateWords(t, conversation)}</p>
        {draft?.state === 'VOTING' ? (
          <p>
            <Link to={to} aria-label={t('space.vote.read_title', { title })}>
              {t('space.vote.read')}
            </Link>
          </p>
        ) : null}
      </div>
    </li>
  );
}
