/** What the application and other contexts may use of the pages of reviews. */
export * from './reviews.paths';
export * from './reviews.palette';
export * from './reviews.questions';
export * from './reviews.routes';
export * from './reviews.sections';
