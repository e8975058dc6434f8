import { formatDay, Link } from '@waymark/platform/web';
import { actionPath } from '@waymark/plans/web';
import { MessageSquarePlus } from 'lucide-react';
import { Fragment } from 'react';
import { useMeasuresText } from '../measures.text';
import type { MeasurePartProps } from './measure-part';
import styles from './measure.module.css';
import { isJudged, type MarkOnPage } from './use-measure-page';

const byDay = (one: MarkOnPage, other: MarkOnPage) => other.markedOn.localeCompare(one.markedOn);

/** What happened that explains the figures, and the actions that should move them. */
export function NotesSection({ measure, organisation, onAct }: MeasurePartProps) {
  const t = useMeasuresText();
  const { marks, servingActions, viewerCan, withdrawnAt } = measure;
  const canMark = viewerCan.record.allowed && withdrawnAt === null && !isJudged(measure);
  if (marks.length === 0 && servingActions.length === 0 && !canMark) return null;
  return (
    <section className={styles['part']} aria-labelledby="notes">
      <h2 id="notes">{t('measures.notes')}</h2>
      <ul className={`lines mt-s ${styles['lines']}`}>
        {[...marks].sort(byDay).map((mark) => (
          <Mark key={mark.id} mark={mark} measure={measure} organisation={organisation} onAct={onAct} />
        ))}
        {servingActions.length === 0 ? null : (
          <li>
            {t('measures.notes.actions')}{' '}
            {servingActions.map((action, at) => (
              <Fragment key={action.id}>
                {at === 0 ? '' : ', '}
                <Link
                  to={actionPath(organisation, action)}
                  title={action.title}
                  aria-label={`${action.reference} ${action.title}`}
                >
                  {action.reference}
                </Link>
              </Fragment>
            ))}
          </li>
        )}
      </ul>
      {canMark ? (
        <div className="bar mt-s noprint">
          <button type="button" className="btn small" onClick={() => onAct({ act: 'mark', kind: 'NOTE' })}>
            <MessageSquarePlus size={16} aria-hidden="true" />
            {t('measures.notes.add')}
          </button>
          {viewerCan.revise.allowed ? (
            <button type="button" className="btn small" onClick={() => onAct({ act: 'mark', kind: 'BREAK' })}>
              {t('measures.notes.add_change')}
            </button>
          ) : null}
        </div>
      ) : null}
    </section>
  );
}

function Mark({ mark, measure, organisation, onAct }: MeasurePartProps & { mark: MarkOnPage }) {
  const t = useMeasuresText();
  const { id, kind, markedOn, words, action, addedBy } = mark;
  // A note may be taken away by those who may write one; what changes the chart by those who may change the plan.
  const permit = kind === 'NOTE' ? measure.viewerCan.record : measure.viewerCan.revise;
  return (
    <li>
      <b>{formatDay(markedOn)}.</b> {kind === 'NOTE' ? null : <>{t(`measures.mark.${kind}`)} </>}
      {words}{' '}
      <span className="muted">
        {action === null ? null : (
          <>
            {t('measures.notes.linked')}{' '}
            <Link to={actionPath(organisation, action)} aria-label={`${action.reference} ${action.title}`}>
              {action.reference}
            </Link>{' '}
          </>
        )}
        {addedBy?.name}
      </span>{' '}
      {permit.allowed && measure.withdrawnAt === null ? (
        <button
          type="button"
          className="btn quiet small noprint"
          aria-label={t('measures.notes.withdraw_label', { words })}
          onClick={() => onAct({ act: 'withdraw_mark', markId: id })}
        >
          {t('measures.notes.withdraw')}
        </button>
      ) : null}
    </li>
  );
}
