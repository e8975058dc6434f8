/** What the application and other contexts may use of the pages of voices. */
export * from './group/groups.paths';
export * from './voices.paths';
export * from './voices.routes';
export * from './voices.sections';
