export { identity } from './identity.context';
export { findAccountByEmail, openAccount, type AccountFacts } from './accounts/accounts.queries';
export { admitAccount, dismissAccount, enterDirectory, renameInDirectory, type DirectoryEntry } from './directory/directory.queries';
export { openSession, type NewSession } from './sessions/sessions.queries';
export { oldestSeen, toHour } from './sessions/session-life';
export { hashToken } from './sessions/session-token';
