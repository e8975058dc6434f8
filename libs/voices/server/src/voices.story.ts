import type { ToldOrganisation } from '@waymark/organisations/server';
import { STORY_TODAY } from '@waymark/plans/server';
import type { Day } from '@waymark/platform/domain';
import type { Database } from '@waymark/platform/server';
import { StoryTeller } from './story/story-teller';
import type { StoryVoices } from './story/story-voices';
import { tellChallenges } from './story/tell-challenges';
import { tellComments } from './story/tell-comments';
import { tellGroup } from './story/tell-group';

/**
 * Tells what is said about plans that have been told before, in a transaction of its own.
 * @param today the day on which the story should end.
 */
export async function tellVoices(database: Database, told: ToldOrganisation, { plan, group, challenges, comments }: StoryVoices, { today = STORY_TODAY }: { today?: Day } = {}): Promise<void> {
  const teller = new StoryTeller(told, plan, today);
  await database.transaction({ organisationId: told.organisationId, mode: 'write', actor: 'command:seed' }, async () => {
    const groupId = group ? await tellGroup(group, teller) : null;
    await tellChallenges(challenges, groupId, teller);
    await tellComments(comments, groupId, teller);
  });
}
