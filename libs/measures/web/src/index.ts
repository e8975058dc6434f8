/** What the application and other contexts may use of the measures' pages. */
export * from './figures/figures.paths';
export * from './measures.paths';
export * from './measures.questions';
export * from './measures.routes';
export * from './measures.sections';
