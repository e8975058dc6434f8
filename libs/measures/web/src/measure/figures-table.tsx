import { formatDay, PermitButton } from '@waymark/platform/web';
import { useState } from 'react';
import { useMeasuresText } from '../measures.text';
import type { MeasurePartProps } from './measure-part';
import styles from './measure.module.css';
import type { ObservationOnPage } from './use-measure-page';
import { Value } from './value';

const shownAtFirst = 24;

/** Every figure with its day, its source and what was corrected, the newest first. It says all that the chart draws. */
export function FiguresTable({ measure, onAct }: Omit<MeasurePartProps, 'organisation'>) {
  const t = useMeasuresText();
  const [isWhole, showWhole] = useState(false);
  const { observations, viewerCan } = measure;
  const hasCounts = observations.some(({ figure }) => figure.denominator !== null);
  const meanings = new Map(measure.chart?.points.map((point) => [point.on, point]));
  const shown = isWhole ? observations : observations.slice(0, shownAtFirst);
  const canCorrect = viewerCan.record.allowed && measure.withdrawnAt === null;
  return (
    <div className="mt">
      <div className="scroll" tabIndex={0} role="group" aria-label={t('measures.table.label')}>
        <table className={`table ${styles['figures']}`}>
          <caption className="vh">{t('measures.table.caption', { statement: measure.statement })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('measures.table.period')}</th>
              <th scope="col" className="num">
                {t('measures.table.figure')}
              </th>
              {hasCounts ? (
                <th scope="col" className="num">
                  {t('measures.table.counts')}
                </th>
              ) : null}
              <th scope="col">{t('measures.table.meaning')}</th>
              <th scope="col">{t('measures.table.source')}</th>
              {canCorrect ? (
                <th scope="col" className="noprint">
                  <span className="vh">{t('measures.table.acts')}</span>
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {shown.map((observation) => {
              const point = meanings.get(observation.toOn);
              return (
                <tr key={observation.toOn}>
                  <th scope="row">{observation.periodText}</th>
                  <td className="num b">
                    <Value figure={observation.figure} />
                  </td>
                  {hasCounts ? <td className="num">{countsOf(observation, t)}</td> : null}
                  <td>
                    {point === undefined || point.meaning === 'NORMAL' ? null : (
                      <b>{t(`measures.key.${meaningWords[point.meaning]}`)}</b>
                    )}
                    <Remarks observation={observation} />
                  </td>
                  <td className="sm">
                    {observation.source === null ? null : <>{observation.source}. </>}
                    <span className="muted">
                      {t('measures.table.as_at', { date: formatDay(observation.asAtOn) })}
                      {observation.recordedBy === null
                        ? ''
                        : `, ${t('measures.table.by', { name: observation.recordedBy.name })}`}
                    </span>
                  </td>
                  {canCorrect ? (
                    <td className="noprint">
                      <PermitButton
                        permit={viewerCan.record}
                        className="btn quiet small"
                        aria-label={t('measures.table.correct_label', { period: observation.periodText })}
                        onClick={() => onAct({ act: 'correct', toOn: observation.toOn })}
                      >
                        {t('measures.table.correct')}
                      </PermitButton>
                    </td>
                  ) : null}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {observations.length > shown.length ? (
        <button type="button" className="btn small mt-s noprint" onClick={() => showWhole(true)}>
          {t('measures.table.more', { count: observations.length })}
        </button>
      ) : null}
    </div>
  );
}

const meaningWords = {
  NORMAL: 'normal',
  IMPROVEMENT: 'improvement',
  CONCERN: 'concern',
  RISING: 'rising',
  FALLING: 'falling',
  EXCLUDED: 'excluded',
} as const;

/** "44 of 83"; a sign where they are hidden. */
function countsOf({ figure }: ObservationOnPage, t: ReturnType<typeof useMeasuresText>) {
  if (figure.state === 'HIDDEN') return <Value figure={figure} />;
  const { numerator, denominator } = figure;
  return numerator === null || denominator === null
    ? null
    : t('measures.table.of', { with: numerator, of: denominator });
}

/** What was said of a figure, that it was corrected, and why it is left out. */
function Remarks({ observation }: { observation: ObservationOnPage }) {
  const t = useMeasuresText();
  const { note, revision, correctedReason, excludedReason, figure } = observation;
  const remarks = [
    figure.intervalText,
    note,
    revision > 1
      ? correctedReason === null
        ? t('measures.table.corrected')
        : t('measures.table.corrected_because', { reason: correctedReason })
      : null,
    excludedReason === null ? null : t('measures.table.excluded', { reason: excludedReason }),
  ].filter((remark) => remark !== null && remark !== '');
  return remarks.map((remark) => (
    <span key={remark} className={`sm ${styles['remark']}`}>
      {remark}
    </span>
  ));
}
