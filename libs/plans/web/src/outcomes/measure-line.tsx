import { Link, Ref } from '@waymark/platform/web';
import { memo } from 'react';
import { measurePagePath } from '../plans.paths';
import { usePlansText } from '../plans.text';
import { PartMenu } from '../plans/part-menu';
import { usePlanOnPage } from '../plans/plan-on-page';
import { MeasureCourse } from './measure-course';
import type { Measure } from '../plans/use-plan';

export interface MeasureLineProps {
  measure: Measure;
  isFirst: boolean;
  isLast: boolean;
}

/** One measure of success: where it stands between its start and its target, and who looks after it. It leads to its own page. */
export const MeasureLine = memo(function MeasureLine({ measure, isFirst, isLast }: MeasureLineProps) {
  const t = usePlansText();
  const { isChanging, organisation } = usePlanOnPage();
  const { reference, statement, owner, withdrawnAt, withdrawnReason } = measure;
  return (
    <li className={withdrawnAt === null ? undefined : 'gone'}>
      {isChanging ? <PartMenu part="measure" subject={measure} isFirst={isFirst} isLast={isLast} /> : null}
      <Ref>{reference}</Ref>{' '}
      <Link className="plain" to={measurePagePath(organisation, measure)}>
        {withdrawnAt === null ? statement : <s>{statement}</s>}
      </Link>
      {withdrawnAt === null || withdrawnReason !== null ? null : <span className="muted"> {t('plans.withdrawn')}</span>}
      {withdrawnReason === null ? null : <div className="vals">{t('plans.withdrawn_because', { reason: withdrawnReason })}</div>}
      {withdrawnAt === null ? <MeasureCourse measure={measure} /> : null}
      {owner === null ? null : <div className="vals">{owner.hasLeft ? t('plans.owner_left', { name: owner.name }) : owner.name}</div>}
    </li>
  );
});
