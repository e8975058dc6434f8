export { interchange } from './interchange.context';
export { ImportRefusal, REFUSALS, isRefusalCode, type RefusalCode } from './reading/import-refusal';
export { runImportDryRun, type ImportDryRunOptions } from './reading/import-command';
export { readPlanSafely, readSafely, type ReaderLimits } from './reading/process/read-safely';
export { readWorkbook } from './reading/read-workbook';
export { FileImporter, type BroughtFile, type FileToBring } from './command/file-importer';
export { toSavedObject, toSavedText } from './command/import-report';
export { readFileToImport } from './reading/import-command';
