import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { PersonLink } from '@waymark/organisations/server';
import { GraphQLDay, GraphQLInstant } from '@waymark/platform/server';
import { Transform } from 'class-transformer';
import { Matches, MaxLength } from 'class-validator';
import { plansError } from '../plans.errors';
import { DayRules, TitleRules, toCleanText } from '../plans.inputs';

/** Only the web's own kind of address: a page must never run what somebody typed. */
const LINK = /^https?:\/\/[^\s/?#]+\S*$/;

/** People paste spaces and capitals: HTTPS://example.org is https://example.org. */
const toLink = (given: unknown): unknown => (typeof given === 'string' ? toCleanText(given).replace(/^https?:/i, (scheme) => scheme.toLowerCase()) : given);

@ObjectType({ description: 'Something that shows what was done: a link, with its own date.' })
export class Evidence {
  @Field(() => ID, { description: 'Permanent id.' })
  id: string;

  @Field(() => String, { description: 'What it is.' })
  title: string;

  @Field(() => String, { description: 'Where it is, as a web address.' })
  url: string;

  @Field(() => GraphQLDay, { nullable: true, description: 'The date that it bears itself.' })
  datedOn: string | null;

  @Field(() => PersonLink, { description: 'Who added it.' })
  recordedBy: PersonLink;

  @Field(() => GraphQLInstant, { description: 'When it was added.' })
  recordedAt: Date;

  @Field(() => ID, { nullable: true, description: 'The update it was added with; null when it was added by itself.' })
  statusUpdateId: string | null;

  actionId: string;
}

@InputType({ description: 'Evidence to add.' })
export class EvidenceInput {
  @Field(() => String, { description: 'What it is.' })
  @TitleRules('a title for the evidence')
  title: string;

  @Field(() => String, { description: 'Where it is: an address that begins with https:// or http://.' })
  @Transform(({ value }) => toLink(value))
  @MaxLength(2000, { message: 'Shorten the link to 2,000 characters or fewer.' })
  @Matches(LINK, { message: plansError('plans.evidence.link_unfit').message })
  url: string;

  @Field(() => GraphQLDay, { nullable: true, description: 'The date that it bears itself.' })
  @DayRules()
  datedOn?: string | null;
}
