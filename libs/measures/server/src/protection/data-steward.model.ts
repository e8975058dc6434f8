import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLInstant } from '@waymark/platform/server';

@ObjectType({ description: 'Somebody who may look at exact figures, saying why each time.' })
export class DataSteward {
  @Field(() => ID, { description: 'Permanent id.' })
  id: string;

  @Field(() => Int, { description: 'Grows with each change; a change names the version it has seen.' })
  version: number;

  @Field(() => GraphQLInstant, { description: 'When they were named.' })
  namedAt: Date;

  @Field(() => GraphQLInstant, { nullable: true, description: 'When it ended; null while it lasts.' })
  endedAt: Date | null;

  personId: string;
  namedById: string;
}

@ObjectType({ description: 'The data steward as they are after the change.' })
export class DataStewardPayload {
  stewardId: string;
}
