import { slippedDays } from '@waymark/plans/domain';
import type { Day } from '@waymark/platform/domain';
import { Column, Entity } from 'typeorm';
import { WithdrawableRow } from '../plans/withdrawable.entity';
import { plansError } from '../plans.errors';

/** A step on the way of an action: reached or not, by a day. */
@Entity({ schema: 'plans', name: 'milestone' })
export class MilestoneRow extends WithdrawableRow {
  @Column('uuid')
  actionId: string;

  /** Order among its siblings; only the order means something, not the number. */
  @Column('double precision')
  position: number;

  @Column('text')
  title: string;

  @Column('date', { nullable: true })
  dueOn: string | null;

  @Column('date', { nullable: true })
  reachedOn: string | null;

  /** Changes its words or its day; what is left out stays. @returns days by which the day moved later. */
  revise({ title = this.title, dueOn = this.dueOn }: { title?: string | undefined; dueOn?: Day | null | undefined }): number | null {
    this.refuseWhenWithdrawn();
    const slipped = slippedDays(this.dueOn, dueOn);
    this.title = title;
    this.dueOn = dueOn;
    return slipped;
  }

  /** @param on null when it has not been reached after all. @throws plans.milestone.reached_in_future */
  reach(on: Day | null, today: Day): void {
    this.refuseWhenWithdrawn();
    if (on && on > today) throw plansError('plans.milestone.reached_in_future', { field: 'reachedOn' });
    this.reachedOn = on;
  }
}
