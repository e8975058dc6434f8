import { Inject, Injectable } from '@nestjs/common';
import { Clock, currentAccount, requireProof } from '@waymark/platform/server';
import { tellOwner } from '../credential-mail/tell-owner';
import { identityError } from '../identity.errors';
import { noteForAccount } from '../notes/note-for-account';
import { revokeOthersOf } from '../sessions/sessions.queries';
import { dropHalfSessionsOf } from '../sign-in/half-session.queries';
import { refuseWhereVouched } from '../sign-on/refuse-vouched';
import { FactorCheck } from './factor-check';
import { FactorSeal } from './factor-seal';
import { newSecret } from './one-time-code';
import { drawQr } from './qr-drawing';
import { giveRecoveryCodes } from './recovery-codes';
import type { SecondFactor, SecondFactorSetUp } from './second-factor.model';
import { dropFactor, findFactorState, hasSecondFactor, keepSecret } from './second-factor.queries';

/** Sets one-time codes up for the viewer's account, and takes them away again. */
@Injectable()
export class SecondFactorService {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(FactorSeal) private readonly seal: FactorSeal,
    @Inject(FactorCheck) private readonly check: FactorCheck,
  ) {}

  async find(): Promise<SecondFactor> {
    const { accountId } = await currentAccount();
    const { confirmedAt, recoveryCodesLeft, passkeys } = await findFactorState(accountId);
    return { setAt: confirmedAt, recoveryCodesLeft, passkeys, canBeSet: this.seal.isReady };
  }

  /** Makes a secret for an authenticator app. Nothing is asked of it before its first code has come back. */
  async start(): Promise<SecondFactorSetUp> {
    const { accountId, email } = await currentAccount();
    await refuseWhereVouched();
    await requireProof();
    if (!this.seal.isReady) throw identityError('identity.second_factor.not_here');
    const { bytes, text, address } = newSecret(email);
    if (!(await keepSecret(accountId, this.seal.seal(bytes, accountId)))) throw identityError('identity.second_factor.set_already');
    const { size, path } = await drawQr(address);
    return { secret: text, address, qrSize: size, qrPath: path };
  }

  /** Puts the secret to use by its first code, ends all other sessions and gives the recovery codes, once. */
  async confirm(code: string): Promise<string[]> {
    const { accountId, sessionId } = await currentAccount();
    await refuseWhereVouched();
    await requireProof();
    if (!(await this.check.confirm(accountId, code))) throw identityError('identity.second_factor.wrong_code', { field: 'code' });
    await revokeOthersOf(accountId, sessionId, this.clock.now());
    await tellOwner(accountId, 'codes_set');
    await noteForAccount('identity.second_factor_changed', accountId, { change: 'set' });
    return giveRecoveryCodes(accountId);
  }

  /** Signing in asks for no such codes any more. */
  async remove(): Promise<void> {
    const { accountId } = await currentAccount();
    await refuseWhereVouched();
    await requireProof();
    if (!(await dropFactor(accountId))) throw identityError('identity.second_factor.none');
    await dropHalfSessionsOf(accountId);
    await tellOwner(accountId, 'codes_removed');
    await noteForAccount('identity.second_factor_changed', accountId, { change: 'removed' });
  }

  /** New recovery codes in place of all there were. */
  async renewCodes(): Promise<string[]> {
    const { accountId } = await currentAccount();
    await refuseWhereVouched();
    await requireProof();
    if (!(await hasSecondFactor(accountId))) throw identityError('identity.second_factor.none');
    await tellOwner(accountId, 'recovery_codes_renewed');
    await noteForAccount('identity.second_factor_changed', accountId, { change: 'codes_renewed' });
    return giveRecoveryCodes(accountId);
  }
}
