import { TellAboutChallengesJob } from './challenges/tell-about-challenges.job';
import { CloseVotesJob } from './drafts/close-votes.job';
import { StaffGroupRow } from './groups/staff-group.entity';
import { Comments1763800030001 } from './migrations/1763800030001-comments';
import { Challenges1763800030002 } from './migrations/1763800030002-challenges';
import { Groups1763800030003 } from './migrations/1763800030003-groups';
import { Unnamed1763800030004 } from './migrations/1763800030004-unnamed';
import { Notices1763800030005 } from './migrations/1763800030005-notices';
import { ReleasedDrafts1763800030006 } from './migrations/1763800030006-released-drafts';
import { TellAboutCommentsJob } from './notices/tell-about-comments.job';
import { ReleaseUnnamedJob } from './unnamed/release-unnamed.job';
import type { ServerContext } from '@waymark/platform/server';
import { voicesPermissions } from './voices.permissions';
import { VoicesModule, voicesResolvers } from './voices.module';
import { voicesExports } from './voices.exports';

/** What voices hands to the application that composes it. */
export const voices: ServerContext = {
  name: 'voices',
  module: VoicesModule,
  entities: [StaffGroupRow],
  migrations: [Comments1763800030001, Challenges1763800030002, Groups1763800030003, Unnamed1763800030004, Notices1763800030005, ReleasedDrafts1763800030006],
  permissions: voicesPermissions,
  exports: voicesExports,
  jobs: [CloseVotesJob, TellAboutChallengesJob, TellAboutCommentsJob, ReleaseUnnamedJob],
  resolvers: voicesResolvers,
};
