export { interchange } from './interchange.context';
export { ImportRefusal, REFUSALS, isRefusalCode, type RefusalCode } from './reading/import-refusal';
export { runImportDryRun, type ImportDryRunOptions } from './reading/import-command';
export { readPlanSafely, readSafely, type ReaderLimits } from './reading/process/read-safely';
export { readWorkbook } from './reading/read-workbook';
