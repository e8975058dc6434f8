import type { FigureFormat } from '../words/figure-text';
import type { GroupComparisonKind } from './compare-groups';
import type { ComparedRow, ShownRow } from './shown-row';

/** A row with its name and how it compares. */
export interface NamedRow extends ShownRow {
  readonly name: string;
  readonly comparison: ComparedRow | null;
}

/** A breakdown as one audience sees it. */
export interface BreakdownFacts {
  /** "Ethnic group". */
  readonly dimensionName: string;
  /** False where there are too few people to show any group. */
  readonly isShown: boolean;
  readonly isRolledUp: boolean;
  /** "Five groups". */
  readonly groupingName: string;
  /** Who is counted where; null where the names say it. */
  readonly groupingNote: string | null;
  readonly rows: readonly NamedRow[];
  readonly compares: GroupComparisonKind;
  readonly comparatorName: string | null;
  /** Shown counts are multiples of this; 1 where they are exact. */
  readonly roundedTo: number;
  /** `parts`: tiers. */
  readonly shape: 'rate' | 'parts';
}

/** A row that was compared: a group or subtotal with a verdict. */
export type JudgedRow = NamedRow & { readonly comparison: ComparedRow };

export const listJudged = ({ rows }: Pick<BreakdownFacts, 'rows'>): JudgedRow[] => rows.filter((row): row is JudgedRow => row.comparison?.verdict != null);

/** A group's name within a sentence: only "All …" begins with a word that is not a name. */
export const toNameInSentence = (name: string): string => name.replace(/^All\b/, 'all');

/** The first letter small, as within a sentence. */
export const toWithinSentence = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const FORMATS: Readonly<Record<GroupComparisonKind, FigureFormat>> = {
  none: { unit: null, unitLabel: null, decimals: 0 },
  ratio: { unit: 'ratio', unitLabel: null, decimals: 2 },
  gap: { unit: null, unitLabel: null, decimals: 0 },
  index: { unit: null, unitLabel: null, decimals: 0 },
};

/** How the number of a comparison is written: a ratio with two decimals, a gap in whole points, an index in whole numbers. */
export const toComparisonFormat = (compares: GroupComparisonKind): FigureFormat => FORMATS[compares];
