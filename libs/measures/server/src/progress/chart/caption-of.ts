import { type AssuranceClaim, assuranceWords, type ChartLevel } from '@waymark/measures/domain';
import type { MeasureFacts } from '../reading/measure-facts.queries';

/** How average and limits were worked out, said beside the chart: the ways differ from one tool to another. Then what they mean for the target. */
export function captionOf(style: ChartLevel, { fixedAfter, screensOutliers, frequency }: Pick<MeasureFacts, 'fixedAfter' | 'screensOutliers' | 'frequency'>, claim: AssuranceClaim): string {
  if (style === 'dots') return 'There are too few figures for an average.';
  const base = fixedAfter === null ? 'all figures' : `the first ${fixedAfter} figures`;
  if (style === 'process') {
    const assurance = claim.kind === 'assurance' ? ` By these limits this measure ${assuranceWords[claim.assurance]}.` : '';
    return `The average and limits are worked out from ${base} of each stretch${screensOutliers ? '; unusually large steps are left out of the limits' : ''}.${assurance}`;
  }
  const isFrequent = frequency === 'monthly' || frequency === 'quarterly';
  return `The line is the average of ${base} of each stretch.${isFrequent ? ' Limits from fewer than 12 figures are for trial.' : ''}`;
}
