/**
 * Interchange, the pure part: files' rows in, a plan draft out; a plan in, rows out; and what differs between the two.
 *
 *   readPlan(sheets, { mapping, today })   finds the plan in the sheets of a file (a dry run; nothing is saved)
 *   diffDraft(existing, draft)             what importing it over an existing plan would change
 *   planToRows(nodes), toCsv(rows)         the plan as a tidy table with permanent ids
 */
export * from './sheets/sheet';
export * from './reading/plan-draft';
export { readPlan, type ReadPlanOptions } from './reading/read-plan';
export { listDraftNodes } from './reading/finish-draft';
export type { MappedColumn, MappingOverride, SheetMapping } from './columns/column-mapping';
export { FIELDS, type Field } from './columns/fields';
export { diffDraft, type AddedLine, type ChangedLine, type DiffOptions, type FactChange, type PlanDifferences } from './comparing/diff-draft';
export type { MatchedBy } from './comparing/match-draft';
export type { PlanNode } from './exporting/plan-node';
export { EXPORT_COLUMNS } from './exporting/export-columns';
export { planToRows } from './exporting/plan-to-rows';
export { escapeCell, toCsv, unescapeCell } from '@waymark/platform/domain';
export { readDateWords, type DateOptions, type DateReading } from './words/date-words';
export { readOwners, type OwnersReading } from './words/owner-names';
export { readStatusWord, toStatusLabel, type StatusReading } from './words/status-words';
