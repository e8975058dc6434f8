import { randomBytes, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { toDevice } from '@waymark/identity/domain';
import { platformError } from '@waymark/platform/domain';
import { Clock, currentAccount, currentScope, Database, isUuid, requireProof, tx } from '@waymark/platform/server';
import { tellOwner } from '../credential-mail/tell-owner';
import { identityError } from '../identity.errors';
import { noteForAccount } from '../notes/note-for-account';
import { giveRecoveryCodes } from '../second-factor/recovery-codes';
import { dropRecoveryCodesOf, findFactorState, hasSecondFactor } from '../second-factor/second-factor.queries';
import { revokeOthersOf } from '../sessions/sessions.queries';
import { dropHalfSessionsOf } from '../sign-in/half-session.queries';
import { refuseWhereSignOnIsEnforced } from '../sign-on/refuse-enforced';
import { heldBySession } from './challenge-holder';
import { poseChallenge, takeChallenge } from './challenges.queries';
import { PasskeyCheck, toUserHandle } from './passkey-check';
import type { AddPasskeyPayload, PasskeyMaking } from './passkey.model';
import type { MadePasskeyArgs } from './passkeys.inputs';
import { countPasskeys, keepPasskey, listCredentials, listPasskeys, type NewPasskey, type PasskeyFacts, removePasskeyOf, renamePasskeyOf } from './passkeys.queries';

const MOST = 20;

/** 256 bits nobody can guess, for a device to sign. */
export const newChallenge = (): string => randomBytes(32).toString('base64url');

/** The passkeys of the viewer's account: added, named, removed. */
@Injectable()
export class PasskeysService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(PasskeyCheck) private readonly check: PasskeyCheck,
  ) {}

  async list(): Promise<PasskeyFacts[]> {
    const { accountId } = await currentAccount();
    return listPasskeys(accountId);
  }

  /** What this browser's device needs to make one. */
  async start(): Promise<PasskeyMaking> {
    const { accountId, sessionId, email, name } = await currentAccount();
    const host = this.check.needHost();
    await refuseWhereSignOnIsEnforced(email);
    await requireProof();
    const challenge = newChallenge();
    await poseChallenge(heldBySession(sessionId, 'add'), challenge, this.clock.now());
    return { challenge, host, userId: toUserHandle(accountId), userName: email, displayName: name, excluded: await listCredentials(accountId) };
  }

  /**
   * Keeps what the device made. The first second factor of an account ends its other sessions and comes with recovery codes.
   * The challenge is used up before what answers it is judged, so that nothing is tried twice.
   */
  async add(made: MadePasskeyArgs): Promise<AddPasskeyPayload> {
    const { accountId, sessionId } = await currentAccount();
    await requireProof();
    const challenge = await takeChallenge(heldBySession(sessionId, 'add'), this.clock.now());
    await tx().finish('commit');
    if (!challenge) throw identityError('identity.passkey.over');
    const good = await this.check.readMade(made, challenge);
    if (!good) throw identityError('identity.passkey.not_made');
    return this.database.writeFor(null, () => this.keep({ ...good, accountId, transports: made.transports ?? [] }, sessionId));
  }

  async rename(id: string, name: string): Promise<PasskeyFacts[]> {
    const { accountId } = await currentAccount();
    if (!isUuid(id) || !(await renamePasskeyOf(accountId, id, name))) throw platformError('platform.not_found');
    return listPasskeys(accountId);
  }

  /** Removes one. With the last second factor the recovery codes go too, and sign-ins that wait for one end. */
  async remove(id: string): Promise<void> {
    const { accountId } = await currentAccount();
    await requireProof();
    if (!isUuid(id) || !(await removePasskeyOf(accountId, id))) throw platformError('platform.not_found');
    if (!(await hasSecondFactor(accountId))) await dropRecoveryCodesOf(accountId);
    await dropHalfSessionsOf(accountId);
    await tellOwner(accountId, 'passkey_removed');
    await noteForAccount('identity.passkey_removed', accountId);
  }

  private async keep(made: Omit<NewPasskey, keyof PasskeyFacts> & Pick<NewPasskey, 'isBackedUp'>, sessionId: string): Promise<AddPasskeyPayload> {
    const { accountId, isBackedUp } = made;
    const now = this.clock.now();
    if ((await countPasskeys(accountId)) >= MOST) throw identityError('identity.passkey.too_many', { most: MOST });
    const isFirst = !(await hasSecondFactor(accountId));
    const passkey: PasskeyFacts = { id: randomUUID(), name: toDevice(currentScope().userAgent), addedAt: now, usedAt: null, isBackedUp };
    if (!(await keepPasskey({ ...made, ...passkey }))) throw identityError('identity.passkey.not_made');
    if (isFirst) await revokeOthersOf(accountId, sessionId, now);
    const { recoveryCodesLeft } = await findFactorState(accountId);
    const recoveryCodes = recoveryCodesLeft === 0 ? await giveRecoveryCodes(accountId) : [];
    await tellOwner(accountId, 'passkey_added');
    await noteForAccount('identity.passkey_added', accountId);
    return { passkey, recoveryCodes };
  }
}
