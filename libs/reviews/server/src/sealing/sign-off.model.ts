import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PersonLink } from '@waymark/organisations/server';
import { GraphQLInstant } from '@waymark/platform/server';
import { ReviewStageKindEnum } from '../reviewing/review.enums';
import { SignOffStandingEnum, type SignOffStanding } from './paper.enums';
import type { SigningStage } from './sign-offs.queries';

@ObjectType({ description: 'A name under an exact version of the paper, a refusal, or one that is asked for.' })
export class SignOff {
  @Field(() => ID, { description: 'Permanent id.' })
  id: string;

  @Field(() => ReviewStageKindEnum, { description: 'At which stage.' })
  stage: SigningStage;

  @Field(() => PersonLink, { description: 'Who.' })
  person: PersonLink;

  @Field(() => String, { nullable: true, description: 'In what part, such as "chief executive".' })
  capacity: string | null;

  @Field(() => SignOffStandingEnum, { description: 'Asked for, signed or declined.' })
  standing: SignOffStanding;

  @Field(() => Int, { nullable: true, description: 'The version signed or declined; null while it is asked for.' })
  paperVersion: number | null;

  @Field(() => Boolean, { description: 'Whether that is the newest version of the paper.' })
  isOfNewest: boolean;

  @Field(() => String, { nullable: true, description: 'The fingerprint of that version, as the viewer may read it.' })
  fingerprint: string | null;

  @Field(() => String, { nullable: true, description: 'What they said with it; always said where they declined.' })
  words: string | null;

  @Field(() => GraphQLInstant, { nullable: true, description: 'When; null while it is asked for.' })
  signedAt: Date | null;
}
