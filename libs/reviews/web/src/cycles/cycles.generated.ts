// Generated from libs/reviews/web/src/cycles/cycles.graphql by tools/codegen.mjs. Do not edit.
import { document } from '@waymark/platform/web';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** What sort of review a cycle holds. */
export type CycleKind =
  /** The yearly look back for the board. */
  | 'LOOK_BACK'
  /** Another one, with a name of its own. */
  | 'OTHER'
  /** The review of the plan, every six months as a rule. */
  | 'REVIEW'
  /** A shorter look by directors, every three months as a rule. */
  | 'STOCKTAKE';

/** One level of a scale. */
export type OpinionLevelInput = {
  /** What it is called. */
  level: string;
  /** What it means. */
  meaning: string;
};

/** A cycle to plan. */
export type PlanCycleInput = {
  /** The name of the board; "Board" unless said. */
  boardName?: string | null | undefined;
  /** Days after a period in which nothing is called late yet; 7 unless said. */
  graceDays?: number | null | undefined;
  /** What sort of review it holds. */
  kind: CycleKind;
  /** How many months each period lasts, 1 to 60; 3 for a stocktake, 12 for a look back, else what the organisation has set for reviews unless said. */
  monthsEach?: number | null | undefined;
  /** Of another sort: what it is called. */
  name?: string | null | undefined;
  /** The plan that is reviewed. */
  planId: string;
  /** Who presents its reviews to the sub-group. */
  presentedById?: string | null | undefined;
  /** How many days each stage takes; 14, 14, 21 and 28 unless said. */
  stageDays?: StageDaysInput | null | undefined;
  /** The first day of its first period. */
  startsOn?: string | null | undefined;
  /** The name of the sub-group; "Board sub-group" unless said. */
  subGroupName?: string | null | undefined;
  /** Reviews of teams' plans beneath are done so many days before this plan's executive team reads; 7 unless said. */
  teamLeadDays?: number | null | undefined;
};

/** A plan is a draft until a named body approves it; once active, each change of it is kept with its reason; a closed one no longer changes. */
export type PlanState =
  /** Approved by a named body; each change is kept with its reason. */
  | 'ACTIVE'
  /** At its end; nothing in it changes. */
  | 'CLOSED'
  /** Being written; changes need no reason and leave no record. */
  | 'DRAFT';

/** A change of a cycle; what is left out stays. Reviews that are open keep their dates. */
export type ReviseCycleInput = {
  /** The name of the board; "Board" unless said. */
  boardName?: string | null | undefined;
  /** Days after a period in which nothing is called late yet; 7 unless said. */
  graceDays?: number | null | undefined;
  /** The cycle. */
  id: string;
  /** How many months each period lasts, 1 to 60; 3 for a stocktake, 12 for a look back, else what the organisation has set for reviews unless said. */
  monthsEach?: number | null | undefined;
  /** Of another sort: what it is called. */
  name?: string | null | undefined;
  /** Who presents its reviews to the sub-group. */
  presentedById?: string | null | undefined;
  /** How many days each stage takes; 14, 14, 21 and 28 unless said. */
  stageDays?: StageDaysInput | null | undefined;
  /** The first day of its first period. */
  startsOn?: string | null | undefined;
  /** The name of the sub-group; "Board sub-group" unless said. */
  subGroupName?: string | null | undefined;
  /** Reviews of teams' plans beneath are done so many days before this plan's executive team reads; 7 unless said. */
  teamLeadDays?: number | null | undefined;
  /** The version of the cycle that the page showed. */
  version: number;
};

/** Another scale for assurance opinions. Opinions given already keep theirs. */
export type ReviseOpinionScaleInput = {
  /** Its levels, from best to worst. */
  levels: Array<OpinionLevelInput>;
  /** Why it changes. */
  reason: string;
  /** The revision that the page showed. */
  revision: number;
};

/** How many days each stage takes. */
export type StageDaysInput = {
  /** For the board. */
  board: number;
  /** For the executive team. */
  executive: number;
  /** For owners to bring everything up to date. */
  prepare: number;
  /** For the sub-group. */
  subGroup: number;
};

export type CycleInFullFragment = { id: string, version: number, kind: CycleKind, name: string | null, startsOn: string, monthsEach: number, graceDays: number, teamLeadDays: number, subGroupName: string, boardName: string, stageDays: { prepare: number, executive: number, subGroup: number, board: number }, plan: { id: string, title: string, teamName: string | null }, presentedBy: { id: string, name: string, title: string | null, initials: string } | null };

export type ReviewCyclesQueryVariables = Exact<{ [key: string]: never; }>;


