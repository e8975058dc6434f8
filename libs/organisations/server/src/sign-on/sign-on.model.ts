import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { ProviderKind } from '@waymark/identity/server';
import { GraphQLInstant, Permit } from '@waymark/platform/server';

export const SignOnKindModel = { ENTRA: 'entra', GOOGLE: 'google', KEYCLOAK: 'keycloak', OTHER: 'other' } as const satisfies Record<string, ProviderKind>;

registerEnumType(SignOnKindModel, {
  name: 'SignOnKind',
  description: 'What kind of provider it is: it decides what is asked for, and which of its claims are believed.',
  valuesMap: {
    ENTRA: { description: 'Microsoft Entra ID: one directory of it.' },
    GOOGLE: { description: 'Google Workspace.' },
    KEYCLOAK: { description: 'Keycloak: one realm of it.' },
    OTHER: { description: 'Any other provider that speaks OpenID Connect.' },
  },
});

export const SignOnStateModel = { DRAFT: 'draft', ON: 'on', OFF: 'off' } as const;

registerEnumType(SignOnStateModel, {
  name: 'SignOnState',
  description: 'Whether people sign in by a provider.',
  valuesMap: {
    DRAFT: { description: 'Not yet: it has never been turned on.' },
    ON: { description: 'Yes.' },
    OFF: { description: 'Not any more.' },
  },
});

@ObjectType({ description: 'How the last test of a provider went.' })
export class SignOnTest {
  @Field(() => GraphQLInstant, { description: 'When somebody tried.' })
  at: Date;

  @Field(() => Boolean, { description: 'Whether all was well with the settings as they are now: only then can it be turned on.' })
  isGood: boolean;

  @Field(() => String, { nullable: true, description: 'What was wrong: expired, refused, not_admitted, ended, wrong_provider, unreachable, no_address or not_proved; "changed" when the settings are others since.' })
  problem: string | null;

  @Field(() => String, { nullable: true, description: 'The e-mail address that the provider gave.' })
  email: string | null;

  @Field(() => String, { nullable: true, description: 'The name that the provider gave.' })
  name: string | null;
}

@ObjectType({ description: 'What the viewer may do with a provider.' })
export class SignOnProviderViewerCan {
  @Field(() => Permit, { description: 'Change its settings.' })
  revise: Permit;

  @Field(() => Permit, { description: 'Turn it on, or put changed settings of one that is on into force.' })
  turnOn: Permit;

  @Field(() => Permit, { description: 'Turn it off.' })
  turnOff: Permit;

  @Field(() => Permit, { description: 'Remove it.' })
  remove: Permit;
}

@ObjectType('SignOnProvider', { description: 'A provider by which people of the organisation sign in, or will.' })
export class SignOnProviderModel {
  @Field(() => ID, { description: 'Permanent id.' })
  id: string;

  @Field(() => Int, { description: 'Counts changes; name the one you saw when you change it.' })
  version: number;

  @Field(() => String, { description: 'What admins call it.' })
  name: string;

  @Field(() => SignOnKindModel, { description: 'What kind it is.' })
  kind: ProviderKind;

  @Field(() => String, { description: 'Its issuer: the address under which it speaks.' })
  issuer: string;

  @Field(() => String, { description: 'Under which id it knows this organisation\'s Waymark.' })
  clientId: string;

  @Field(() => Boolean, { description: 'Whether a client secret is kept. It is never shown.' })
  hasSecret: boolean;

  @Field(() => String, { description: 'The one address to which it must send people back; to be entered there.' })
  callbackUrl: string;

  @Field(() => SignOnStateModel, { description: 'Whether people sign in by it.' })
  state: 'draft' | 'on' | 'off';

  @Field(() => Boolean, { description: 'Whether it is on with earlier settings, and these wait to be tested and put into force.' })
  hasChangesWaiting: boolean;

  @Field(() => SignOnTest, { nullable: true, description: 'The last test; null before the first.' })
  lastTest: SignOnTest | null;

