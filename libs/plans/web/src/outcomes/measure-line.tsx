import { Ref } from '@waymark/platform/web';
import { memo } from 'react';
import { usePlansText } from '../plans.text';
import { PartMenu } from '../plans/part-menu';
import { usePlanOnPage } from '../plans/plan-on-page';
import type { Measure } from '../plans/use-plan';

export interface MeasureLineProps {
  measure: Measure;
  isFirst: boolean;
  isLast: boolean;
}

/** One measure of success, in words: where it starts, where it should get to, who looks after it. */
export const MeasureLine = memo(function MeasureLine({ measure, isFirst, isLast }: MeasureLineProps) {
  const t = usePlansText();
  const { isChanging } = usePlanOnPage();
  const { reference, statement, baselineText, targetText, owner, withdrawnAt, withdrawnReason } = measure;
  const values = [
    baselineText === null ? null : t('plans.measure.from', { value: baselineText }),
    targetText === null ? null : t('plans.measure.to', { value: targetText }),
  ].filter((value) => value !== null);
  return (
    <li className={withdrawnAt === null ? undefined : 'gone'}>
      {isChanging ? <PartMenu part="measure" subject={measure} isFirst={isFirst} isLast={isLast} /> : null}
      <Ref>{reference}</Ref> {withdrawnAt === null ? statement : <s>{statement}</s>}
      {withdrawnAt === null || withdrawnReason !== null ? null : <span className="muted"> {t('plans.withdrawn')}</span>}
      {withdrawnReason === null ? null : <div className="vals">{t('plans.withdrawn_because', { reason: withdrawnReason })}</div>}
      {values.length === 0 ? null : (
        <div className="vals">
          {values.map((value) => (
            <span key={value}>{value}</span>
          ))}
        </div>
      )}
      {owner === null ? null : <div className="vals">{owner.hasLeft ? t('plans.owner_left', { name: owner.name }) : owner.name}</div>}
    </li>
  );
});
