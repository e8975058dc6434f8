import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PersonLink } from '@waymark/organisations/server';
import { GraphQLInstant } from '@waymark/platform/server';
import type { PaperAudience } from '@waymark/reviews/domain';
import { PaperAudienceEnum } from './paper.enums';

@ObjectType({ description: 'A place in the chain of everything an organisation sealed. No link can be changed without breaking those after it.' })
export class ChainEntry {
  @Field(() => Int, { description: 'Its place in the chain, from 1 on.' })
  sequence: number;

  @Field(() => String, { description: 'The hash of the entry, which holds the one before it.' })
  hash: string;
}

@ObjectType('ReviewRecord', { description: 'A review with all that was asked, decided and signed. Put together afresh until it is sealed, and never changed from then on.' })
export class SealableRecord {
  @Field(() => String, { description: 'The record as canonical JSON (RFC 8785). Once it is sealed: exactly the text that the fingerprint is of.' })
  text: string;

  @Field(() => PaperAudienceEnum, { description: 'For whom it was made safe.' })
  audience: PaperAudience;

  @Field(() => Boolean, { description: 'Whether nothing was frozen yet, so that it tells how things stand at this moment.' })
  isDraft: boolean;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the text, in hexadecimal; null until it is sealed.' })
  fingerprint: string | null;

  @Field(() => GraphQLInstant, { nullable: true, description: 'When it was sealed; null until then.' })
  sealedAt: Date | null;

  @Field(() => ChainEntry, { nullable: true, description: 'Where the organisation’s audit chain holds the fingerprint; null until it is sealed.' })
  chainEntry: ChainEntry | null;
}

/** Fields without a decorator are facts for resolvers. */
@ObjectType({ description: 'Words added after a review was sealed, shown beside the original and never in its place.' })
export class Addendum {
  @Field(() => ID, { description: 'Permanent id.' })
  id: string;

  @Field(() => String, { nullable: true, description: 'The key of the paragraph it is about, such as "exceptions"; null where it is about the whole.' })
  paragraph: string | null;

  @Field(() => String, { description: 'The words, as plain text.' })
  words: string;

  @Field(() => PersonLink, { description: 'Who wrote it.' })
  by: PersonLink;

  @Field(() => GraphQLInstant, { description: 'When.' })
  at: Date;
}
