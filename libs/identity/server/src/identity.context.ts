import type { ServerContext } from '@waymark/platform/server';
import { identityJobs, IdentityModule, identityResolvers } from './identity.module';
import { Identity1763800000101 } from './migrations/1763800000101-identity';
import { PasswordReset1763800000102 } from './migrations/1763800000102-password-reset';
import { SecondFactors1763800000103 } from './migrations/1763800000103-second-factors';
import { AccountNotes1763800000104 } from './migrations/1763800000104-account-notes';
import { Passkeys1763800000105 } from './migrations/1763800000105-passkeys';
import { SignOn1763800000106 } from './migrations/1763800000106-sign-on';
import { ErasedAccounts1763800000107 } from './migrations/1763800000107-erased-accounts';
import { FromAfar1763800000108 } from './migrations/1763800000108-from-afar';
import { identityExports } from './identity.exports';

/** What identity hands to the application that composes it. */
export const identity: ServerContext = {
  name: 'identity',
  module: IdentityModule,
  entities: [],
  migrations: [Identity1763800000101, PasswordReset1763800000102, SecondFactors1763800000103, AccountNotes1763800000104, Passkeys1763800000105, SignOn1763800000106, ErasedAccounts1763800000107, FromAfar1763800000108],
  permissions: {},
  exports: identityExports,
  jobs: identityJobs,
  resolvers: identityResolvers,
};
