import { formatDay, formatInstant, statusClass, StatusIcon, useAddress } from '@waymark/platform/web';
import { FileDiff, Paperclip } from 'lucide-react';
import type { ReactNode } from 'react';
import { areWords, changeSentence } from '../changes/change-words';
import { usePlansText } from '../plans.text';
import { useUndoUpdate } from '../updates/use-updates';
import styles from './action.module.css';
import { updateWords } from './history-words';
import type { ActionEvidence, ActionUpdate, HistoryChange, HistoryItem } from './use-action';

export interface HistoryEntryProps {
  item: HistoryItem;
  /** Whether updates may still be taken back. */
  canUndo: boolean;
  /** What stands below an update: the way to speak about it. */
  children?: ReactNode;
}

/** One thing that happened: an update, evidence added by itself, or a change of the plan. */
export function HistoryEntry({ item, canUndo, children }: HistoryEntryProps) {
  if (item.update !== null) {
    return (
      <UpdateEntry update={item.update} canUndo={canUndo}>
        {children}
      </UpdateEntry>
    );
  }
  if (item.evidence !== null) return <EvidenceEntry evidence={item.evidence} />;
  return item.change === null ? null : <ChangeEntry change={item.change} />;
}

function UpdateEntry({ update, canUndo, children }: { update: ActionUpdate; canUndo: boolean; children?: ReactNode }) {
  const t = usePlansText();
  const { undo } = useUndoUpdate();
  const { status, note, forecastOn, evidence, undoneById, undoesId, recordedAt, recordedBy } = update;
  const id = `update-${update.id}`;
  const isUndone = undoneById !== null;
  const date = formatInstant(recordedAt);
  return (
    <Entry
      id={id}
      className={`${isUndone || undoesId !== null ? '' : statusClass(status)} ${isUndone ? styles['undone'] : ''}`}
      mark={<StatusIcon status={status} />}
      who={recordedBy.name}
      did={updateWords(t, update)}
      at={recordedAt}
    >
      {isUndone ? <p className="sm b">{t('plans.history.undone')}</p> : null}
      {note === null ? null : <p className={`mt-s ${styles['words']}`}>{note}</p>}
      {forecastOn === null || status === 'COMPLETE' || undoesId !== null ? null : (
        <p className="due">
          {t(status === 'OFF_TRACK' ? 'plans.action_page.recovery' : 'plans.action_page.expected', { date: formatDay(forecastOn) })}
        </p>
      )}
      {evidence.map((one) => (
        <p key={one.id} className="due">
          <Paperclip size={15} aria-hidden="true" /> <EvidenceLink evidence={one} />
        </p>
      ))}
      {update.viewerCan.undo.allowed && canUndo ? (
        <button
          type="button"
          className={`btn quiet small noprint ${styles['undo']}`}
          aria-label={t('plans.history.undo_label', { date })}
          onClick={() => void undo(update.id)}
        >
          {t('plans.history.undo')}
        </button>
      ) : null}
      {children}
    </Entry>
  );
}

function EvidenceEntry({ evidence }: { evidence: ActionEvidence }) {
  const t = usePlansText();
  return (
    <Entry
      id={`evidence-${evidence.id}`}
      mark={<Paperclip aria-hidden="true" />}
      who={evidence.recordedBy.name}
      did={t('plans.history.added_evidence')}
      at={evidence.recordedAt}
    >
      <p className="mt-s">
        <EvidenceLink evidence={evidence} />
      </p>
    </Entry>
  );
}

function ChangeEntry({ change }: { change: HistoryChange }) {
  const t = usePlansText();
  const { reason, slippedDays, from, to } = change;
  const did =
    change.subject === 'MILESTONE' ? t('plans.history.changed_milestone', { title: change.subjectTitle }) : t('plans.history.changed');
  return (
    <Entry id={`change-${change.id}`} mark={<FileDiff aria-hidden="true" />} who={change.changedBy.name} did={did} at={change.changedAt}>
      <p className="mt-s">
        {changeSentence(t, change)}.{slippedDays !== null && slippedDays > 0 ? ` ${t('plans.changes.slipped', { count: slippedDays })}.` : ''}
      </p>
      {areWords(change) ? (
        <div className="both-texts">
          {from === null ? null : <Text label={t('plans.changes.before')}>{from}</Text>}
          {to === null ? null : <Text label={t('plans.changes.after')}>{to}</Text>}
        </div>
      ) : null}
      {reason === null ? null : <p className="due">{t('plans.changes.reason', { reason })}</p>}
    </Entry>
  );
}

function Text({ label, children }: { label: string; children: string }) {
  return (
    <figure>
      <figcaption className="label sm">{label}</figcaption>
      <blockquote className="sm">{children}</blockquote>
    </figure>
  );
}

interface EntryProps {
  id: string;
  className?: string;
  mark: ReactNode;
  who: string;
  did: string;
  at: string;
  children?: ReactNode;
}

/** Who did what, and when; the day is a link to this very entry. */
function Entry({ id, className = '', mark, who, did, at, children }: EntryProps) {
  const t = usePlansText();
  const isPointed = useAddress().endsWith(`#${id}`);
  const date = formatInstant(at);
  return (
    <li id={id} tabIndex={-1} className={`${className} ${isPointed ? styles['pointed'] : ''}`}>
      <span className={`mark ${styles['mark']}`}>{mark}</span>
      <p className="meta">
        <b>{who}</b> {did}{' '}
        <a className="plain" href={`#${id}`} aria-label={t('plans.history.link', { date })}>
          <time dateTime={at}>{date}</time>
        </a>
      </p>
      {children}
    </li>
  );
}

/** A page elsewhere that shows what was done. */
export function EvidenceLink({ evidence: { url, title } }: { evidence: ActionEvidence }) {
  return (
    <a href={url} rel="noreferrer nofollow" className={styles['words']}>
      {title}
    </a>
  );
}
