import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { IdRules } from '@waymark/plans/server';
import { GraphQLInstant } from '@waymark/platform/server';
import type { PaperAudience } from '@waymark/reviews/domain';
import { IsIn } from 'class-validator';
import { PaperAudienceEnum, paperAudiences } from '../sealing/paper.enums';
import { type DocumentFormat, DocumentFormatEnum, documentFormats, type DocumentState, DocumentStateEnum } from './document.enums';

@ObjectType({ description: 'A document made of a review, or on its way.' })
export class ReviewDocumentFile {
  @Field(() => DocumentFormatEnum, { description: 'What it is.' })
  format: DocumentFormat;

  @Field(() => PaperAudienceEnum, { description: 'For whom it is safe.' })
  audience: PaperAudience;

  @Field(() => DocumentStateEnum, { description: 'How far it is.' })
  state: DocumentState;

  @Field(() => Int, { description: 'From 0 to 100.' })
  progress: number;

  @Field(() => String, { nullable: true, description: 'Why it could not be made and what to do, in a sentence; null unless it failed.' })
  problem: string | null;

  @Field(() => Int, { nullable: true, description: 'The version of the paper in the newest one that can be fetched; null while there is none.' })
  paperVersion: number | null;

  @Field(() => String, { nullable: true, description: 'The fingerprint that stands on each of its pages; null while there is none.' })
  fingerprint: string | null;

  @Field(() => String, { nullable: true, description: 'Where to fetch it; null while there is none.' })
  path: string | null;

  @Field(() => GraphQLInstant, { nullable: true, description: 'When it was made; null while there is none.' })
  madeAt: Date | null;

  @Field(() => Int, { nullable: true, description: 'How large it is; null while there is none.' })
  bytes: number | null;
}

@ArgsType()
export class MakeDocumentArgs {
  @Field(() => ID, { description: 'The review.' })
  @IdRules()
  reviewId: string;

  @Field(() => DocumentFormatEnum, { description: 'What to make.' })
  @IsIn(documentFormats)
  format: DocumentFormat;

  @Field(() => PaperAudienceEnum, { description: 'For whom it shall be safe.' })
  @IsIn(paperAudiences)
  audience: PaperAudience;
}

@ObjectType({ description: 'A document that was asked for.' })
export class ReviewDocumentPayload {
  reviewId: string;
  format: DocumentFormat;
  audience: PaperAudience;
}
