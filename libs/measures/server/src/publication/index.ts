export { audienceOf, type ReaderAudience, type ReleaseAudience } from './audience';
export { findPublishedBreakdowns, loadPublishedBreakdowns, type PublishedBreakdown } from './published-breakdowns.queries';
export { type FigureKey, type FigureSource, listFigureSources, loadFigureDetails, type PublishedDetails } from './figure-details.queries';
export { listPublishedFigures, loadPublishedFigures, type PublishedFigure, type PublishedState } from './published-figures.queries';
export { publishBreakdown } from './publish-breakdown';
export { publishFigures } from './publish-figures';
export { republish } from './republish';
export { RepublishJob } from './republish.job';
export { loadRoundedTo, readRulesInForce } from './rules-in-force';
