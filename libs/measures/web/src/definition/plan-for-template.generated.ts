// Generated from libs/measures/web/src/definition/plan-for-template.graphql by tools/codegen.mjs. Do not edit.
import { document } from '@waymark/platform/web';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type PlanForTemplateQueryVariables = Exact<{ [key: string]: never; }>;


export type PlanForTemplateQuery = { plan: { id: string, viewerCan: { changeStructure: { allowed: boolean, reason: string | null } } } | null };

export const PlanForTemplateDocument = document<PlanForTemplateQuery, PlanForTemplateQueryVariables>(
  "query PlanForTemplate{plan{id viewerCan{changeStructure{allowed reason}}}}",
);
