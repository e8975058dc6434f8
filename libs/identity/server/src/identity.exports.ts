import type { ContextExports } from '@waymark/platform/server';

/** No table of identity belongs to an organisation: accounts, passwords and sessions are the people's own. */
export const identityExports: ContextExports = { tables: {} };
