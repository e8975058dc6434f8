import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('Team', { description: 'A team; teams form a tree.' })
export class TeamModel {
  @Field(() => ID, { description: 'Permanent id.' })
  id: string;

  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => ID, { nullable: true, description: 'The team it is part of; null at the top.' })
  parentId: string | null;

  @Field(() => String, { description: 'Names from the top down: People directorate / Recruitment.' })
  path: string;

  @Field(() => Int, { description: 'Counts its changes; name the one you saw when you revise it.' })
  version: number;

  @Field(() => Int, { description: 'People in this very team who have not left.' })
  memberCount: number;
}

@ObjectType({ description: 'The answer of an act on a team.' })
export class TeamPayload {
  /** Kept instead of the team itself, which is read after the commit. */
  teamId: string;
}
