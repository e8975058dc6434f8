/** What the application and other contexts may use of the organisations' pages. */
export * from './organisations.paths';
export * from './organisations.routes';
export * from './people/person-field';
export * from './people/use-people-search';
export * from './settings/settings-layout';
