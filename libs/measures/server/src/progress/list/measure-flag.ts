import { registerEnumType } from '@nestjs/graphql';
import { toEnum } from '@waymark/plans/server';

export const measureFlags = ['figure_due', 'figure_overdue', 'no_baseline', 'no_target', 'no_owner', 'kind_undecided', 'moved'] as const;
export type MeasureFlag = (typeof measureFlags)[number];

export const MeasureFlagEnum = toEnum(measureFlags);
registerEnumType(MeasureFlagEnum, {
  name: 'MeasureFlag',
  description: 'Why somebody may want to look at a measure.',
  valuesMap: {
    FIGURE_DUE: { description: 'Its next figure is due.' },
    FIGURE_OVERDUE: { description: 'Its next figure should be there by now.' },
    NO_BASELINE: { description: 'A measure with figures that has no starting value yet.' },
    NO_TARGET: { description: 'It has no target yet.' },
    NO_OWNER: { description: 'Nobody is accountable for it, or whoever was has left.' },
    KIND_UNDECIDED: { description: 'Nobody has said what sort of measure it is.' },
    MOVED: { description: 'Its figure has moved since six months ago, or since the plan was approved when that is later.' },
  },
});
