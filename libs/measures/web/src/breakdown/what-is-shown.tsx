import type { PastedBreakdown } from '@waymark/measures/domain';
import { Notice } from '@waymark/platform/web';
import { useFiguresText } from '../figures/figures.text';
import type { MeasureToFill } from '../figures/use-measure';
import type { DimensionToFillQuery } from './breakdown.generated';
import { groupSizes } from './pasted-counts';
import type { GroupingOfScheme } from './use-breakdown';

export interface WhatIsShownProps {
  read: PastedBreakdown;
  use: Pick<MeasureToFill['breakdownUses'][number], 'shape'>;
  grouping: GroupingOfScheme;
  rules: DimensionToFillQuery['protection']['inForce'];
}

/**
 * Says before saving what will be hidden from whom. It names the rule and the groups that are too small by it; which others are
 * hidden with them, the server decides when it is saved.
 */
export function WhatIsShown({ read, use, grouping, rules }: WhatIsShownProps) {
  const t = useFiguresText();
  const sizes = groupSizes(read, grouping, use);
  return (
    <Notice title={t('figures.will_show')}>
      <ul>
        {rules.map(({ audience, hiddenUpTo, roundedTo, smallestBase }) => {
          const least = use.shape === 'RATE' ? Math.max(hiddenUpTo + 1, smallestBase) : hiddenUpTo + 1;
          const small = sizes.filter(({ count }) => count > 0 && count < least).map(({ name }) => name);
          return (
            <li key={audience}>
              <b>{t(`figures.audience.${audience}`)}.</b> {t('figures.will_hide', { least })}{' '}
              {small.length === 0 ? t('figures.will_hide_none') : t('figures.will_hide_these', { count: small.length, groups: small.join(', ') })}{' '}
              {roundedTo > 1 ? t('figures.will_round', { count: roundedTo }) : ''}
            </li>
          );
        })}
      </ul>
      <p className="mt-s">{t('figures.will_hide_more')}</p>
    </Notice>
  );
}
