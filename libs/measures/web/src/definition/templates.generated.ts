// Generated from libs/measures/web/src/definition/templates.graphql by tools/codegen.mjs. Do not edit.
import { document } from '@waymark/platform/web';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** A plan is a draft until a named body approves it; once active, each change of it is kept with its reason; a closed one no longer changes. */
export type PlanState =
  /** Approved by a named body; each change is kept with its reason. */
  | 'ACTIVE'
  /** At its end; nothing in it changes. */
  | 'CLOSED'
  /** Being written; changes need no reason and leave no record. */
  | 'DRAFT';

export type MeasureTemplatesQueryVariables = Exact<{
  planId: string;
}>;


export type MeasureTemplatesQuery = { measureTemplates: Array<{ key: string, name: string, statement: string, definition: string, caveats: string, breakdownName: string | null }>, plan: { id: string, state: PlanState, objectives: Array<{ id: string, outcomes: Array<{ id: string, reference: string, statement: string }> }> } | null };

export type AddMeasureFromTemplateMutationVariables = Exact<{
  outcomeId: string;
  template: string;
  ownerId?: string | null | undefined;
  reason?: string | null | undefined;
}>;


export type AddMeasureFromTemplateMutation = { addMeasureFromTemplate: { measure: { id: string, reference: string, slug: string } } };

export const MeasureTemplatesDocument = document<MeasureTemplatesQuery, MeasureTemplatesQueryVariables>(
  "query MeasureTemplates($planId:ID!){measureTemplates{key name statement definition caveats breakdownName}plan(id:$planId){id state objectives{id outcomes{id reference statement}}}}",
);

export const AddMeasureFromTemplateDocument = document<AddMeasureFromTemplateMutation, AddMeasureFromTemplateMutationVariables>(
  "mutation AddMeasureFromTemplate($outcomeId:ID!$template:String!$ownerId:ID$reason:String){addMeasureFromTemplate(outcomeId:$outcomeId template:$template ownerId:$ownerId reason:$reason){measure{id reference slug}}}",
);
