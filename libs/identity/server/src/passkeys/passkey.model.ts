import { Field, ID, ObjectType } from '@nestjs/graphql';
import { GraphQLInstant } from '@waymark/platform/server';

@ObjectType({ description: 'A passkey of an account: it signs in by itself, without a password, by the lock of a device.' })
export class Passkey {
  @Field(() => ID, { description: 'Permanent id; not what the device knows it by.' })
  id: string;

  @Field(() => String, { description: 'What its owner calls it; at first the browser it was added with.' })
  name: string;

  @Field(() => GraphQLInstant, { description: 'When it was added.' })
  addedAt: Date;

  @Field(() => GraphQLInstant, { nullable: true, description: 'The hour in which it was last used; null when it never was.' })
  usedAt: Date | null;

  @Field(() => Boolean, { description: 'Whether it is kept elsewhere too, such as in an account of the maker of the device, and so outlives the device.' })
  isBackedUp: boolean;
}

@ObjectType({ description: 'A passkey as a browser knows it.' })
export class PasskeyCredential {
  @Field(() => String, { description: 'What the device calls it, in base64url.' })
  credentialId: string;

  @Field(() => [String], { description: 'How the device can be reached, in the words of WebAuthn.' })
  transports: string[];
}

@ObjectType({ description: 'What a passkey is asked, once, within five minutes, in this browser.' })
export class PasskeyQuestion {
  @Field(() => String, { description: 'Bytes to sign, in base64url.' })
  challenge: string;

  @Field(() => String, { description: 'The host that passkeys are made for.' })
  host: string;

  @Field(() => [PasskeyCredential], { description: 'Which passkeys may answer; empty when any that is known here may.' })
  allowed: PasskeyCredential[];
}

@ObjectType({ description: 'What a device needs to make a passkey, within five minutes, in this session.' })
export class PasskeyMaking {
  @Field(() => String, { description: 'Bytes that the new passkey is bound to, in base64url.' })
  challenge: string;

  @Field(() => String, { description: 'The host that it is made for.' })
  host: string;

  @Field(() => String, { description: 'What it calls the account, in base64url.' })
  userId: string;

  @Field(() => String, { description: 'The e-mail address, by which the device shows it.' })
  userName: string;

  @Field(() => String, { description: "The owner's name." })
  displayName: string;

  @Field(() => [PasskeyCredential], { description: 'Passkeys that the account has: a device that holds one makes no second.' })
  excluded: PasskeyCredential[];
}

@ObjectType({ description: 'A passkey that was added.' })
export class AddPasskeyPayload {
  @Field(() => Passkey, { description: 'The passkey.' })
  passkey: Passkey;

  @Field(() => [String], { description: 'Recovery codes, shown this once, for an account that had none; else empty.' })
  recoveryCodes: string[];
}

@ObjectType({ description: 'The passkeys of an account after one was renamed.' })
export class RenamePasskeyPayload {
  @Field(() => [Passkey], { description: 'All of them, by name.' })
  passkeys: Passkey[];
}
