import { TenantEntity } from '@waymark/platform/server';
import type { PlanState } from '@waymark/plans/domain';
import { Column, Entity } from 'typeorm';

/** A public commitment as a plan: the organisation's own, or a team's beneath it. */
@Entity({ schema: 'plans', name: 'plan' })
export class PlanRow extends TenantEntity {
  @Column('text')
  title: string;

  @Column('text', { nullable: true })
  summary: string | null;

  @Column('text')
  state: PlanState;

  @Column('date', { nullable: true })
  startsOn: string | null;

  @Column('date', { nullable: true })
  endsOn: string | null;

  @Column('uuid', { nullable: true })
  parentId: string | null;

  @Column('uuid', { nullable: true })
  teamId: string | null;

  /** The body that approved it, by name: "Board of trustees". */
  @Column('text', { nullable: true })
  approvedBy: string | null;

  @Column('date', { nullable: true })
  approvedOn: string | null;

  @Column('date', { nullable: true })
  closedOn: string | null;

  @Column('text', { nullable: true })
  closeReason: string | null;
}
