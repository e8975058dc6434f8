export * from './voices.context';
export { tellVoices } from './voices.story';
export { calderVoices } from './story/calder-voices.story';
export { northmoorVoices } from './story/northmoor-voices.story';
export type { StoryVoices } from './story/story-voices';
export { type AskedGroup, findAskedGroup, listGroupNames } from './groups/asked-group.queries';
export { type Heard, listHeardAbout } from './said-and-done/heard-about.queries';
export { type ChallengeAccount, readVoicesAccount, type VoicesAccount } from './account/voices-account';
export { type ChallengeResponse, listChallengeResponses } from './account/responses.queries';
