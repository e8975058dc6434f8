import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { AccessGroup, AccessPrecision } from '@waymark/organisations/domain';
import { GraphQLInstant } from '@waymark/platform/server';

export const AccessGroupModel = {
  SIGN_IN: 'sign_in', PEOPLE: 'people', SECOND_PERSON: 'second_person', SETTINGS: 'settings', PLAN: 'plan', FIGURES: 'figures', READING: 'reading', OTHER: 'other',
} as const satisfies Record<string, AccessGroup>;

registerEnumType(AccessGroupModel, {
  name: 'AccessGroup',
  description: 'What an entry of the access log is about.',
  valuesMap: {
    SIGN_IN: { description: 'Signing in, and what one signs in with.' },
    PEOPLE: { description: 'People and what they may do.' },
    SECOND_PERSON: { description: 'Changes that a second admin confirms.' },
    SETTINGS: { description: 'Settings of the organisation.' },
    PLAN: { description: 'Plans and reviews.' },
    FIGURES: { description: 'Exact figures, and how people in small groups are protected.' },
    READING: { description: 'Downloads, and looks at this log.' },
    OTHER: { description: 'What has no words of its own.' },
  },
});

export const AccessPrecisionModel = { EXACT: 'exact', HOUR: 'hour', DAY: 'day' } as const satisfies Record<string, AccessPrecision>;

registerEnumType(AccessPrecisionModel, {
  name: 'AccessPrecision',
  description: 'How exactly it is known when something happened.',
  valuesMap: { EXACT: { description: 'At that moment.' }, HOUR: { description: 'Within that hour.' }, DAY: { description: 'On that day.' } },
});

export const AccessActorModel = { PERSON: 'person', ERASED: 'erased', PROGRAM: 'program' } as const;

registerEnumType(AccessActorModel, {
  name: 'AccessActor',
  description: 'Who acted.',
  valuesMap: {
    PERSON: { description: 'Somebody of the organisation.' },
    ERASED: { description: 'Somebody whose data was erased.' },
    PROGRAM: { description: 'A program, or whoever runs the installation.' },
  },
});

@ObjectType({ description: 'What an entry of the access log is about, as it is called now.' })
export class AccessLogSubject {
  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => String, { nullable: true, description: "Its page, after the organisation's part of the address; null where it has none." })
  path: string | null;
}

@ObjectType({ description: 'Something that was noted with an entry: a count, an id, or a word of a program.' })
export class AccessLogFact {
  @Field(() => String, { description: 'What it is.' })
  name: string;

  @Field(() => String, { description: 'The count, id or word.' })
  value: string;
}

@ObjectType({ description: 'An entry of the access log.' })
export class AccessLogEntry {
  @Field(() => Int, { description: 'Its place in the chain of the organisation.' })
  sequence: number;

  @Field(() => String, { description: "What happened, as a word of a program: 'organisations.roles_changed'." })
  kind: string;

  @Field(() => AccessGroupModel, { description: 'What it is about.' })
  group: AccessGroup;

  @Field(() => GraphQLInstant, { description: 'When it happened, as exactly as `precision` says.' })
  at: Date;

  @Field(() => AccessPrecisionModel, { description: 'How exactly it is known when it happened.' })
  precision: AccessPrecision;

  @Field(() => AccessActorModel, { description: 'Whether a person or a program acted.' })
  actor: 'person' | 'erased' | 'program';

  @Field(() => String, { nullable: true, description: 'Their name now, or the name of the program; null for somebody whose data was erased.' })
  who: string | null;

  @Field(() => ID, { nullable: true, description: 'Who acted, to narrow the log to them.' })
  personId: string | null;

  @Field(() => AccessLogSubject, { nullable: true, description: 'What it is about, where that is still there and has a name.' })
  about: AccessLogSubject | null;

  @Field(() => String, { nullable: true, description: 'Why, in the words of whoever acted, where a reason is kept.' })
  note: string | null;

  @Field(() => [AccessLogFact], { description: 'What was noted with it.' })
  facts: AccessLogFact[];
}

@ObjectType({ description: 'The last entry of the audit chain: who knows it can tell later whether anything was cut off or rewritten.' })
export class AccessLogHead {
  @Field(() => Int, { description: 'Its place in the chain.' })
  sequence: number;

  @Field(() => String, { description: 'Its SHA-256, in hexadecimal.' })
  hash: string;
}

@ObjectType({ description: 'One page of the access log, the newest first.' })
export class AccessLogPage {
  @Field(() => [AccessLogEntry], { description: 'The entries of this page.' })
  items: AccessLogEntry[];

  @Field(() => String, { nullable: true, description: 'Where the next page begins; null on the last.' })
  nextCursor: string | null;

  @Field(() => AccessLogHead, { nullable: true, description: 'The end of the chain now; null while nothing is in it.' })
  head: AccessLogHead | null;
}
