import { ArgsType, Field } from '@nestjs/graphql';
import { type ActivityGroup, activityGroups } from '@waymark/plans/server';
import { ArrayUnique, IsIn, IsOptional } from 'class-validator';
import { CommentsArgs } from '../comments/comment.inputs';
import { ActivityGroupEnum } from './activity.enums';

@ArgsType()
export class ActivityArgs extends CommentsArgs {
  @Field(() => [ActivityGroupEnum], { nullable: true, description: 'Only these; left out, everything.' })
  @IsOptional()
  @ArrayUnique()
  @IsIn(activityGroups, { each: true })
  only?: ActivityGroup[] | null;
}
