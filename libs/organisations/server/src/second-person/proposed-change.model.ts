import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { ProposalState } from '@waymark/organisations/domain';
import { GraphQLInstant, Permit } from '@waymark/platform/server';
import { IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

export const ProposalStateModel = {
  WAITING: 'waiting', CONFIRMED: 'confirmed', REFUSED: 'refused', WITHDRAWN: 'withdrawn', EXPIRED: 'expired', OVERTAKEN: 'overtaken', VOID: 'void', MADE_ALONE: 'made_alone',
} as const satisfies Record<string, ProposalState>;

registerEnumType(ProposalStateModel, {
  name: 'ProposedChangeState',
  description: 'What has become of a change that takes two admins.',
  valuesMap: {
    WAITING: { description: 'Waits for a second admin.' },
    CONFIRMED: { description: 'Confirmed by a second admin, and made.' },
    REFUSED: { description: 'Refused by a second admin.' },
    WITHDRAWN: { description: 'Taken back by whoever asked for it.' },
    EXPIRED: { description: 'Nobody confirmed it within 14 days.' },
    OVERTAKEN: { description: 'What it was about had changed when it was confirmed; nothing was done.' },
    VOID: { description: 'Whoever asked for it is no admin any more.' },
    MADE_ALONE: { description: 'Made by one admin, because there was no second one.' },
  },
});

@ObjectType({ description: 'One thing that a change does.' })
export class ProposedChangeLine {
  @Field(() => String, { description: "What changes, as a word of a program: 'roles', 'last_day'." })
  field: string;

  @Field(() => [String], { description: 'What it was when the change was asked for.' })
  before: string[];

  @Field(() => [String], { description: 'What it would be.' })
  after: string[];
}

@ObjectType({ description: 'What the viewer may do with a change that waits.' })
export class ProposedChangeViewerCan {
  @Field(() => Permit, { description: 'Confirm it, so that it is made.' })
  confirm: Permit;

  @Field(() => Permit, { description: 'Refuse it with a reason.' })
  refuse: Permit;

  @Field(() => Permit, { description: 'Take it back.' })
  withdraw: Permit;
}

@ObjectType({ description: 'A change that takes two admins: one asks for it, another confirms it.' })
export class ProposedChange {
  @Field(() => ID, { description: 'Permanent id.' })
  id: string;

  @Field(() => String, { description: "What kind of change it is, as a word of a program: 'organisations.roles.raise'." })
  kind: string;

  @Field(() => ID, { description: 'Whom or what it is about.' })
  subjectId: string;

  @Field(() => String, { description: 'The name of whom or what it is about.' })
  subjectName: string;

  @Field(() => [ProposedChangeLine], { description: 'What exactly it does.' })
  lines: ProposedChangeLine[];

  @Field(() => ProposalStateModel, { description: 'What has become of it.' })
  state: ProposalState;

  proposedById: string;

  @Field(() => GraphQLInstant, { description: 'When it was asked for.' })
  proposedAt: Date;

  @Field(() => GraphQLInstant, { description: 'When it stops waiting.' })
  expiresAt: Date;

  decidedById: string | null;

  @Field(() => GraphQLInstant, { nullable: true, description: 'When it was decided.' })
  decidedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was refused.' })
  reason: string | null;

  @Field(() => ProposedChangeViewerCan, { description: 'What the viewer may do with it, and if not, why.' })
  viewerCan: ProposedChangeViewerCan;
}

@ObjectType({ description: 'One page of changes that take two admins: those that wait first, each newest first.' })
export class ProposedChangePage {
  @Field(() => [ProposedChange], { description: 'The changes of this page.' })
  items: ProposedChange[];

  @Field(() => Int, { description: 'How many there are in all.' })
  total: number;

  @Field(() => Int, { description: 'How many of all wait for the viewer: those that somebody else asked for.' })
  waitingForViewer: number;

  @Field(() => String, { nullable: true, description: 'Where the next page begins; null on the last.' })
  nextCursor: string | null;
}

@ObjectType({ description: 'The answer of an act on a change that takes two admins.' })
export class ProposedChangePayload {
  /** Kept instead of the change, which is read after the commit. */
  proposalId: string;
}

@ArgsType()
export class ProposedChangesArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: 'Changes on a page, 1 to 50.' })
  @IsOptional()
  @Min(1, { message: 'Ask for 1 to 50 changes.' })
  @Max(50, { message: 'Ask for 1 to 50 changes.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'The nextCursor of the page before.' })
  @IsOptional()
  @MaxLength(200, { message: 'Use the cursor of the page before.' })
  after?: string | null;
}

@ArgsType()
export class RefuseChangeArgs {
  @Field(() => ID, { description: 'The change.' })
  @IsString()
  id: string;

  @Field(() => String, { description: 'Why, for whoever asked.' })
  @MaxLength(1000, { message: 'Give a reason of at most 1,000 characters.' })
  reason: string;
}

