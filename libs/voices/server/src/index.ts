export * from './voices.context';
export { tellVoices } from './voices.story';
export { calderVoices } from './story/calder-voices.story';
export { northmoorVoices } from './story/northmoor-voices.story';
export type { StoryVoices } from './story/story-voices';
