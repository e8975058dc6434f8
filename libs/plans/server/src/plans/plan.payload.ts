import { ObjectType } from '@nestjs/graphql';

/** What a change of a plan answers: its id, kept for a retry. The plan is read after the change is committed. */
@ObjectType({ description: 'A plan after a change.' })
export class PlanPayload {
  planId: string;
}
