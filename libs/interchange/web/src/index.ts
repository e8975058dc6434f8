/** What the application may use of the import's pages. */
export * from './interchange.paths';
export * from './interchange.routes';
export { sendFile, UploadProblem } from './upload/send-file';
