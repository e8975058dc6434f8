import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { DeliveryStatus, StatusCount as StatusCountFacts } from '@waymark/plans/domain';
import { DeliveryStatusEnum } from '../plans.enums';

@ObjectType({ description: 'How many actions stand at a status.' })
export class StatusCount implements StatusCountFacts {
  @Field(() => DeliveryStatusEnum, { description: 'The status.' })
  status: DeliveryStatus;

  @Field(() => Int, { description: 'How many actions stand at it.' })
  count: number;
}
