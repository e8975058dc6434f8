import { BOARD, northmoorFirst, SUB_GROUP } from './northmoor-first.story';
import { northmoorSecond } from './northmoor-second.story';
import { northmoorThird, peopleDirectorateReview } from './northmoor-third.story';
import type { StoryReviews } from './story-reviews';

const plan = 'northmoor race equality';
const bodies = { presentedBy: 'ruth.adeyemi', subGroupName: SUB_GROUP, boardName: BOARD };

/** Northmoor's reviews: every half year, with a stocktake between and a look back each year. */
export const northmoorReviews: StoryReviews = {
  cycles: [
    { plan, kind: 'review', startsOn: '2025-04-01', monthsEach: 6, stageDays: { prepare: 26, executive: 18, subGroup: 19, board: 56 }, ...bodies },
    { plan, kind: 'stocktake', startsOn: '2026-10-01', monthsEach: 3, stageDays: { prepare: 10, executive: 7, subGroup: 7, board: 7 }, ...bodies },
    { plan, kind: 'look_back', startsOn: '2026-04-01', monthsEach: 12, stageDays: { prepare: 14, executive: 14, subGroup: 14, board: 28 }, ...bodies },
  ],
  reviews: [northmoorFirst, northmoorSecond, northmoorThird, peopleDirectorateReview],
  groupKey: 'roots',
  listed: { by: 'meera.joshi', on: '2026-11-20' },
};
