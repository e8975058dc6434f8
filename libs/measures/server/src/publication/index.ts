export { audienceOf, type ReaderAudience, type ReleaseAudience } from './audience';
export { listPublishedFigures, loadPublishedFigures, type PublishedFigure, type PublishedState } from './published-figures.queries';
export { publishFigures } from './publish-figures';
export { republish } from './republish';
