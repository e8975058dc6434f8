// Generated from libs/interchange/web/src/imports/imports.graphql by tools/codegen.mjs. Do not edit.
import { document } from '@waymark/platform/web';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** How an action stands, as its owner declares it. */
export type DeliveryStatus =
  /** It may not be done as planned; a note says why. */
  | 'AT_RISK'
  /** It is done, says whoever works on it; somebody else confirms that. */
  | 'COMPLETE'
  /** Nothing has been done yet. */
  | 'NOT_STARTED'
  /** It will not be done as planned; a note says why, and a date when it will be back on track. */
  | 'OFF_TRACK'
  /** It goes as planned. */
  | 'ON_TRACK'
  /** It rests for a while. */
  | 'PAUSED'
  /** It is no longer part of the plan. */
  | 'WITHDRAWN';

/** What a column of the file holds. */
export type ImportColumnInput = {
  /** The field it holds; null leaves the column out. */
  field?: string | null | undefined;
  /** The column, counted from 1. */
  index: number;
  /** The sheet. */
  sheet: string;
};

/** How far a file has come on its way into a plan. */
export type ImportState =
  /** Something went wrong; nothing was saved. */
  | 'FAILED'
  /** It is being read. */
  | 'READING'
  /** It has been read; a person looks at what it would bring. */
  | 'READY'
  /** It cannot be used; the refusal says why. */
  | 'REFUSED'
  /** It is in the plan. */
  | 'SAVED'
  /** It is being saved. */
  | 'SAVING'
  /** Its bytes have not arrived. */
  | 'WAITING';

/** What a status word of the file means. */
export type ImportStatusWordInput = {
  /** What it means; null is no status. */
  status?: DeliveryStatus | null | undefined;
  /** As written in the file. */
  word: string;
};

/** A plan is a draft until a named body approves it; once active, each change of it is kept with its reason; a closed one no longer changes. */
export type PlanState =
  /** Approved by a named body; each change is kept with its reason. */
  | 'ACTIVE'
  /** At its end; nothing in it changes. */
  | 'CLOSED'
  /** Being written; changes need no reason and leave no record. */
  | 'DRAFT';

/** What sort of thing it is. */
export type SearchKind =
  /** An action. */
  | 'ACTION'
  /** A measure of success. */
  | 'MEASURE'
  /** An objective. */
  | 'OBJECTIVE'
  /** An outcome. */
  | 'OUTCOME'
  /** A person. */
  | 'PERSON'
  /** A plan. */
  | 'PLAN';

export type ImportNodeFactsFragment = { key: string, kind: SearchKind, reference: string, title: string, originalReference: string | null, owner: string | null, startOn: string | null, dueOn: string | null, status: DeliveryStatus | null, row: number | null };

export type ImportFindingFactsFragment = { kind: string, sentence: string, reference: string | null, sheet: string | null, row: number | null, column: number | null, text: string | null };

export type PlanImportFactsFragment = { id: string, fileName: string, state: ImportState, refusal: string | null, progress: number, savedPlanId: string | null, draft: { shape: string, suggestedTitle: string, targetPlanId: string | null, sheets: Array<{ name: string, used: boolean }>, counts: { objectives: number, outcomes: number, actions: number, measures: number }, objectives: Array<{ key: string, kind: SearchKind, reference: string, title: string, originalReference: string | null, owner: string | null, startOn: string | null, dueOn: string | null, status: DeliveryStatus | null, row: number | null, children: Array<{ key: string, kind: SearchKind, reference: string, title: string, originalReference: string | null, owner: string | null, startOn: string | null, dueOn: string | null, status: DeliveryStatus | null, row: number | null, children: Array<{ key: string, kind: SearchKind, reference: string, title: string, originalReference: string | null, owner: string | null, startOn: string | null, dueOn: string | null, status: DeliveryStatus | null, row: number | null }> }> }>, missing: Array<{ kind: string, sentence: string, reference: string | null, sheet: string | null, row: number | null, column: number | null, text: string | null }>, doubtful: Array<{ kind: string, sentence: string, reference: string | null, sheet: string | null, row: number | null, column: number | null, text: string | null }>, unplaced: Array<{ kind: string, sentence: string, reference: string | null, sheet: string | null, row: number | null, column: number | null, text: string | null }>, statusWords: Array<{ word: string, count: number, status: DeliveryStatus | null }>, columns: Array<{ index: number, sheet: string, header: string | null, samples: Array<string>, field: string | null, confidence: number }>, differences: { added: number, changed: number, missingFromFile: number, unchanged: number, items: Array<{ kind: string, subject: SearchKind, reference: string | null, title: string, field: string | null, from: string | null, to: string | null }> } | null } | null };

export type PlanImportQueryVariables = Exact<{
  id: string;
}>;


