import { ArgsType, Field, ID, Int } from '@nestjs/graphql';
import type { AccessGroup } from '@waymark/organisations/domain';
import { GraphQLDay } from '@waymark/platform/server';
import { IsOptional, IsString, Max, Min } from 'class-validator';
import { AccessGroupModel } from './access-log.model';

const PAGE = { message: 'Ask for 1 to 100 entries at a time.' };

@ArgsType()
export class AccessLogArgs {
  @Field(() => Int, { nullable: true, defaultValue: 50, description: 'How many at most, up to 100.' })
  @Min(1, PAGE)
  @Max(100, PAGE)
  first: number;

  @Field(() => String, { nullable: true, description: 'The nextCursor of the page before.' })
  @IsOptional()
  @IsString()
  after?: string | null;

  @Field(() => AccessGroupModel, { nullable: true, description: 'Only what is about this.' })
  @IsOptional()
  group?: AccessGroup | null;

  @Field(() => ID, { nullable: true, description: 'Only what this person did, or what is about them.' })
  @IsOptional()
  personId?: string | null;

  @Field(() => GraphQLDay, { nullable: true, description: 'Only from this day on, where the organisation is.' })
  @IsOptional()
  fromOn?: string | null;

  @Field(() => GraphQLDay, { nullable: true, description: 'Only until this day, where the organisation is.' })
  @IsOptional()
  untilOn?: string | null;
}
