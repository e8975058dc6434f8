import { registerEnumType } from '@nestjs/graphql';
import { deliveryStatuses, planStates } from '@waymark/plans/domain';

/** GraphQL names in capitals over the lower-case values that code and database use. */
export function toEnum<const T extends string>(values: readonly T[]): { readonly [Name in Uppercase<T>]: T } {
  return Object.fromEntries(values.map((value) => [value.toUpperCase(), value])) as never;
}

export const DeliveryStatusEnum = toEnum(deliveryStatuses);
registerEnumType(DeliveryStatusEnum, {
  name: 'DeliveryStatus',
  description: 'How an action stands, as its owner declares it.',
  valuesMap: {
    NOT_STARTED: { description: 'Nothing has been done yet.' },
    ON_TRACK: { description: 'It goes as planned.' },
    AT_RISK: { description: 'It may not be done as planned; a note says why.' },
    OFF_TRACK: { description: 'It will not be done as planned; a note says why, and a date when it will be back on track.' },
    COMPLETE: { description: 'It is done, says whoever works on it; somebody else confirms that.' },
    PAUSED: { description: 'It rests for a while.' },
    WITHDRAWN: { description: 'It is no longer part of the plan.' },
  },
});

export const PlanStateEnum = toEnum(planStates);
registerEnumType(PlanStateEnum, {
  name: 'PlanState',
  description: 'A plan is a draft until a named body approves it; once active, each change of it is kept with its reason; a closed one no longer changes.',
  valuesMap: {
    DRAFT: { description: 'Being written; changes need no reason and leave no record.' },
    ACTIVE: { description: 'Approved by a named body; each change is kept with its reason.' },
    CLOSED: { description: 'At its end; nothing in it changes.' },
  },
});
