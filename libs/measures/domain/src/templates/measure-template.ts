import type { Frequency } from '../calendar/periods';
import type { GroupComparisonKind } from '../comparison/compare-groups';
import type { BetterDirection } from '../direction';
import type { PeopleCounted } from '../disclosure/audience';
import type { TableShape } from '../disclosure/count-table';
import type { FigureUnit } from '../words/figure-text';

/** Measures that are usually taken together. */
export const templateSets = ['workforce_race_equality', 'race_disparity', 'funding_equity'] as const;
export type TemplateSet = (typeof templateSets)[number];

/** The sets in words. */
export const templateSetNames: Readonly<Record<TemplateSet, string>> = {
  workforce_race_equality: 'Workforce race equality, nine indicators',
  race_disparity: 'Race disparity ratio',
  funding_equity: 'Fairness of funding',
};

/** How a measure made from a template is broken down. */
export interface TemplateBreakdown {
  readonly dimension: string;
  readonly schemeKey: string;
  readonly groupingKey: string;
  readonly shape: TableShape;
  /** Names of the columns of a table of parts; empty for a rate. */
  readonly parts: readonly string[];
  readonly compares: GroupComparisonKind;
  readonly comparatorGroup: string | null;
  readonly comparatorOnTop: boolean;
}

/** A measure whose definition is ready. Everything in it can be changed once the measure is made. */
export interface MeasureTemplate {
  readonly key: string;
  readonly set: TemplateSet;
  /** Short, for a list to choose from. */
  readonly name: string;
  /** What is so when it is met. */
  readonly statement: string;
  readonly kind: 'numeric' | 'perception';
  readonly definition: string;
  readonly numeratorWords: string | null;
  readonly denominatorWords: string | null;
  readonly unit: FigureUnit;
  readonly unitLabel: string | null;
  readonly decimals: number;
  readonly better: BetterDirection;
  readonly frequency: Frequency;
  readonly people: PeopleCounted;
  readonly dataSource: string;
  readonly caveats: string;
  /** What people are asked; null for what is not asked. */
  readonly question: string | null;
  /** The figure at which there is no gap; null where the figure is not itself a comparison. */
  readonly parity: number | null;
  readonly breakdown: TemplateBreakdown | null;
}

/** A rate by ethnic group in five groups of the NHS list, rolled up to two where they are small, compared with White. */
export const byEthnicGroup = (compares: GroupComparisonKind, comparatorOnTop: boolean): TemplateBreakdown => ({
  dimension: 'ethnic_group',
  schemeKey: 'nhs-ethnic-2001',
  groupingKey: 'ethnic-2001-five-v1',
  shape: 'rate',
  parts: [],
  compares,
  comparatorGroup: compares === 'index' ? null : 'white',
  comparatorOnTop,
});
