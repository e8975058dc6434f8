import { formatDay, formatInstant, Link } from '@waymark/platform/web';
import { Flag, Pencil } from 'lucide-react';
import { measurePath } from '../measures.paths';
import { useMeasuresText } from '../measures.text';
import { joinSentences } from './join-sentences';
import type { MeasurePartProps } from './measure-part';
import styles from './measure.module.css';
import { isJudged } from './use-measure-page';
import { Value } from './value';

/** From where to where: the starting value and how it was chosen, the targets by their days. */
export function PathSection({ measure, organisation, onAct }: MeasurePartProps) {
  const t = useMeasuresText();
  const { startingValue, targets, baselineText, targetText, viewerCan, withdrawnAt } = measure;
  const canChange = viewerCan.revise.allowed && withdrawnAt === null;
  return (
    <section className={styles['part']} aria-labelledby="path">
      <h2 id="path">{t(isJudged(measure) ? 'measures.path.dates' : 'measures.path')}</h2>
      <ul className={`lines mt-s ${styles['lines']}`}>
        {isJudged(measure) ? null : (
          <li>
            <div className={styles['line']}>
              <div>
                <b>{t('measures.path.baseline')}.</b>{' '}
                {startingValue === null ? (
                  (baselineText ?? <span className="muted">{t('measures.path.no_baseline')}</span>)
                ) : (
                  <>
                    <Value figure={startingValue.figure} />, {startingValue.periodText}.
                    <span className={`sm muted ${styles['remark']}`}>
                      {joinSentences([
                        startingValue.reason,
                        startingValue.source,
                        startingValue.setBy === null
                          ? null
                          : t('measures.path.set_by', {
                              name: startingValue.setBy.name,
                              date: formatInstant(startingValue.setAt),
                            }),
                      ])}
                    </span>
                  </>
                )}
              </div>
              {canChange ? (
                <button type="button" className="btn small noprint" onClick={() => onAct({ act: 'baseline' })}>
                  <Pencil size={15} aria-hidden="true" />
                  {t(startingValue === null ? 'measures.path.set_baseline' : 'measures.path.change_baseline')}
                </button>
              ) : null}
            </div>
          </li>
        )}
        {targets.length === 0 ? (
          <li>
            <b>{t('measures.path.target')}.</b>{' '}
            {targetText ?? <span className="muted">{t('measures.path.no_target')}</span>}
          </li>
        ) : null}
        {targets.map((target) => (
          <li key={target.id}>
            <div className={styles['line']}>
              <div>
                <b>{t(target.isWaypoint ? 'measures.path.waypoint' : 'measures.path.target')}.</b> {target.text}
                {target.comparator === null ? null : (
                  <>
                    {' '}
                    <Link
                      to={measurePath(organisation, target.comparator)}
                    >{`${target.comparator.reference} ${target.comparator.statement}`}</Link>
                  </>
                )}
                <span className={`sm muted ${styles['remark']}`}>
                  {joinSentences([t('measures.path.due', { date: formatDay(target.dueOn) }), target.words])}
                </span>
              </div>
              {canChange ? (
                <button
                  type="button"
                  className="btn small noprint"
                  aria-label={t('measures.path.change_target_label', { target: target.text })}
                  onClick={() => onAct({ act: 'target', targetId: target.id })}
                >
                  <Pencil size={15} aria-hidden="true" />
                  {t('measures.path.change_target')}
                </button>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
      {canChange ? (
        <p className="mt-s noprint">
          <button type="button" className="btn small" onClick={() => onAct({ act: 'target' })}>
            <Flag size={16} aria-hidden="true" />
            {t(targets.length === 0 ? 'measures.path.set_target' : 'measures.path.add_target')}
          </button>
        </p>
      ) : null}
    </section>
  );
}
