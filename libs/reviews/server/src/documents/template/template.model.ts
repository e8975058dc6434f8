import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { PersonLink } from '@waymark/organisations/server';
import { TitleRules } from '@waymark/plans/server';
import { GraphQLInstant, Permit } from '@waymark/platform/server';
import { IsInt, Max, Min } from 'class-validator';

/** The largest file that is taken. */
export const LARGEST_TEMPLATE = 5 * 1024 * 1024;

@ObjectType({ description: 'The look of the organisation’s Word documents: ours, or that of a Word document of its own.' })
export class WordTemplate {
  @Field(() => String, { nullable: true, description: 'The Word document whose look they have; null where they have ours.' })
  fileName: string | null;

  @Field(() => Int, { nullable: true, description: 'How large that document is.' })
  bytes: number | null;

  @Field(() => PersonLink, { nullable: true, description: 'Who set the look, or took it back; null where nobody ever has.' })
  setBy: PersonLink | null;

  @Field(() => GraphQLInstant, { nullable: true, description: 'When.' })
  setAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Where whoever may change it fetches the newest report in this look; null for all others.' })
  samplePath: string | null;

  @Field(() => Permit, { description: 'Whether the viewer may change it, and if not, why.' })
  canChange: Permit;
}

const SIZE = { message: 'Choose a Word document of up to 5 MB.' };

@ArgsType()
export class OpenWordTemplateArgs {
  @Field(() => String, { description: 'What the file is called.' })
  @TitleRules('the name of the file')
  fileName: string;

  @Field(() => Int, { description: 'How many bytes it has.' })
  @IsInt(SIZE)
  @Min(1, SIZE)
  @Max(LARGEST_TEMPLATE, SIZE)
  size: number;
}

@ObjectType({ description: 'Where to send the file, once, within ten minutes.' })
export class WordTemplateTicketPayload {
  @Field(() => String, { description: 'The address to send its bytes to.' })
  uploadUrl: string;
}

@ObjectType({ description: 'The look after it was taken back.' })
export class WordTemplatePayload {
  @Field(() => WordTemplate, { description: 'The look in force.' })
  template: WordTemplate;
}
