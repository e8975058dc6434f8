import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@waymark/platform/server';
import { tellOwner } from '../credential-mail/tell-owner';
import { FactorSeal } from './factor-seal';
import { isOneTimeCode, stepOf } from './one-time-code';
import { hashRecoveryCode } from './recovery-codes';
import { noteStep, spendRecoveryCode, takeFactor } from './second-factor.queries';

/** Takes one-time codes and recovery codes, each of them once. Whoever calls it has counted the attempt. */
@Injectable()
export class FactorCheck {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(FactorSeal) private readonly seal: FactorSeal,
  ) {}

  /** Whether a code proves that the account's owner is there. It is used up then. */
  async spend(accountId: string, code: string): Promise<boolean> {
    if (!isOneTimeCode(code)) return this.spendRecovery(accountId, code);
    return this.spendOneTimeCode(accountId, code, { isConfirmed: true });
  }

  /** Takes the first code of a secret that is not in use yet: from then on it is. */
  confirm(accountId: string, code: string): Promise<boolean> {
    return this.spendOneTimeCode(accountId, code, { isConfirmed: false });
  }

  /** A recovery code is for when the phone is gone, or for a thief: the owner is told. */
  private async spendRecovery(accountId: string, code: string): Promise<boolean> {
    const isSpent = await spendRecoveryCode(accountId, hashRecoveryCode(accountId, code), this.clock.now());
    if (isSpent) await tellOwner(accountId, 'recovery_code_used');
    return isSpent;
  }

  private async spendOneTimeCode(accountId: string, code: string, { isConfirmed }: { isConfirmed: boolean }): Promise<boolean> {
    const factor = await takeFactor(accountId);
    if (!factor || factor.isConfirmed !== isConfirmed) return false;
    const now = this.clock.now();
    const step = stepOf(code, this.seal.open(factor.sealedSecret, accountId), now);
    if (step === null || (factor.lastStep !== null && step <= factor.lastStep)) return false;
    await noteStep(accountId, step, now);
    return true;
  }
}
