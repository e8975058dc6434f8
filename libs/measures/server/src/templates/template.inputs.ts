import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IdRules, OptionalIdRules, ReasonRules, TitleRules } from '@waymark/plans/server';

@ArgsType()
export class AddMeasureFromTemplateArgs {
  @Field(() => ID, { description: 'The outcome that the measure would show.' })
  @IdRules()
  outcomeId: string;

  @Field(() => String, { description: 'Key of the template.' })
  @TitleRules('the template')
  template: string;

  @Field(() => ID, { nullable: true, description: 'The person accountable for it.' })
  @OptionalIdRules()
  ownerId?: string | null;

  @Field(() => String, { nullable: true, description: 'Why; needed once the plan is active.' })
  @ReasonRules()
  reason?: string | null;
}