export type PlanImportQuery = { planImport: { id: string, fileName: string, state: ImportState, refusal: string | null, progress: number, savedPlanId: string | null, draft: { shape: string, suggestedTitle: string, targetPlanId: string | null, sheets: Array<{ name: string, used: boolean }>, counts: { objectives: number, outcomes: number, actions: number, measures: number }, objectives: Array<{ key: string, kind: SearchKind, reference: string, title: string, originalReference: string | null, owner: string | null, startOn: string | null, dueOn: string | null, status: DeliveryStatus | null, row: number | null, children: Array<{ key: string, kind: SearchKind, reference: string, title: string, originalReference: string | null, owner: string | null, startOn: string | null, dueOn: string | null, status: DeliveryStatus | null, row: number | null, children: Array<{ key: string, kind: SearchKind, reference: string, title: string, originalReference: string | null, owner: string | null, startOn: string | null, dueOn: string | null, status: DeliveryStatus | null, row: number | null }> }> }>, missing: Array<{ kind: string, sentence: string, reference: string | null, sheet: string | null, row: number | null, column: number | null, text: string | null }>, doubtful: Array<{ kind: string, sentence: string, reference: string | null, sheet: string | null, row: number | null, column: number | null, text: string | null }>, unplaced: Array<{ kind: string, sentence: string, reference: string | null, sheet: string | null, row: number | null, column: number | null, text: string | null }>, statusWords: Array<{ word: string, count: number, status: DeliveryStatus | null }>, columns: Array<{ index: number, sheet: string, header: string | null, samples: Array<string>, field: string | null, confidence: number }>, differences: { added: number, changed: number, missingFromFile: number, unchanged: number, items: Array<{ kind: string, subject: SearchKind, reference: string | null, title: string, field: string | null, from: string | null, to: string | null }> } | null } | null } };

export type ImportTargetsQueryVariables = Exact<{ [key: string]: never; }>;


export type ImportTargetsQuery = { organisation: { id: string, viewerCan: { importPlan: { allowed: boolean, reason: string | null } } }, plan: { id: string } | null, plans: Array<{ id: string, title: string, state: PlanState }> };

export type OpenImportMutationVariables = Exact<{
  fileName: string;
  size: number;
  planId?: string | null | undefined;
}>;


export type OpenImportMutation = { openImport: { uploadUrl: string, planImport: { id: string } } };

export type MapImportMutationVariables = Exact<{
  id: string;
  columns?: Array<ImportColumnInput> | ImportColumnInput | null | undefined;
  statusWords?: Array<ImportStatusWordInput> | ImportStatusWordInput | null | undefined;
  planId?: string | null | undefined;
}>;


export type MapImportMutation = { mapImport: { planImport: { id: string, fileName: string, state: ImportState, refusal: string | null, progress: number, savedPlanId: string | null, draft: { shape: string, suggestedTitle: string, targetPlanId: string | null, sheets: Array<{ name: string, used: boolean }>, counts: { objectives: number, outcomes: number, actions: number, measures: number }, objectives: Array<{ key: string, kind: SearchKind, reference: string, title: string, originalReference: string | null, owner: string | null, startOn: string | null, dueOn: string | null, status: DeliveryStatus | null, row: number | null, children: Array<{ key: string, kind: SearchKind, reference: string, title: string, originalReference: string | null, owner: string | null, startOn: string | null, dueOn: string | null, status: DeliveryStatus | null, row: number | null, children: Array<{ key: string, kind: SearchKind, reference: string, title: string, originalReference: string | null, owner: string | null, startOn: string | null, dueOn: string | null, status: DeliveryStatus | null, row: number | null }> }> }>, missing: Array<{ kind: string, sentence: string, reference: string | null, sheet: string | null, row: number | null, column: number | null, text: string | null }>, doubtful: Array<{ kind: string, sentence: string, reference: string | null, sheet: string | null, row: number | null, column: number | null, text: string | null }>, unplaced: Array<{ kind: string, sentence: string, reference: string | null, sheet: string | null, row: number | null, column: number | null, text: string | null }>, statusWords: Array<{ word: string, count: number, status: DeliveryStatus | null }>, columns: Array<{ index: number, sheet: string, header: string | null, samples: Array<string>, field: string | null, confidence: number }>, differences: { added: number, changed: number, missingFromFile: number, unchanged: number, items: Array<{ kind: string, subject: SearchKind, reference: string | null, title: string, field: string | null, from: string | null, to: string | null }> } | null } | null } } };

export type ConfirmImportMutationVariables = Exact<{
  id: string;
  title?: string | null | undefined;
  reason?: string | null | undefined;
}>;