  @Field(() => String, { description: 'The address that begins a test, with returnTo behind it. It signs nobody in.' })
  testPath: string;

  @Field(() => ID, { nullable: true, description: 'The change of it that waits for a second admin; null when none does.' })
  waitingProposalId: string | null;

  @Field(() => SignOnProviderViewerCan, { description: 'What the viewer may do with it, and if not, why.' })
  viewerCan: SignOnProviderViewerCan;
}

@ObjectType({ description: 'What the viewer may do with a domain.' })
export class SignOnDomainViewerCan {
  @Field(() => Permit, { description: 'Say that people of it must sign in by the organisation\'s provider.' })
  enforce: Permit;

  @Field(() => Permit, { description: 'Let them sign in in other ways again.' })
  release: Permit;

  @Field(() => Permit, { description: 'Remove it.' })
  remove: Permit;
}

@ObjectType('SignOnDomain', { description: 'A domain of e-mail addresses that the organisation says is its own.' })
export class SignOnDomainModel {
  @Field(() => ID, { description: 'Permanent id.' })
  id: string;

  @Field(() => Int, { description: 'Counts changes; name the one you saw when you change it.' })
  version: number;

  @Field(() => String, { description: 'The domain, in small letters.' })
  domain: string;

  @Field(() => String, { description: 'The name in the DNS at which a TXT record proves it.' })
  txtName: string;

  @Field(() => String, { description: 'What that TXT record must hold.' })
  txtValue: string;

  @Field(() => GraphQLInstant, { nullable: true, description: 'When it was proved; null before.' })
  provedAt: Date | null;

  @Field(() => GraphQLInstant, { nullable: true, description: 'When the DNS was last looked at.' })
  checkedAt: Date | null;

  @Field(() => GraphQLInstant, { nullable: true, description: 'Since when the record has been missing; null while it is there.' })
  absentSince: Date | null;

  @Field(() => Boolean, { description: 'Whether people of it sign in by the provider, and in no other way.' })
  isEnforced: boolean;

  @Field(() => ID, { nullable: true, description: 'The provider by which its people sign in; null for the only one that is on.' })
  providerId: string | null;

  @Field(() => ID, { nullable: true, description: 'The change of it that waits for a second admin; null when none does.' })
  waitingProposalId: string | null;

  @Field(() => SignOnDomainViewerCan, { description: 'What the viewer may do with it, and if not, why.' })
  viewerCan: SignOnDomainViewerCan;
}

@ObjectType({ description: 'What the viewer may do with single sign-on.' })
export class SignOnSettingsViewerCan {
  @Field(() => Permit, { description: 'Set it up here at all: the installation needs a key to keep secrets.' })
  manage: Permit;
}

@ObjectType({ description: 'Single sign-on of the organisation.' })
export class SignOnSettings {
  @Field(() => [SignOnProviderModel], { description: 'Its providers, in the order in which they were added.' })
  providers: SignOnProviderModel[];

  @Field(() => [SignOnDomainModel], { description: 'Its domains, in the order in which they were added.' })
  domains: SignOnDomainModel[];

  @Field(() => SignOnSettingsViewerCan, { description: 'What the viewer may do, and if not, why.' })
  viewerCan: SignOnSettingsViewerCan;
}

@ObjectType({ description: 'The answer of a change of single sign-on.' })
export class SignOnPayload {
  @Field(() => ID, { nullable: true, description: 'The id under which the change waits for a second admin; null when it is made.' })
  proposalId: string | null;
}

@ObjectType({ description: 'The answer of looking a domain up in the DNS.' })
export class SignOnDomainCheck {
  @Field(() => Boolean, { description: 'Whether the domain is proved.' })
  isProved: boolean;

  @Field(() => String, { nullable: true, description: 'Why not: absent (the record is not there), other (there is another text), unreachable (the DNS does not answer).' })
  problem: string | null;
}
