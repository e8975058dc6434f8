import { createHash, createPrivateKey, type KeyObject, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

const base64url = (bytes: Buffer) => bytes.toString('base64url');
const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest();
const uint = (value: number, bytes: 1 | 2 | 4) => {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntBE(value, 0, bytes);
  return buffer;
};

/** As much of CBOR (RFC 8949) as an attestation needs: whole numbers, bytes, text and maps. */
type Cbor = number | string | Buffer | Map<number | string, Cbor>;

function head(major: number, length: number): Buffer {
  if (length < 24) return Buffer.from([(major << 5) | length]);
  if (length < 256) return Buffer.concat([Buffer.from([(major << 5) | 24]), uint(length, 1)]);
  return Buffer.concat([Buffer.from([(major << 5) | 25]), uint(length, 2)]);
}

function cbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  return Buffer.concat([head(5, value.size), ...[...value].flatMap(([key, of]) => [cbor(key), cbor(of)])]);
}

const FLAG = { present: 0x01, verified: 0x04, backupEligible: 0x08, backedUp: 0x10, attested: 0x40 } as const;

/** What a device may be made to say that an honest one does not. */
export interface Lies {
  readonly origin?: string;
  readonly host?: string;
  readonly challenge?: string;
  readonly type?: string;
  readonly userHandle?: string;
  readonly counter?: number;
  readonly crossOrigin?: boolean;
  /** Without the lock of the device having been opened. */
  readonly isUnverified?: boolean;
  /** Without anybody having touched it. */
  readonly isAbsent?: boolean;
  readonly hasBrokenSignature?: boolean;
  readonly signedBy?: SoftwarePasskey;
}

/** A device that holds one passkey: ES256, made and used as WebAuthn says, by hand, so that it can also be made to lie. */
export class SoftwarePasskey {
  readonly credentialId = base64url(randomBytes(32));
  counter = 0;
  private userHandle = '';
  private readonly publicKey: { x: Buffer; y: Buffer };
  private readonly privateKey: KeyObject;

  constructor(private readonly place: { host: string; origin: string }) {
    const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { x, y } = pair.publicKey.export({ format: 'jwk' });
    this.publicKey = { x: Buffer.from(x!, 'base64url'), y: Buffer.from(y!, 'base64url') };
    this.privateKey = createPrivateKey(pair.privateKey.export({ format: 'pem', type: 'pkcs8' }));
  }

  /** What a browser hands over after `navigator.credentials.create`. */
  make(asked: { challenge: string; userId: string }, lies: Lies = {}): { credentialId: string; clientData: string; attestation: string; transports: string[] } {
    this.userHandle = asked.userId;
    const id = Buffer.from(this.credentialId, 'base64url');
    const key = cbor(new Map<number, Cbor>([[1, 2], [3, -7], [-1, 1], [-2, this.publicKey.x], [-3, this.publicKey.y]]));
    const attested = Buffer.concat([Buffer.alloc(16), uint(id.length, 2), id, key]);
    const authData = Buffer.concat([this.header(lies, FLAG.attested), attested]);
    const attestation = cbor(new Map<string, Cbor>([['fmt', 'none'], ['attStmt', new Map()], ['authData', authData]]));
    return { credentialId: this.credentialId, clientData: base64url(this.clientData('webauthn.create', asked.challenge, lies)), attestation: base64url(attestation), transports: ['internal', 'hybrid'] };
  }

  /** What a browser hands over after `navigator.credentials.get`. */
  answer(asked: { challenge: string }, lies: Lies = {}) {
    if (this.counter > 0) this.counter += 1;
    const authenticatorData = this.header(lies, 0);
    const clientData = this.clientData('webauthn.get', asked.challenge, lies);
    const signature = sign('sha256', Buffer.concat([authenticatorData, sha256(clientData)]), (lies.signedBy ?? this).privateKey);
    if (lies.hasBrokenSignature) signature[signature.length - 1]! ^= 1;
    return {
      credentialId: this.credentialId,
      clientData: base64url(clientData),
      authenticatorData: base64url(authenticatorData),
      signature: base64url(signature),
      userHandle: lies.userHandle ?? this.userHandle,
    };
  }

  private clientData(type: string, challenge: string, lies: Lies): Buffer {
    const said = { type: lies.type ?? type, challenge: lies.challenge ?? challenge, origin: lies.origin ?? this.place.origin, crossOrigin: lies.crossOrigin ?? false };
    return Buffer.from(JSON.stringify(said));
  }

  private header(lies: Lies, more: number): Buffer {
    const flags = more | (lies.isAbsent ? 0 : FLAG.present) | (lies.isUnverified ? 0 : FLAG.verified) | FLAG.backupEligible | FLAG.backedUp;
    return Buffer.concat([sha256(lies.host ?? this.place.host), Buffer.from([flags]), uint(lies.counter ?? this.counter, 4)]);
  }
}
