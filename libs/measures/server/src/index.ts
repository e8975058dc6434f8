export * from './measures.context';
export * from './measures/measure-kind';
export * from './measures/measure.entity';
export * from './measures/measure.model';
export { tellMeasures } from './measures.story';
export type { StoryMeasures } from './story/story-measures';
export { calderMeasures } from './story/calder-measures.story';
export { northmoorMeasures } from './story/northmoor-measures.story';
export * from './intake/measure-intake';
