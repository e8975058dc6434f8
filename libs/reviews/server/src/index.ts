export * from './reviews.context';
export { tellReviews } from './story/reviews.story';
export { northmoorReviews } from './story/northmoor-reviews.story';
export { calderReviews } from './story/calder-reviews.story';
export type { StoryReviews } from './story/story-reviews';
export { publishedTables } from './published/tables-of-no-organisation';
