import { Field, Int, ObjectType } from '@nestjs/graphql';
import { PersonLink } from '@waymark/organisations/server';
import { GraphQLInstant, Permit } from '@waymark/platform/server';

@ObjectType({ description: 'One step of the scale on which assurance opinions are given.' })
export class OpinionLevelModel {
  @Field(() => String, { description: 'What it is called.' })
  level: string;

  @Field(() => String, { description: 'What it means.' })
  meaning: string;
}

@ObjectType({ description: 'The scale on which the organisation gives assurance opinions.' })
export class OpinionScale {
  @Field(() => Int, { description: 'Grows with each change, 0 for the scale everybody begins with; give it back with a change.' })
  revision: number;

  @Field(() => [OpinionLevelModel], { description: 'Its levels, from best to worst.' })
  levels: OpinionLevelModel[];

  @Field(() => PersonLink, { nullable: true, description: 'Who set it; null for the scale everybody begins with.' })
  setBy: PersonLink | null;

  @Field(() => GraphQLInstant, { nullable: true, description: 'When.' })
  setAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Why.' })
  reason: string | null;

  @Field(() => Permit, { description: 'Whether the viewer may change it, and if not, why.' })
  canRevise: Permit;
}

@ObjectType({ description: 'How sure the executive team is that the plan will bring what it promises.' })
export class AssuranceOpinion {
  @Field(() => Int, { description: 'Grows with each change, 0 while none was given; give it back with a change.' })
  version: number;

  @Field(() => String, { nullable: true, description: 'The level; null while none is given.' })
  level: string | null;

  @Field(() => String, { description: 'Why, as the field OPINION_REASON of the commentary says it; empty while nobody has.' })
  reason: string;

  @Field(() => [OpinionLevelModel], { description: 'The scale it was given on, from best to worst; the scale of today while none is given.' })
  legend: OpinionLevelModel[];

  @Field(() => PersonLink, { nullable: true, description: 'Who gave it last.' })
  givenBy: PersonLink | null;

  @Field(() => GraphQLInstant, { nullable: true, description: 'When.' })
  givenAt: Date | null;
}
