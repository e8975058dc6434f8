export * from './export-catalogue';
export { writeToFolder } from './folder-sink';
export { platformExports } from './platform.exports';
export { EXPORT_FORM, type ExportFacts, type ExportSink, ExportWriter, type ListedFile, type WrittenExport } from './write-export';
export { ZipStream } from './zip-stream';
