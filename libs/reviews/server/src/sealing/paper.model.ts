import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PersonLink } from '@waymark/organisations/server';
import { GraphQLInstant } from '@waymark/platform/server';
import type { CommentaryField, CommentarySubject, PaperAudience } from '@waymark/reviews/domain';
import { CommentaryFieldEnum, CommentarySubjectEnum } from '../writing/commentary/commentary.enums';
import { PaperAudienceEnum } from './paper.enums';

/** Fields without a decorator are facts for resolvers. */
@ObjectType({ description: 'A version of the paper of a review: facts and words as they were pinned. Nothing of it is ever changed.' })
export class Paper {
  @Field(() => ID, { description: 'Permanent id.' })
  id: string;

  @Field(() => Int, { description: 'The version, from 1 on; both audiences of a version share it.' })
  version: number;

  @Field(() => PaperAudienceEnum, { description: 'For whom it was made safe.' })
  audience: PaperAudience;

  @Field(() => GraphQLInstant, { description: 'When the words were pinned.' })
  frozenAt: Date;

  @Field(() => GraphQLInstant, { description: 'When statuses and figures were pinned, which may be earlier.' })
  factsFrozenAt: Date;

  @Field(() => String, { description: 'SHA-256 of its text, in hexadecimal: what is signed.' })
  fingerprint: string;

  @Field(() => String, { nullable: true, description: 'Why this version was made.' })
  reason: string | null;

  frozenById: string;
}

@ObjectType({ description: 'Words that are not what the newest version of the paper has.' })
export class ChangedWords {
  @Field(() => String, { description: 'What they are about: "commentary", "opinion", "decisions" or "follow_ups".' })
  part: 'commentary' | 'opinion' | 'decisions' | 'follow_ups';

  @Field(() => CommentarySubjectEnum, { nullable: true, description: 'Of commentary: about what sort of thing.' })
  subjectKind: CommentarySubject | null;

  @Field(() => ID, { nullable: true, description: 'Of commentary: about which one.' })
  subjectId: string | null;

  @Field(() => String, { nullable: true, description: 'Of commentary: the reference of what it is about.' })
  reference: string | null;

  @Field(() => CommentaryFieldEnum, { nullable: true, description: 'Of commentary: which field.' })
  field: CommentaryField | null;

  @Field(() => String, { description: 'What changed: the title of the review or of the part of the plan, or "The assurance opinion".' })
  title: string;

  @Field(() => PersonLink, { nullable: true, description: 'Who wrote last; null where several things changed.' })
  by: PersonLink | null;

  @Field(() => GraphQLInstant, { nullable: true, description: 'When they did.' })
  at: Date | null;
}
