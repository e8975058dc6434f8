import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('Finding', { description: 'What the figures of a measure say, in plain words from fixed templates.' })
export class FindingModel {
  @Field(() => String, { description: 'The finding as a heading.' })
  headline: string;

  @Field(() => [String], { description: 'What it rests on, a sentence each.' })
  sentences: string[];
}
