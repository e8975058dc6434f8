import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDay, Permit } from '@waymark/platform/server';

@ObjectType({ description: 'Something that is somebody’s to do.' })
export class Belonging {
  @Field(() => ID, { description: 'Permanent id.' })
  id: string;

  @Field(() => String, { description: 'What it is called.' })
  title: string;

  @Field(() => String, { nullable: true, description: 'Its label, where it has one.' })
  reference: string | null;

  @Field(() => String, { nullable: true, description: 'Its page within the organisation, where it has one.' })
  path: string | null;

  @Field(() => String, { nullable: true, description: 'What it is part of.' })
  within: string | null;

  @Field(() => GraphQLDay, { nullable: true, description: 'When it is due.' })
  dueOn: string | null;
}

@ObjectType({ description: 'Everything of one kind that is somebody’s to do.' })
export class BelongingsOfKind {
  @Field(() => String, { description: 'The kind, such as actions.' })
  kind: string;

  @Field(() => Int, { description: 'How many there are.' })
  count: number;

  @Field(() => [Belonging], { description: 'All of them.' })
  items: Belonging[];
}

@ObjectType({ description: 'What somebody leaves behind, and whether they can be seen off.' })
export class Leaving {
  /** Kept instead of the person, who has a resolver. */
  personId: string;

  @Field(() => [BelongingsOfKind], { description: 'What is theirs, by kind; kinds of which there is nothing are left out. Nothing of the inside of a staff group is here.' })
  kinds: BelongingsOfKind[];

  @Field(() => Permit, { description: 'Whether their membership can end.' })
  canEnd: Permit;
}

@ObjectType({ description: 'Why one thing cannot become somebody’s.' })
export class UnfitSuccession {
  @Field(() => String, { description: 'The kind.' })
  kind: string;

  @Field(() => ID, { description: 'Which thing.' })
  id: string;

  @Field(() => String, { description: 'Why, and what to do.' })
  reason: string;
}

@ObjectType({ description: 'The answer of seeing somebody off.' })
export class HandOverPayload {
  /** Kept instead of the person, who is read after the commit. */
  personId: string;

  @Field(() => Int, { description: 'How many things were handed over.' })
  handedOver: number;
}
