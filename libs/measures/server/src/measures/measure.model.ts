import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PersonLink } from '@waymark/organisations/server';
import type { PlanState } from '@waymark/plans/domain';
import { toEnum } from '@waymark/plans/server';
import { GraphQLInstant, Permit } from '@waymark/platform/server';
import { type MeasureKind, measureKinds } from './measure-kind';

export const MeasureKindEnum = toEnum(measureKinds);
registerEnumType(MeasureKindEnum, {
  name: 'MeasureKind',
  description: 'What sort of thing would show that an outcome has come about.',
  valuesMap: {
    UNDECIDED: { description: 'Nobody has chosen yet.' },
    NUMERIC: { description: 'A series of figures.' },
    MILESTONE: { description: 'Done or not, by a date.' },
    EVIDENCE: { description: 'A statement that is judged: none, asserted, documented or independently assured.' },
    PERCEPTION: { description: 'What people say in a survey.' },
  },
});

/** Fields without a decorator are facts for the policy. */
@ObjectType({ description: 'A measure of success: what would show that an outcome has come about.' })
export class Measure {
  @Field(() => ID, { description: 'Permanent id.' })
  id: string;

  @Field(() => String, { description: 'Label counted within its objective, such as M1.9; it can change. Empty once it has left a draft.' })
  reference: string;

  @Field(() => String, { description: 'What would show it, in words.' })
  statement: string;

  @Field(() => String, { nullable: true, description: 'What the document it came from called it.' })
  originalReference: string | null;

  @Field(() => MeasureKindEnum, { description: 'What sort of measure it is.' })
  kind: MeasureKind;

  @Field(() => PersonLink, { nullable: true, description: 'The one person accountable for it.' })
  owner: PersonLink | null;

  @Field(() => String, { nullable: true, description: 'Where things stood at the start, in words.' })
  baselineText: string | null;

  @Field(() => String, { nullable: true, description: 'What is to be reached, in words.' })
  targetText: string | null;

  @Field(() => Int, { description: 'Grows with each change; a change names the version it has seen.' })
  version: number;

  @Field(() => ID, { description: 'Id of the outcome it would show.' })
  outcomeId: string;

  @Field(() => GraphQLInstant, { nullable: true, description: 'When it was withdrawn; null while it stands.' })
  withdrawnAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn; null while it stands.' })
  withdrawnReason: string | null;

  planId: string;
  planState: PlanState;
}

@ObjectType({ description: 'What the viewer may do with a measure, and if not, why.' })
export class MeasureViewerCan {
  @Field(() => Permit, { description: 'Reword it, move it, give it an owner or withdraw it.' })
  revise: Permit;

  @Field(() => Permit, { description: 'Record its figures and breakdowns, and put notes on its chart.' })
  record: Permit;

  @Field(() => Permit, { description: 'Judge it, where it is a milestone or a statement of evidence.' })
  judge: Permit;
}

@ObjectType({ description: 'Some of the measures of a plan, in the order of the plan.' })
export class MeasurePage {
  @Field(() => [Measure], { description: 'The measures of this page.' })
  items: Measure[];

  @Field(() => Int, { description: 'How many there are on all pages.' })
  total: number;

  @Field(() => String, { nullable: true, description: 'Give it as `after` to get the next page; null on the last one.' })
  nextCursor: string | null;
}

@ObjectType({ description: 'The measure as it is after the change.' })
export class MeasurePayload {
  measureId: string;
}
