import type { PlanState } from '@waymark/plans/domain';
import { TenantEntity } from '@waymark/platform/server';
import { Column } from 'typeorm';
import { plansError } from '../plans.errors';

/** Who withdraws, when and why, and in what plan. */
export interface WithdrawalFacts {
  readonly by: string;
  readonly at: Date;
  /** None is asked for in a draft. */
  readonly reason: string | null;
  readonly planState: PlanState;
}

/** A part of a plan that can be withdrawn, but never deleted. */
export abstract class WithdrawableRow extends TenantEntity {
  @Column('timestamptz', { nullable: true })
  withdrawnAt: Date | null;

  @Column('uuid', { nullable: true })
  withdrawnBy: string | null;

  @Column('text', { nullable: true })
  withdrawnReason: string | null;

  /** False once withdrawn from a draft: it leaves the plan, and the others move up. */
  @Column('boolean', { default: true })
  keepsPlace: boolean;

  /** @throws plans.part.already_withdrawn: what is withdrawn stays as it was. */
  refuseWhenWithdrawn(): void {
    if (this.withdrawnAt) throw plansError('plans.part.already_withdrawn');
  }

  /** Takes it out of the plan: shown as withdrawn in its place, or gone when the plan is a draft. */
  withdraw({ by, at, reason, planState }: WithdrawalFacts): void {
    this.refuseWhenWithdrawn();
    this.withdrawnAt = at;
    this.withdrawnBy = by;
    this.withdrawnReason = reason;
    this.keepsPlace = planState !== 'draft';
  }
}
