import { Field, ID, ObjectType } from '@nestjs/graphql';

/** A person as other things name them: an action's owner, who recorded an update. */
@ObjectType({ description: 'A person as other things name them: the owner of an action, who recorded an update.' })
export class PersonLink {
  @Field(() => ID, { description: 'Permanent id of the person.' })
  id: string;

  @Field(() => String, { description: 'Full name.' })
  name: string;

  @Field(() => String, { description: 'One or two letters that stand for the name.' })
  initials: string;

  @Field(() => String, { nullable: true, description: 'Job title.' })
  title: string | null;

  @Field(() => Boolean, { description: 'Whether they have left the organisation.' })
  hasLeft: boolean;
}
