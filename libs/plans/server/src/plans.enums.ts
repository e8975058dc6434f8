import { registerEnumType } from '@nestjs/graphql';
import { deliveryStatuses, planStates } from '@waymark/plans/domain';

/** GraphQL names in capitals over the lower-case values that code and database use. */
export function toEnum<const T extends string>(values: readonly T[]): { readonly [Name in Uppercase<T>]: T } {
  return Object.fromEntries(values.map((value) => [value.toUpperCase(), value])) as never;
}

export const DeliveryStatusEnum = toEnum(deliveryStatuses);
registerEnumType(DeliveryStatusEnum, { name: 'DeliveryStatus', description: 'How an action stands, as its owner declares it.' });

export const PlanStateEnum = toEnum(planStates);
registerEnumType(PlanStateEnum, {
  name: 'PlanState',
  description: 'A plan is a draft until a named body approves it; once active, each change of it is kept with its reason; a closed one no longer changes.',
});
