// Generated from libs/measures/web/src/breakdown/breakdown.graphql by tools/codegen.mjs. Do not edit.
import { document } from '@waymark/platform/web';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** How many people in one category and part. */
export type BreakdownCellInput = {
  /** Code of the category. */
  category: string;
  /** How many people: a whole number. */
  count: number;
  /** The part: `with` or `of` for a rate. */
  part: string;
};

/** What a row of a breakdown stands for. */
export type BreakdownRowKind =
  /** A group of people. */
  | 'GROUP'
  /** Several groups together. */
  | 'SUBTOTAL'
  /** Everybody. */
  | 'TOTAL'
  /** People of whom it is not known, or who did not say. */
  | 'UNKNOWN';

/** What is counted in each category. */
export type BreakdownShape =
  /** How many people in each of several parts that do not overlap, such as grades. */
  | 'PARTS'
  /** Of how many people, how many with something: parts `with` and `of`. */
  | 'RATE';

/** Whether a category says something of people, or only that it is not known. */
export type CategoryKind =
  /** Says something of people. */
  | 'KNOWN'
  /** Not known, not stated, or not asked; never folded into another. */
  | 'UNKNOWN';

/** By what to break a measure down, and how. Chosen again for the same dimension it takes the place of the earlier choice. */
export type ChooseBreakdownInput = {
  /** Code of the group that the others are compared with. */
  comparatorGroup?: string | null | undefined;
  /** Whether the comparator stands on top of the ratio. */
  comparatorOnTop?: boolean | null | undefined;
  /** How to compare groups; left out, they are not compared. */
  compares?: GroupComparison | null | undefined;
  /** What the groups differ in, such as ethnic_group. */
  dimension: string;
  /** Key of the grouping to show. */
  groupingKey: string;
  /** The measure. */
  measureId: string;
  /** Names of the parts, for PARTS; a rate always has `with` and `of`. */
  parts?: Array<string> | null | undefined;
  /** Why; needed to change an earlier choice once the plan is active. */
  reason?: string | null | undefined;
  /** Key of the list of categories that are counted. */
  schemeKey: string;
  /** What is counted in each category. */
  shape: BreakdownShape;
};

/** Whom figures about people are shown to. */
export type FigureAudience =
  /** Admins, executives, contributors, reviewers, group members and advisers. */
  | 'INTERNAL'
  /** Board members and readers. */
  | 'PUBLIC';

/** How groups are compared with each other. */
export type GroupComparison =
  /** Difference in percentage points. */
  | 'GAP'
  /** Their share here against their share elsewhere; 100 is parity. */
  | 'INDEX'
  /** They are not. */
  | 'NONE'
  /** How many times as likely. */
  | 'RATIO';

/** Which exact figures to look at, and what for. */
export type LookAtExactFiguresInput = {
  /** The dimension of a breakdown; left out, the figure of the measure itself. */
  dimension?: string | null | undefined;
  /** The measure. */
  measureId: string;
  /** What for. It is kept in the access log. */
  purpose: string;
  /** Last day of the period. */
  toOn: string;
};

/** Counts of one period by category. Recorded again for the same period they are a correction, which needs a reason. */
export type RecordBreakdownInput = {
  /** The day on which the counts were taken; left out, the last day of the period. */
  asAtOn?: string | null | undefined;
  /** The counts. A category left out counts nobody. */
  cells: Array<BreakdownCellInput>;
  /** What the groups differ in, such as ethnic_group. */
  dimension: string;
  /** First day of the period. */
  fromOn: string;
  /** The measure. */
  measureId: string;
  /** For a correction: why. */
  reason?: string | null | undefined;
  /** For a correction: the revision that the page showed. */
  revision?: number | null | undefined;
  /** Where the counts come from. */
  source?: string | null | undefined;
  /** Last day of the period. */
  toOn: string;
};

export type DimensionToFillQueryVariables = Exact<{
  measureId: string;
  dimension: string;
  toOn?: string | null | undefined;
}>;


export type DimensionToFillQuery = { measure: { id: string, breakdown: { dimension: string, dimensionName: string, toOn: string, periodText: string, groupingName: string, isRolledUp: boolean, heading: string, note: string, parts: Array<string>, asAtOn: string, source: string | null, periods: Array<string>, revisions: Array<number>, rows: Array<{ code: string, name: string, kind: BreakdownRowKind, isHidden: boolean, counts: Array<number | null> | null, of: number | null, share: { text: string } | null }> } | null } | null, categorySchemes: Array<{ key: string, revision: number, dimension: string, dimensionName: string, name: string, isOwn: boolean, categories: Array<{ code: string, name: string, kind: CategoryKind, aliases: Array<string> }> }>, groupings: Array<{ key: string, schemeKey: string, dimension: string, name: string, isOwn: boolean, coarserKey: string | null, note: string | null, groups: Array<{ code: string, name: string, kind: CategoryKind, categories: Array<string> }>, subtotals: Array<{ code: string, name: string, groups: Array<string> }> }>, protection: { revision: number, reason: string | null, setAt: string | null, inForce: Array<{ audience: FigureAudience, hiddenUpTo: number, roundedTo: number, smallestBase: number, smallestPart: number, smallestSurveyBase: number, smallestMove: number }>, floor: Array<{ audience: FigureAudience, hiddenUpTo: number, roundedTo: number, smallestBase: number, smallestPart: number, smallestSurveyBase: number, smallestMove: number }>, setBy: { id: string, name: string } | null } };

