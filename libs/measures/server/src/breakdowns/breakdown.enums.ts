import { registerEnumType } from '@nestjs/graphql';
import { toEnum } from '@waymark/plans/server';
import { breakdownShapes, groupComparisons } from './breakdown.words';

export const BreakdownShapeEnum = toEnum(breakdownShapes);
registerEnumType(BreakdownShapeEnum, {
  name: 'BreakdownShape',
  description: 'What is counted in each category.',
  valuesMap: {
    RATE: { description: 'Of how many people, how many with something: parts `with` and `of`.' },
    PARTS: { description: 'How many people in each of several parts that do not overlap, such as grades.' },
  },
});

export const GroupComparisonEnum = toEnum(groupComparisons);
registerEnumType(GroupComparisonEnum, {
  name: 'GroupComparison',
  description: 'How groups are compared with each other.',
  valuesMap: {
    NONE: { description: 'They are not.' },
    RATIO: { description: 'How many times as likely.' },
    GAP: { description: 'Difference in percentage points.' },
    INDEX: { description: 'Their share here against their share elsewhere; 100 is parity.' },
  },
});

export const breakdownRowKinds = ['group', 'unknown', 'subtotal', 'total'] as const;
export type BreakdownRowKind = (typeof breakdownRowKinds)[number];

export const BreakdownRowKindEnum = toEnum(breakdownRowKinds);
registerEnumType(BreakdownRowKindEnum, {
  name: 'BreakdownRowKind',
  description: 'What a row of a breakdown stands for.',
  valuesMap: {
    GROUP: { description: 'A group of people.' },
    UNKNOWN: { description: 'People of whom it is not known, or who did not say.' },
    SUBTOTAL: { description: 'Several groups together.' },
    TOTAL: { description: 'Everybody.' },
  },
});
