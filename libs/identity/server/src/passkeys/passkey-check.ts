import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '@waymark/platform/server';
import { identityError } from '../identity.errors';
import { type PasskeyPlace, passkeyPlaceOf } from './passkey-host';
import type { MadePasskeyArgs, PasskeyAnswerArgs } from './passkeys.inputs';
import type { KeptPasskey } from './passkeys.queries';

/** Ed25519, ES256 and RS256: what devices offer. */
const ALGORITHMS = [-8, -7, -257];

/** What checks the answers, loaded with the first of them: it brings half a dozen packages for certificates of devices. */
const checker = () => import('@simplewebauthn/server');

/** What a device said of a new passkey, once it has been checked. */
export type MadePasskey = Pick<KeptPasskey, 'credentialId' | 'publicKey' | 'counter'> & { readonly isBackedUp: boolean };

/** What the account is called inside a passkey: bytes that say nothing of whose it is. */
export const toUserHandle = (accountId: string): string => Buffer.from(accountId.replaceAll('-', ''), 'hex').toString('base64url');

/**
 * Checks what devices answer: made for this host and said on this very origin, to this very question, by somebody who opened the
 * lock of the device. What it throws tells the owner nothing of why; a wrong answer is never an accident of theirs.
 */
@Injectable()
export class PasskeyCheck {
  private readonly place: PasskeyPlace | null;

  constructor(@Inject(CONFIG) { publicUrl }: Config) {
    this.place = passkeyPlaceOf(publicUrl);
  }

  /** The host that passkeys are made for, or null where there can be none. */
  get host(): string | null {
    return this.place?.host ?? null;
  }

  /** @throws identity.passkey.not_here */
  needHost(): string {
    return this.need().host;
  }

  /** What a right answer to this challenge says of the use, or null when it is not one. The counter is for the caller to compare. */
  async readAnswer(answer: PasskeyAnswerArgs, challenge: string, kept: KeptPasskey): Promise<{ counter: number; isBackedUp: boolean } | null> {
    if (answer.userHandle !== toUserHandle(kept.accountId)) return null;
    const { credentialId: id, clientData: clientDataJSON, authenticatorData, signature, userHandle } = answer;
    const given = {
      response: { id, rawId: id, type: 'public-key' as const, clientExtensionResults: {}, response: { clientDataJSON, authenticatorData, signature, userHandle } },
      credential: { id, publicKey: new Uint8Array(kept.publicKey), counter: 0 },
    };
    const { verifyAuthenticationResponse } = await checker();
    const verified = await verifyAuthenticationResponse({ ...given, ...this.expected(challenge) }).catch(() => null);
    if (!verified?.verified) return null;
    return { counter: verified.authenticationInfo.newCounter, isBackedUp: verified.authenticationInfo.credentialBackedUp };
  }

  /** What was made in answer to this challenge, or null when it cannot be kept. */
  async readMade({ credentialId: id, clientData: clientDataJSON, attestation: attestationObject }: MadePasskeyArgs, challenge: string): Promise<MadePasskey | null> {
    const response = { id, rawId: id, type: 'public-key' as const, clientExtensionResults: {}, response: { clientDataJSON, attestationObject } };
    const { verifyRegistrationResponse } = await checker();
    const verified = await verifyRegistrationResponse({ response, ...this.expected(challenge), supportedAlgorithmIDs: ALGORITHMS }).catch(() => null);
    if (!verified?.verified || verified.registrationInfo.credential.id !== id) return null;
    const { credential, credentialBackedUp } = verified.registrationInfo;
    return { credentialId: id, publicKey: Buffer.from(credential.publicKey), counter: credential.counter, isBackedUp: credentialBackedUp };
  }

  private expected(challenge: string) {
    const { host, origin } = this.need();
    return { expectedChallenge: challenge, expectedOrigin: origin, expectedRPID: host, requireUserVerification: true };
  }

  private need(): PasskeyPlace {
    if (!this.place) throw identityError('identity.passkey.not_here');
    return this.place;
  }
}