export type ConfirmImportMutation = { confirmImport: { planImport: { id: string, fileName: string, state: ImportState, refusal: string | null, progress: number, savedPlanId: string | null, draft: { shape: string, suggestedTitle: string, targetPlanId: string | null, sheets: Array<{ name: string, used: boolean }>, counts: { objectives: number, outcomes: number, actions: number, measures: number }, objectives: Array<{ key: string, kind: SearchKind, reference: string, title: string, originalReference: string | null, owner: string | null, startOn: string | null, dueOn: string | null, status: DeliveryStatus | null, row: number | null, children: Array<{ key: string, kind: SearchKind, reference: string, title: string, originalReference: string | null, owner: string | null, startOn: string | null, dueOn: string | null, status: DeliveryStatus | null, row: number | null, children: Array<{ key: string, kind: SearchKind, reference: string, title: string, originalReference: string | null, owner: string | null, startOn: string | null, dueOn: string | null, status: DeliveryStatus | null, row: number | null }> }> }>, missing: Array<{ kind: string, sentence: string, reference: string | null, sheet: string | null, row: number | null, column: number | null, text: string | null }>, doubtful: Array<{ kind: string, sentence: string, reference: string | null, sheet: string | null, row: number | null, column: number | null, text: string | null }>, unplaced: Array<{ kind: string, sentence: string, reference: string | null, sheet: string | null, row: number | null, column: number | null, text: string | null }>, statusWords: Array<{ word: string, count: number, status: DeliveryStatus | null }>, columns: Array<{ index: number, sheet: string, header: string | null, samples: Array<string>, field: string | null, confidence: number }>, differences: { added: number, changed: number, missingFromFile: number, unchanged: number, items: Array<{ kind: string, subject: SearchKind, reference: string | null, title: string, field: string | null, from: string | null, to: string | null }> } | null } | null } } };

export const PlanImportDocument = document<PlanImportQuery, PlanImportQueryVariables>(
  "query PlanImport($id:ID!){planImport(id:$id){...PlanImportFacts}}fragment ImportFindingFacts on ImportFinding{kind sentence reference sheet row column text}fragment ImportNodeFacts on ImportNode{key kind reference title originalReference owner startOn dueOn status row}fragment PlanImportFacts on PlanImport{id fileName state refusal progress savedPlanId draft{shape suggestedTitle targetPlanId sheets{name used}counts{objectives outcomes actions measures}objectives{...ImportNodeFacts children{...ImportNodeFacts children{...ImportNodeFacts}}}missing{...ImportFindingFacts}doubtful{...ImportFindingFacts}unplaced{...ImportFindingFacts}statusWords{word count status}columns{index sheet header samples field confidence}differences{added changed missingFromFile unchanged items{kind subject reference title field from to}}}}",
);

export const ImportTargetsDocument = document<ImportTargetsQuery, ImportTargetsQueryVariables>(
  "query ImportTargets{organisation{id viewerCan{importPlan{allowed reason}}}plan{id}plans{id title state}}",
);

export const OpenImportDocument = document<OpenImportMutation, OpenImportMutationVariables>(
  "mutation OpenImport($fileName:String!$size:Int!$planId:ID){openImport(fileName:$fileName size:$size planId:$planId){uploadUrl planImport{id}}}",
);

export const MapImportDocument = document<MapImportMutation, MapImportMutationVariables>(
  "mutation MapImport($id:ID!$columns:[ImportColumnInput!]$statusWords:[ImportStatusWordInput!]$planId:ID){mapImport(id:$id columns:$columns statusWords:$statusWords planId:$planId){planImport{...PlanImportFacts}}}fragment ImportFindingFacts on ImportFinding{kind sentence reference sheet row column text}fragment ImportNodeFacts on ImportNode{key kind reference title originalReference owner startOn dueOn status row}fragment PlanImportFacts on PlanImport{id fileName state refusal progress savedPlanId draft{shape suggestedTitle targetPlanId sheets{name used}counts{objectives outcomes actions measures}objectives{...ImportNodeFacts children{...ImportNodeFacts children{...ImportNodeFacts}}}missing{...ImportFindingFacts}doubtful{...ImportFindingFacts}unplaced{...ImportFindingFacts}statusWords{word count status}columns{index sheet header samples field confidence}differences{added changed missingFromFile unchanged items{kind subject reference title field from to}}}}",
);

export const ConfirmImportDocument = document<ConfirmImportMutation, ConfirmImportMutationVariables>(
  "mutation ConfirmImport($id:ID!$title:String$reason:String){confirmImport(id:$id title:$title reason:$reason){planImport{...PlanImportFacts}}}fragment ImportFindingFacts on ImportFinding{kind sentence reference sheet row column text}fragment ImportNodeFacts on ImportNode{key kind reference title originalReference owner startOn dueOn status row}fragment PlanImportFacts on PlanImport{id fileName state refusal progress savedPlanId draft{shape suggestedTitle targetPlanId sheets{name used}counts{objectives outcomes actions measures}objectives{...ImportNodeFacts children{...ImportNodeFacts children{...ImportNodeFacts}}}missing{...ImportFindingFacts}doubtful{...ImportFindingFacts}unplaced{...ImportFindingFacts}statusWords{word count status}columns{index sheet header samples field confidence}differences{added changed missingFromFile unchanged items{kind subject reference title field from to}}}}",
);
