import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PersonLink } from '@waymark/organisations/server';
import { IdRules, OptionalIdRules, toEnum } from '@waymark/plans/server';
import { GraphQLDay } from '@waymark/platform/server';
import { IsOptional, IsString } from 'class-validator';

/** Who can be asked for a view. */
export const voiceKinds = ['group', 'adviser'] as const;
export type VoiceKind = (typeof voiceKinds)[number];

export const VoiceKindEnum = toEnum(voiceKinds);
registerEnumType(VoiceKindEnum, {
  name: 'VoiceKind',
  description: 'Who was asked for a view.',
  valuesMap: { GROUP: { description: 'A staff group.' }, ADVISER: { description: 'An independent adviser.' } },
});

@ObjectType({ description: 'A staff group or an adviser who was asked for a view of a review, and whether one came.' })
export class VoiceAsked {
  @Field(() => ID, { description: 'Permanent id.' })
  id: string;

  @Field(() => VoiceKindEnum, { description: 'A staff group or an adviser.' })
  kind: VoiceKind;

  @Field(() => String, { description: 'Their name.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'Of a group: its key, which is its address.' })
  groupKey: string | null;

  @Field(() => PersonLink, { nullable: true, description: 'Of an adviser: who they are.' })
  adviser: PersonLink | null;

  @Field(() => PersonLink, { description: 'Who asked them.' })
  askedBy: PersonLink;

  @Field(() => GraphQLDay, { description: 'The day they were asked.' })
  askedOn: string;

  @Field(() => GraphQLDay, { nullable: true, description: 'The day on which they first said something about this review in the open since; null while they have not.' })
  heardOn: string | null;
}

@InputType({ description: 'Whose view of a review is asked for: a staff group’s or an adviser’s.' })
export class AskVoiceInput {
  @Field(() => ID, { description: 'The review.' })
  @IdRules()
  reviewId: string;

  @Field(() => String, { nullable: true, description: 'The staff group, by its key.' })
  @IsOptional()
  @IsString()
  groupKey?: string | null;

  @Field(() => ID, { nullable: true, description: 'The adviser.' })
  @OptionalIdRules()
  adviserId?: string | null;
}
