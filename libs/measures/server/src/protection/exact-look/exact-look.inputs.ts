import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { IdRules, OptionalTitleRules, TitleRules } from '@waymark/plans/server';
import { GraphQLDay } from '@waymark/platform/server';
import { IsOptional, IsString, Max, Min, MinLength } from 'class-validator';

const PAGE = { message: 'Ask for 1 to 100 looks at a time.' };

@InputType({ description: 'Which exact figures to look at, and what for.' })
export class LookAtExactFiguresInput {
  @Field(() => ID, { description: 'The measure.' })
  @IdRules()
  measureId: string;

  @Field(() => String, { nullable: true, description: 'The dimension of a breakdown; left out, the figure of the measure itself.' })
  @OptionalTitleRules('the dimension')
  dimension?: string | null;

  @Field(() => GraphQLDay, { description: 'Last day of the period.' })
  @IsString()
  toOn: string;

  @Field(() => String, { description: 'What for. It is kept in the access log.' })
  @MinLength(10, { message: 'Say what you need the exact figures for, in 10 characters or more.' })
  @TitleRules('what you need the exact figures for')
  purpose: string;
}

@ArgsType()
export class ExactLooksArgs {
  @Field(() => Int, { nullable: true, defaultValue: 50, description: 'How many at most, up to 100.' })
  @Min(1, PAGE)
  @Max(100, PAGE)
  first: number;

  @Field(() => String, { nullable: true, description: 'The nextCursor of the page before.' })
  @IsOptional()
  after?: string | null;
}
