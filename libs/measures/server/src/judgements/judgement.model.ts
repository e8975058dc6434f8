import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { toEnum } from '@waymark/plans/server';
import { GraphQLDay, GraphQLInstant } from '@waymark/platform/server';

/** How well a statement is evidenced, weakest first. */
export const evidenceStrengths = ['none', 'asserted', 'documented', 'independently_assured'] as const;
export type EvidenceStrength = (typeof evidenceStrengths)[number];

export const EvidenceStrengthEnum = toEnum(evidenceStrengths);
registerEnumType(EvidenceStrengthEnum, {
  name: 'EvidenceStrength',
  description: 'How well a statement is evidenced.',
  valuesMap: {
    NONE: { description: 'Nothing shows it.' },
    ASSERTED: { description: 'Somebody says so.' },
    DOCUMENTED: { description: 'A document that others can read shows it.' },
    INDEPENDENTLY_ASSURED: { description: 'Somebody from outside has looked and confirms it.' },
  },
});

/** Who judged is read only where that is asked for. */
@ObjectType({ description: 'How a milestone or a statement of evidence was judged. Kept for ever; the newest counts.' })
export class Judgement {
  measureId: string;
  judgedById: string | null;

  @Field(() => ID, { description: 'Permanent id.' })
  id: string;

  @Field(() => EvidenceStrengthEnum, { nullable: true, description: 'How strong the evidence is; null for a milestone.' })
  strength: EvidenceStrength | null;

  @Field(() => Boolean, { description: 'Whether it is met.' })
  isMet: boolean;

  @Field(() => String, { nullable: true, description: 'Why it is judged so.' })
  words: string | null;

  @Field(() => String, { nullable: true, description: 'What shows it: the title of a document.' })
  source: string | null;

  @Field(() => String, { nullable: true, description: 'Where that can be read.' })
  sourceUrl: string | null;

  @Field(() => GraphQLDay, { description: 'The day on which it was so.' })
  observedOn: string;

  @Field(() => GraphQLInstant, { description: 'When it was judged.' })
  judgedAt: Date;
}