export type ReviewCyclesQuery = { reviewCycles: Array<{ id: string, version: number, kind: CycleKind, name: string | null, startsOn: string, monthsEach: number, graceDays: number, teamLeadDays: number, subGroupName: string, boardName: string, stageDays: { prepare: number, executive: number, subGroup: number, board: number }, plan: { id: string, title: string, teamName: string | null }, presentedBy: { id: string, name: string, title: string | null, initials: string } | null }>, plan: { id: string, title: string } | null, plans: Array<{ id: string, title: string, teamName: string | null, state: PlanState }> };

export type OpinionScaleQueryVariables = Exact<{ [key: string]: never; }>;


export type OpinionScaleQuery = { opinionScale: { revision: number, setAt: string | null, reason: string | null, levels: Array<{ level: string, meaning: string }>, setBy: { name: string } | null, canRevise: { allowed: boolean, reason: string | null } } };

export type PlanCycleMutationVariables = Exact<{
  input: PlanCycleInput;
}>;


export type PlanCycleMutation = { planCycle: { cycle: { id: string } } };

export type ReviseCycleMutationVariables = Exact<{
  input: ReviseCycleInput;
}>;


export type ReviseCycleMutation = { reviseCycle: { cycle: { id: string } } };

export type StopCycleMutationVariables = Exact<{
  id: string;
  version: number;
}>;


export type StopCycleMutation = { stopCycle: { cycle: { id: string } } };

export type ReviseOpinionScaleMutationVariables = Exact<{
  input: ReviseOpinionScaleInput;
}>;


export type ReviseOpinionScaleMutation = { reviseOpinionScale: { scale: { revision: number } } };

export type WordTemplateQueryVariables = Exact<{ [key: string]: never; }>;


export type WordTemplateQuery = { wordTemplate: { fileName: string | null, setAt: string | null, samplePath: string | null, setBy: { name: string } | null, canChange: { allowed: boolean, reason: string | null } } };

export type OpenWordTemplateMutationVariables = Exact<{
  fileName: string;
  size: number;
}>;


export type OpenWordTemplateMutation = { openWordTemplate: { uploadUrl: string } };

export type RemoveWordTemplateMutationVariables = Exact<{ [key: string]: never; }>;


export type RemoveWordTemplateMutation = { removeWordTemplate: { template: { fileName: string | null } } };

export const ReviewCyclesDocument = document<ReviewCyclesQuery, ReviewCyclesQueryVariables>(
  "query ReviewCycles{reviewCycles{...CycleInFull}plan{id title}plans{id title teamName state}}fragment CycleInFull on ReviewCycle{id version kind name startsOn monthsEach graceDays teamLeadDays subGroupName boardName stageDays{prepare executive subGroup board}plan{id title teamName}presentedBy{id name title initials}}",
);

export const OpinionScaleDocument = document<OpinionScaleQuery, OpinionScaleQueryVariables>(
  "query OpinionScale{opinionScale{revision levels{level meaning}setAt reason setBy{name}canRevise{allowed reason}}}",
);

export const PlanCycleDocument = document<PlanCycleMutation, PlanCycleMutationVariables>(
  "mutation PlanCycle($input:PlanCycleInput!){planCycle(input:$input){cycle{id}}}",
);

export const ReviseCycleDocument = document<ReviseCycleMutation, ReviseCycleMutationVariables>(
  "mutation ReviseCycle($input:ReviseCycleInput!){reviseCycle(input:$input){cycle{id}}}",
);

export const StopCycleDocument = document<StopCycleMutation, StopCycleMutationVariables>(
  "mutation StopCycle($id:ID!$version:Int!){stopCycle(id:$id version:$version){cycle{id}}}",
);

export const ReviseOpinionScaleDocument = document<ReviseOpinionScaleMutation, ReviseOpinionScaleMutationVariables>(
  "mutation ReviseOpinionScale($input:ReviseOpinionScaleInput!){reviseOpinionScale(input:$input){scale{revision}}}",
);

export const WordTemplateDocument = document<WordTemplateQuery, WordTemplateQueryVariables>(
  "query WordTemplate{wordTemplate{fileName setAt setBy{name}samplePath canChange{allowed reason}}}",
);

export const OpenWordTemplateDocument = document<OpenWordTemplateMutation, OpenWordTemplateMutationVariables>(
  "mutation OpenWordTemplate($fileName:String!$size:Int!){openWordTemplate(fileName:$fileName size:$size){uploadUrl}}",
);

export const RemoveWordTemplateDocument = document<RemoveWordTemplateMutation, RemoveWordTemplateMutationVariables>(
  "mutation RemoveWordTemplate{removeWordTemplate{template{fileName}}}",
);