export type BreakdownChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type BreakdownChoicesQuery = { categorySchemes: Array<{ key: string, revision: number, dimension: string, dimensionName: string, name: string, isOwn: boolean, categories: Array<{ code: string, name: string, kind: CategoryKind, aliases: Array<string> }> }>, groupings: Array<{ key: string, schemeKey: string, dimension: string, name: string, isOwn: boolean, coarserKey: string | null, note: string | null, groups: Array<{ code: string, name: string, kind: CategoryKind, categories: Array<string> }>, subtotals: Array<{ code: string, name: string, groups: Array<string> }> }> };

export type ChooseBreakdownMutationVariables = Exact<{
  input: ChooseBreakdownInput;
}>;


export type ChooseBreakdownMutation = { chooseBreakdown: { measure: { id: string } } };

export type RecordBreakdownMutationVariables = Exact<{
  input: RecordBreakdownInput;
}>;


export type RecordBreakdownMutation = { recordBreakdown: { measure: { id: string } } };

export type LookAtExactFiguresMutationVariables = Exact<{
  input: LookAtExactFiguresInput;
}>;


export type LookAtExactFiguresMutation = { lookAtExactFigures: { id: string, figure: { value: number | null, numerator: number | null, denominator: number | null } | null, cells: Array<{ category: string, name: string, part: string, count: number }> } };

export type BreakdownShownFragment = { dimension: string, dimensionName: string, toOn: string, periodText: string, groupingName: string, isRolledUp: boolean, heading: string, note: string, parts: Array<string>, asAtOn: string, source: string | null, periods: Array<string>, revisions: Array<number>, rows: Array<{ code: string, name: string, kind: BreakdownRowKind, isHidden: boolean, counts: Array<number | null> | null, of: number | null, share: { text: string } | null }> };

export type SchemeFactsFragment = { key: string, revision: number, dimension: string, dimensionName: string, name: string, isOwn: boolean, categories: Array<{ code: string, name: string, kind: CategoryKind, aliases: Array<string> }> };

export type GroupingFactsFragment = { key: string, schemeKey: string, dimension: string, name: string, isOwn: boolean, coarserKey: string | null, note: string | null, groups: Array<{ code: string, name: string, kind: CategoryKind, categories: Array<string> }>, subtotals: Array<{ code: string, name: string, groups: Array<string> }> };

export type ProtectionInForceFragment = { revision: number, reason: string | null, setAt: string | null, inForce: Array<{ audience: FigureAudience, hiddenUpTo: number, roundedTo: number, smallestBase: number, smallestPart: number, smallestSurveyBase: number, smallestMove: number }>, floor: Array<{ audience: FigureAudience, hiddenUpTo: number, roundedTo: number, smallestBase: number, smallestPart: number, smallestSurveyBase: number, smallestMove: number }>, setBy: { id: string, name: string } | null };

export type AudienceRulesFragment = { audience: FigureAudience, hiddenUpTo: number, roundedTo: number, smallestBase: number, smallestPart: number, smallestSurveyBase: number, smallestMove: number };

export const DimensionToFillDocument = document<DimensionToFillQuery, DimensionToFillQueryVariables>(
  "query DimensionToFill($measureId:ID!$dimension:String!$toOn:Date){measure(id:$measureId){id breakdown(dimension:$dimension toOn:$toOn){...BreakdownShown}}categorySchemes(dimension:$dimension){...SchemeFacts}groupings(dimension:$dimension){...GroupingFacts}protection{...ProtectionInForce}}fragment AudienceRules on AudienceProtection{audience hiddenUpTo roundedTo smallestBase smallestPart smallestSurveyBase smallestMove}fragment BreakdownShown on MeasureBreakdown{dimension dimensionName toOn periodText groupingName isRolledUp heading note rows{code name kind isHidden counts of share{text}}parts asAtOn source periods revisions}fragment GroupingFacts on CategoryGrouping{key schemeKey dimension name isOwn coarserKey note groups{code name kind categories}subtotals{code name groups}}fragment ProtectionInForce on Protection{revision inForce{...AudienceRules}floor{...AudienceRules}reason setAt setBy{id name}}fragment SchemeFacts on CategoryScheme{key revision dimension dimensionName name isOwn categories{code name kind aliases}}",
);

export const BreakdownChoicesDocument = document<BreakdownChoicesQuery, BreakdownChoicesQueryVariables>(
  "query BreakdownChoices{categorySchemes{...SchemeFacts}groupings{...GroupingFacts}}fragment GroupingFacts on CategoryGrouping{key schemeKey dimension name isOwn coarserKey note groups{code name kind categories}subtotals{code name groups}}fragment SchemeFacts on CategoryScheme{key revision dimension dimensionName name isOwn categories{code name kind aliases}}",
);

export const ChooseBreakdownDocument = document<ChooseBreakdownMutation, ChooseBreakdownMutationVariables>(
  "mutation ChooseBreakdown($input:ChooseBreakdownInput!){chooseBreakdown(input:$input){measure{id}}}",
);

export const RecordBreakdownDocument = document<RecordBreakdownMutation, RecordBreakdownMutationVariables>(
  "mutation RecordBreakdown($input:RecordBreakdownInput!){recordBreakdown(input:$input){measure{id}}}",
);

export const LookAtExactFiguresDocument = document<LookAtExactFiguresMutation, LookAtExactFiguresMutationVariables>(
  "mutation LookAtExactFigures($input:LookAtExactFiguresInput!){lookAtExactFigures(input:$input){id figure{value numerator denominator}cells{category name part count}}}",
);
