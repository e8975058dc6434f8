import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { PlanState } from '@waymark/plans/domain';
import { PlanStateEnum } from '../plans.enums';

/** Counts are read in a batch, by a field of their own. */
@ObjectType({ description: 'A plan as other things name it: in a list, as the plan above, as a team\'s plan beneath.' })
export class PlanLink {
  @Field(() => ID, { description: 'Permanent id.' })
  id: string;

  @Field(() => String, { description: 'What it is called.' })
  title: string;

  @Field(() => PlanStateEnum, { description: 'Draft, active or closed.' })
  state: PlanState;

  @Field(() => String, { nullable: true, description: "Name of the team, for a team's plan." })
  teamName: string | null;
}
