import { Standing, WaymarkLine } from '@waymark/platform/web';
import { usePlansText } from '../plans.text';
import type { MeasureProgressFragment } from './measures.generated';

/** Where a measure stands between its start and its target: the line, and the same in words. Words alone before its first figure. */
export function MeasureCourse({ measure }: { measure: MeasureProgressFragment }) {
  const t = usePlansText();
  const { kind, course, latest, startingValue, target, baselineText, targetText } = measure;
  const start = startingValue?.figure.text ?? baselineText;
  const end = target?.text ?? targetText;
  // What is only done or not done is never part of the way.
  const hasLine = kind !== 'MILESTONE' && (course.now !== null || course.isThere);
  // What has not begun yet is told by the words that are missing.
  const hasStanding = latest !== null || !['BASELINE_DUE', 'NO_FIGURE', 'NO_TARGET'].includes(course.standing);
  const values = [
    latest === null
      ? start === null
        ? null
        : t('plans.measure.from', { value: start })
      : t('plans.measure.now', { value: latest.figure.text }),
    end === null ? null : t('plans.measure.to', { value: end }),
  ].filter((value) => value !== null);
  return (
    <>
      {hasLine ? <WaymarkLine now={course.now} expected={course.expectedAt} isThere={course.isThere} /> : null}
      {values.length === 0 ? null : (
        <div className="vals">
          {values.map((value) => (
            <span key={value}>{value}</span>
          ))}
        </div>
      )}
      {hasStanding ? <Standing standing={course.standing} text={course.standingText} /> : null}
    </>
  );
}
