import { formatDay, Standing, WaymarkLine, type Fact } from '@waymark/platform/web';
import { useMeasuresText } from '../measures.text';
import styles from './measure.module.css';
import { Value } from './value';
import { useBreakdown, type MeasureOnPage } from './use-measure-page';

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
  // What is only done or not done is never part of the way.
  const hasLine = measure.kind !== 'MILESTONE' && (course.now !== null || course.isThere);
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
        {measure.breakdownUses[0] === undefined ? null : (
          <GapFact measureId={measure.id} {...measure.breakdownUses[0]} />
        )}
      </dl>
    </div>
  );
}

/** The widest comparison between groups: all of those compared together against the one they are compared with. */
function GapFact({ measureId, dimension, dimensionName }: { measureId: string; dimension: string; dimensionName: string }) {
  const t = useMeasuresText();
  const { data, isPending } = useBreakdown(measureId, dimension, null);
  if (isPending) return <GapToCome dimensionName={dimensionName} />;
  const breakdown = data?.measure?.breakdown ?? null;
  const row = breakdown?.rows.find(
    ({ kind, comparison }) => kind === 'SUBTOTAL' && comparison !== null && comparison.state === 'SHOWN',
  );
  if (!breakdown || !row?.comparison || breakdown.compares === 'NONE') return null;
  return (
    <div>
      <dt>{t('measures.facts.between')}</dt>
      <dd>
        {row.comparison.text}
        <small>
          {t(`measures.facts.between.${breakdown.compares}`, { group: row.name, other: breakdown.comparatorName ?? '' })}
          {row.comparison.intervalText === null
            ? ''
            : ` ${t('measures.facts.between.interval', { interval: row.comparison.intervalText })}`}
        </small>
      </dd>
    </div>
  );
}

/** Keeps the room of the comparison, unseen, with words as long as it mostly has, so that the chart below stays where it is. */
function GapToCome({ dimensionName }: { dimensionName: string }) {
  const t = useMeasuresText();
  return (
    <div style={{ visibility: 'hidden' }}>
      <dt>{t('measures.facts.between')}</dt>
      <dd>
        0.00
        <small>
          {t('measures.facts.between.RATIO', { group: dimensionName, other: dimensionName })} {t('measures.facts.between.interval', { interval: '0.00 to 0.00' })}
        </small>
      </dd>
    </div>
  );
}
