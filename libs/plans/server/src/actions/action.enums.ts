import { registerEnumType } from '@nestjs/graphql';
import { actionFlags } from '@waymark/plans/domain';
import { toEnum } from '../plans.enums';

export const ActionFlagEnum = toEnum(actionFlags);
registerEnumType(ActionFlagEnum, {
  name: 'ActionFlag',
  description: 'What the dates and people of an action say, beside what its owner declares.',
  valuesMap: {
    OVERDUE: { description: 'Its due date has passed.' },
    STALE: { description: 'Nothing has been heard of it for longer than the organisation allows.' },
    NO_OWNER: { description: 'Nobody is accountable for it, or whoever was has left.' },
    NO_DUE_DATE: { description: 'It has no due date, and is not ongoing by nature.' },
    NO_MEASURE: { description: 'None of its outcomes has a measure of success.' },
    AWAITING_CONFIRMATION: { description: 'Its owner says it is complete; nobody else has confirmed that yet.' },
    REVIEW_DATE_NEEDED: { description: 'It is ongoing and needs a day, not yet passed, on which to look at it again.' },
    FORECAST_LATE: { description: 'It is expected to finish after the day it is due.' },
  },
});
