// Generated from libs/measures/web/src/settings/protection.graphql by tools/codegen.mjs. Do not edit.
import { document } from '@waymark/platform/web';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** How strictly small numbers are protected from one audience. What is left out stays. */
export type AudienceProtectionInput = {
  /** Counts from 1 up to this are hidden. */
  hiddenUpTo?: number | null | undefined;
  /** Counts are rounded to the nearest multiple of this. */
  roundedTo?: number | null | undefined;
  /** A percentage of fewer people than this is hidden. */
  smallestBase?: number | null | undefined;
  /** A count that has changed by fewer than this is shown as it was before. */
  smallestMove?: number | null | undefined;
  /** A percentage is shown only where both those with and those without are none, or at least this many. */
  smallestPart?: number | null | undefined;
  /** Answers of a survey from fewer people than this are hidden. */
  smallestSurveyBase?: number | null | undefined;
};

/** A group of categories. */
export type CategoryGroupInput = {
  /** Codes of its categories. */
  categories: Array<string>;
  /** Code in its grouping. */
  code: string;
  /** Whether it says something, or only that it is not known. */
  kind?: CategoryKind | null | undefined;
  /** Name. */
  name: string;
};

/** A category in which people are counted. */
export type CategoryInput = {
  /** Other ways it is written in spreadsheets. */
  aliases?: Array<string> | null | undefined;
  /** Code in its list. */
  code: string;
  /** Whether it says something, or only that it is not known. */
  kind?: CategoryKind | null | undefined;
  /** Name. */
  name: string;
};

/** Whether a category says something of people, or only that it is not known. */
export type CategoryKind =
  /** Says something of people. */
  | 'KNOWN'
  /** Not known, not stated, or not asked; never folded into another. */
  | 'UNKNOWN';

/** An organisation's own list of categories. With a key that exists, a new revision of it. */
export type DefineCategorySchemeInput = {
  /** Its categories, in order. */
  categories: Array<CategoryInput>;
  /** What the categories differ in, such as directorate. */
  dimension: string;
  /** Permanent key. */
  key: string;
  /** Name of the list. */
  name: string;
  /** For a new revision: the revision that the page showed. */
  revision?: number | null | undefined;
};

/** An organisation's own grouping of a list of categories. A grouping never changes its meaning: a new one gets a new key. */
export type DefineGroupingInput = {
  /** Key of the next coarser grouping, which is shown instead where too much would be hidden. */
  coarserKey?: string | null | undefined;
  /** Its groups, in order. Each category of the list is in exactly one. */
  groups: Array<CategoryGroupInput>;
  /** Permanent key. */
  key: string;
  /** Name. */
  name: string;
  /** Key of the list of categories. */
  schemeKey: string;
  /** Totals over some of its groups. */
  subtotals?: Array<GroupSubtotalInput> | null | undefined;
};

/** Whom figures about people are shown to. */
export type FigureAudience =
  /** Admins, executives, contributors, reviewers, group members and advisers. */
  | 'INTERNAL'
  /** Board members and readers. */
  | 'PUBLIC';

/** A total over some of the groups. */
export type GroupSubtotalInput = {
  /** Code in its grouping. */
  code: string;
  /** Codes of the groups it adds up. */
  groups: Array<string>;
  /** Name. */
  name: string;
};

/** Stricter protection of small numbers. It is never laxer than the floor. */
export type TightenProtectionInput = {
  /** For those who work on the plan. */
  internal?: AudienceProtectionInput | null | undefined;
  /** For the board and readers. */
  public?: AudienceProtectionInput | null | undefined;
  /** Why it becomes stricter. */
  reason: string;
  /** The revision that the page showed. */
  revision: number;
};

