import { Field, ID, ObjectType } from '@nestjs/graphql';
import { GraphQLInstant } from '@waymark/platform/server';

@ObjectType({ description: 'An address under which the viewer’s calendar reads the dates of reviews. It shows dates and titles alone.' })
export class CalendarLink {
  @Field(() => ID, { description: 'Permanent id.' })
  id: string;

  @Field(() => GraphQLInstant, { description: 'When it was made.' })
  madeAt: Date;
}

@ObjectType({ description: 'A calendar link just made.' })
export class CalendarLinkPayload {
  @Field(() => CalendarLink, { description: 'The link.' })
  link: CalendarLink;

  @Field(() => String, { description: 'Its address, shown this once: we do not keep it.' })
  address: string;
}
