/** What the application and other contexts may use of the plans' pages. */
export * from './plans.paths';
export * from './plans.questions';
export * from './plans.routes';
export * from './plans.palette';
export * from './plans/plan-readers';
export { registerPlanSection, type PlanSectionPlace, type PlanSectionProps } from './sections/plan-sections';
export { registerTalk, Talk, type TalkProps, type TalkSubject } from './sections/talk-section';
export { LazyHistoryEntry } from './sections/lazy-history-entry';
export type { HistoryItem } from './actions/use-action';