export type ProtectionSettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type ProtectionSettingsQuery = { protection: { revision: number, reason: string | null, setAt: string | null, inForce: Array<{ audience: FigureAudience, hiddenUpTo: number, roundedTo: number, smallestBase: number, smallestPart: number, smallestSurveyBase: number, smallestMove: number }>, floor: Array<{ audience: FigureAudience, hiddenUpTo: number, roundedTo: number, smallestBase: number, smallestPart: number, smallestSurveyBase: number, smallestMove: number }>, setBy: { id: string, name: string } | null }, dataStewards: Array<{ id: string, version: number, namedAt: string, endedAt: string | null, person: { id: string, name: string }, namedBy: { id: string, name: string } }>, categorySchemes: Array<{ key: string, revision: number, dimension: string, dimensionName: string, name: string, isOwn: boolean, categories: Array<{ code: string, name: string, kind: CategoryKind, aliases: Array<string> }> }>, groupings: Array<{ key: string, schemeKey: string, dimension: string, name: string, isOwn: boolean, coarserKey: string | null, note: string | null, groups: Array<{ code: string, name: string, kind: CategoryKind, categories: Array<string> }>, subtotals: Array<{ code: string, name: string, groups: Array<string> }> }> };

export type AccessLogQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type AccessLogQuery = { exactLooks: { total: number, nextCursor: string | null, items: Array<{ id: string, dimension: string | null, toOn: string, purpose: string, lookedAt: string, person: { id: string, name: string }, measure: { id: string, slug: string, reference: string, statement: string } }> } };

export type TightenProtectionMutationVariables = Exact<{
  input: TightenProtectionInput;
}>;


export type TightenProtectionMutation = { tightenProtection: { protection: { revision: number } } };

export type NameDataStewardMutationVariables = Exact<{
  personId: string;
}>;


export type NameDataStewardMutation = { nameDataSteward: { steward: { id: string } } };

export type EndDataStewardMutationVariables = Exact<{
  id: string;
  version: number;
}>;


export type EndDataStewardMutation = { endDataSteward: { steward: { id: string } } };

export type DefineCategorySchemeMutationVariables = Exact<{
  input: DefineCategorySchemeInput;
}>;


export type DefineCategorySchemeMutation = { defineCategoryScheme: { scheme: { key: string } } };

export type DefineGroupingMutationVariables = Exact<{
  input: DefineGroupingInput;
}>;


export type DefineGroupingMutation = { defineGrouping: { grouping: { key: string } } };

export const ProtectionSettingsDocument = document<ProtectionSettingsQuery, ProtectionSettingsQueryVariables>(
  "query ProtectionSettings{protection{...ProtectionInForce}dataStewards{id version namedAt endedAt person{id name}namedBy{id name}}categorySchemes{...SchemeFacts}groupings{...GroupingFacts}}fragment AudienceRules on AudienceProtection{audience hiddenUpTo roundedTo smallestBase smallestPart smallestSurveyBase smallestMove}fragment GroupingFacts on CategoryGrouping{key schemeKey dimension name isOwn coarserKey note groups{code name kind categories}subtotals{code name groups}}fragment ProtectionInForce on Protection{revision inForce{...AudienceRules}floor{...AudienceRules}reason setAt setBy{id name}}fragment SchemeFacts on CategoryScheme{key revision dimension dimensionName name isOwn categories{code name kind aliases}}",
);

export const AccessLogDocument = document<AccessLogQuery, AccessLogQueryVariables>(
  "query AccessLog($first:Int!$after:String){exactLooks(first:$first after:$after){total nextCursor items{id dimension toOn purpose lookedAt person{id name}measure{id slug reference statement}}}}",
);

export const TightenProtectionDocument = document<TightenProtectionMutation, TightenProtectionMutationVariables>(
  "mutation TightenProtection($input:TightenProtectionInput!){tightenProtection(input:$input){protection{revision}}}",
);

export const NameDataStewardDocument = document<NameDataStewardMutation, NameDataStewardMutationVariables>(
  "mutation NameDataSteward($personId:ID!){nameDataSteward(personId:$personId){steward{id}}}",
);

export const EndDataStewardDocument = document<EndDataStewardMutation, EndDataStewardMutationVariables>(
  "mutation EndDataSteward($id:ID!$version:Int!){endDataSteward(id:$id version:$version){steward{id}}}",
);

export const DefineCategorySchemeDocument = document<DefineCategorySchemeMutation, DefineCategorySchemeMutationVariables>(
  "mutation DefineCategoryScheme($input:DefineCategorySchemeInput!){defineCategoryScheme(input:$input){scheme{key}}}",
);

export const DefineGroupingDocument = document<DefineGroupingMutation, DefineGroupingMutationVariables>(
  "mutation DefineGrouping($input:DefineGroupingInput!){defineGrouping(input:$input){grouping{key}}}",
);
