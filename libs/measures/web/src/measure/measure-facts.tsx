import { formatDay, Standing, WaymarkLine, type Fact } from '@waymark/platform/web';
import { useMeasuresText } from '../measures.text';
import styles from './measure.module.css';
import { Value } from './value';
import type { MeasureOnPage } from './use-measure-page';

/** The figures in one row: now, expected, baseline, target; and the waymark line that joins them. */
export function MeasureFacts({ measure }: { measure: MeasureOnPage }) {
  const t = useMeasuresText();
  const { latest, course, startingValue, target, baselineText, targetText } = measure;
  const facts: (Fact & { note: string | null })[] = [];
  if (latest !== null) {
    const change =
      course.change === null
        ? null
        : t('measures.facts.since', { change: course.change.text, date: formatDay(course.change.sinceOn) });
    const interval = latest.figure.intervalText;
    facts.push({
      term: t('measures.facts.now', { period: latest.periodText }),
      fact: <Value figure={latest.figure} />,
      note: change ?? interval,
    });
  }
  if (course.expected !== null)
    facts.push({ term: t('measures.facts.expected'), fact: course.expected.text, note: course.leadText });
  if (startingValue !== null) {
    facts.push({
      term: t('measures.facts.baseline'),
      fact: <Value figure={startingValue.figure} />,
      note: startingValue.periodText,
    });
  } else if (baselineText !== null) {
    facts.push({
      term: t('measures.facts.baseline'),
      fact: <span className={styles['words']}>{baselineText}</span>,
      note: null,
    });
  }
  if (target?.figure) {
    facts.push({
      term: t('measures.facts.target'),
      fact: <Value figure={target.figure} />,
      note: t('measures.facts.by', { date: formatDay(target.dueOn) }),
    });
  } else if (target !== null || targetText !== null) {
    facts.push({
      term: t('measures.facts.target'),
      fact: <span className={styles['words']}>{target?.text ?? targetText}</span>,
      note: null,
    });
  }
  const hasLine = course.now !== null || course.isThere;
  return (
    <div className={styles['facts']}>
      <dl className="facts wide">
        <div>
          <dt>{t('measures.facts.standing')}</dt>
          <dd>
            <Standing standing={course.standing} text={course.standingText} />
            {course.mayBeChance === true ? <small>{t('measures.facts.may_be_chance')}</small> : null}
            {hasLine ? <WaymarkLine now={course.now} expected={course.expectedAt} isThere={course.isThere} /> : null}
          </dd>
        </div>
        {facts.map(({ term, fact, note }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>
              {fact}
              {note === null ? null : <small>{note}</small>}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
