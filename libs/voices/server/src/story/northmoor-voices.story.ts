import { northmoorChallenges } from './northmoor-challenges.story';
import { northmoorGroup } from './northmoor-group.story';
import { northmoorTalk } from './northmoor-talk.story';
import type { StoryVoices } from './story-voices';

export const northmoorVoices: StoryVoices = { plan: 'northmoor race equality', group: northmoorGroup, challenges: northmoorChallenges, comments: northmoorTalk };
