import { TenantEntity } from '@waymark/platform/server';
import { Column } from 'typeorm';

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
}
