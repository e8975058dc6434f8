import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { toEnum } from '@waymark/plans/server';
import { GraphQLInstant } from '@waymark/platform/server';

const protectedAudiences = ['internal', 'public'] as const;
export type ProtectedAudience = (typeof protectedAudiences)[number];

export const FigureAudienceEnum = toEnum(protectedAudiences);
registerEnumType(FigureAudienceEnum, {
  name: 'FigureAudience',
  description: 'Whom figures about people are shown to.',
  valuesMap: {
    INTERNAL: { description: 'Admins, executives, contributors, reviewers, group members and advisers.' },
    PUBLIC: { description: 'Board members and readers.' },
  },
});

@ObjectType({ description: 'How small numbers about people are protected from one audience.' })
export class AudienceProtection {
  @Field(() => FigureAudienceEnum, { description: 'Whom they are protected from.' })
  audience: ProtectedAudience;

  @Field(() => Int, { description: 'Counts from 1 up to this are hidden.' })
  hiddenUpTo: number;

  @Field(() => Int, { description: 'Counts are rounded to the nearest multiple of this; 1 where they are not rounded.' })
  roundedTo: number;

  @Field(() => Int, { description: 'A percentage of fewer people than this is hidden.' })
  smallestBase: number;

  @Field(() => Int, { description: 'A percentage is shown only where both those with and those without are none, or at least this many.' })
  smallestPart: number;

  @Field(() => Int, { description: 'Answers of a survey from fewer people than this are hidden.' })
  smallestSurveyBase: number;

  @Field(() => Int, { description: 'A count that has changed by fewer than this is shown as it was before.' })
  smallestMove: number;
}

@ObjectType({ description: 'How small numbers about people are protected here. An organisation may be stricter than the floor, never laxer.' })
export class Protection {
  @Field(() => Int, { description: 'Counts how often it was set; 0 while the floor is in force.' })
  revision: number;

  @Field(() => [AudienceProtection], { description: 'What is in force, by audience.' })
  inForce: AudienceProtection[];

  @Field(() => [AudienceProtection], { description: 'What can never be undercut, by audience.' })
  floor: AudienceProtection[];

  @Field(() => String, { nullable: true, description: 'Why it was last set.' })
  reason: string | null;

  @Field(() => GraphQLInstant, { nullable: true, description: 'When it was last set.' })
  setAt: Date | null;

  setById: string | null;
}

@ObjectType({ description: 'How small numbers are protected after a change. Figures already published are hidden until they have been worked out afresh.' })
export class ProtectionPayload {
  revision: number;
}
