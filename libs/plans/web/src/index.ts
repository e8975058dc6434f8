/** What the application and other contexts may use of the plans' pages. */
export * from './plans.paths';
export * from './plans.routes';
export * from './plans.palette';
