import { Inject } from '@nestjs/common';
import { Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { CONFIG, type Config, Public } from '@waymark/platform/server';
import { passkeyPlaceOf } from '../passkeys/passkey-host';

@ObjectType({ description: 'This installation of Waymark.' })
export class Installation {
  @Field(() => Boolean, { description: 'Whether it is for trying out: made-up people sign in by one press.' })
  demo: boolean;

  @Field(() => Boolean, { description: 'Whether mail is kept instead of sent, because no mail server is set up.' })
  mailIsKept: boolean;

  @Field(() => String, { nullable: true, description: 'Whom people write to about privacy, accessibility and security: a mail address or a page; null where nobody is named.' })
  contact: string | null;

  @Field(() => String, { nullable: true, description: 'The host that passkeys are made for; null where there can be none, because people reach it by a number or without https.' })
  passkeyHost: string | null;
}

@Resolver(() => Installation)
export class InstallationResolver {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  @Query(() => Installation, { description: 'What kind of installation this is.' })
  @Public('the sign-in page needs it')
  installation(): Installation {
    return { demo: this.config.demo, contact: this.config.contact, mailIsKept: this.config.smtpUrl === null, passkeyHost: passkeyPlaceOf(this.config.publicUrl)?.host ?? null };
  }
}
