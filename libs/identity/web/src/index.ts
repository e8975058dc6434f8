/** What the application and other contexts may use of identity's pages. */
export * from './identity.paths';
export * from './identity.questions';
export * from './identity.routes';
export * from './session/account-menu-of';
export * from './second-step/proof-dialog';
export * from './session/session-expired-dialog';
export * from './session/use-session';
