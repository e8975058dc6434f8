import type { Day } from '@waymark/platform/domain';
import { TenantEntity } from '@waymark/platform/server';
import type { PlanState } from '@waymark/plans/domain';
import { Column, Entity } from 'typeorm';
import { plansError } from '../plans.errors';

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
  startsOn: Day | null;

  @Column('date', { nullable: true })
  endsOn: Day | null;

  @Column('uuid', { nullable: true })
  parentId: string | null;

  @Column('uuid', { nullable: true })
  teamId: string | null;

  /** The body that approved it, by name: "Board of trustees". */
  @Column('text', { nullable: true })
  approvedBy: string | null;

  @Column('date', { nullable: true })
  approvedOn: Day | null;

  @Column('date', { nullable: true })
  closedOn: Day | null;

  @Column('text', { nullable: true })
  closeReason: string | null;

  /** Changes its words, dates and team; what is left out stays. */
  revise(values: Partial<Pick<PlanRow, 'title' | 'summary' | 'startsOn' | 'endsOn' | 'teamId'>>): void {
    Object.assign(this, Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)));
    refuseBadPlan(this);
  }

  /** A named body says yes on a day; from then on each change is kept with its reason. */
  approve(by: string, on: Day, today: Day): void {
    if (this.state !== 'draft') throw plansError('plans.plan.already_approved');
    if (on > today) throw plansError('plans.plan.approved_in_future', { field: 'approvedOn' });
    refuseBadPlan(this);
    this.state = 'active';
    this.approvedBy = by;
    this.approvedOn = on;
  }

  /** Ends an active plan; from then on nothing in it changes. */
  close(reason: string, on: Day): void {
    if (this.state === 'closed') throw plansError('plans.plan.closed');
    if (this.state !== 'active') throw plansError('plans.plan.not_active');
    this.state = 'closed';
    this.closedOn = on;
    this.closeReason = reason;
  }

  /** Makes a closed plan active again. */
  reopen(): void {
    if (this.state !== 'closed') throw plansError('plans.plan.not_closed');
    this.state = 'active';
    this.closedOn = null;
    this.closeReason = null;
  }
}

/** @throws when its days are the wrong way round, or a team's plan has no team or no plan above. */
export function refuseBadPlan({ startsOn, endsOn, parentId, teamId }: Pick<PlanRow, 'startsOn' | 'endsOn' | 'parentId' | 'teamId'>): void {
  if (startsOn && endsOn && endsOn < startsOn) throw plansError('plans.plan.ends_before_start', { field: 'endsOn' });
  if (parentId && !teamId) throw plansError('plans.plan.team_needed', { field: 'teamId' });
  if (teamId && !parentId) throw plansError('plans.plan.parent_needed', { field: 'parentId' });
}
