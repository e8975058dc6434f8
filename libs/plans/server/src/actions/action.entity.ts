import { addSlip, type CompletionFacts, type DeliveryStatus, type PlanState, slippedDays } from '@waymark/plans/domain';
import { addDays, type Day } from '@waymark/platform/domain';
import { Column, Entity } from 'typeorm';
import { plansError } from '../plans.errors';
import { WithdrawableRow } from '../plans/withdrawable.entity';

/** How an action stands, all of it: what an update replaces, and what taking the update back restores. */
export interface ActionStanding {
  readonly status: DeliveryStatus;
  readonly statusSince: Day | null;
  readonly forecastOn: Day | null;
  readonly forecastStatus: DeliveryStatus | null;
  readonly lastUpdateId: string | null;
  readonly lastUpdateAt: Date | null;
  readonly completion: CompletionFacts | null;
}

/** What somebody does to bring an outcome about. One person is accountable for it. */
@Entity({ schema: 'plans', name: 'action' })
export class ActionRow extends WithdrawableRow {
  @Column('uuid')
  planId: string;

  @Column('text')
  title: string;

  @Column('text', { nullable: true })
  detail: string | null;

  @Column('text', { nullable: true })
  originalReference: string | null;

  @Column('uuid', { nullable: true })
  ownerId: string | null;

  @Column('uuid', { nullable: true })
  teamId: string | null;

  @Column('date', { nullable: true })
  startOn: string | null;

  @Column('date', { nullable: true })
  dueOn: string | null;

  /** The due date when the plan was approved (or when the first one was set after that); slips are counted from here. */
  @Column('date', { nullable: true })
  originalDueOn: string | null;

  @Column('int')
  timesSlipped: number;

  @Column('int')
  daysSlipped: number;

  /** Work without an end; it has a day of review instead of a due date. */
  @Column('boolean')
  ongoing: boolean;

  @Column('date', { nullable: true })
  reviewOn: string | null;

  /** The action of the plan above that this one of a team's plan supports. */
  @Column('uuid', { nullable: true })
  supportsId: string | null;

  @Column('text')
  status: DeliveryStatus;

  @Column('date', { nullable: true })
  statusSince: string | null;

  @Column('text', { nullable: true })
  forecastStatus: DeliveryStatus | null;

  @Column('date', { nullable: true })
  forecastOn: string | null;

  @Column('uuid', { nullable: true })
  lastUpdateId: string | null;

  @Column('timestamptz', { nullable: true })
  lastUpdateAt: Date | null;

  @Column('uuid', { nullable: true })
  claimedBy: string | null;

  @Column('timestamptz', { nullable: true })
  claimedAt: Date | null;

  @Column('date', { nullable: true })
  claimedOn: string | null;

  @Column('uuid', { nullable: true })
  confirmedBy: string | null;

  @Column('timestamptz', { nullable: true })
  confirmedAt: Date | null;

  @Column('uuid', { nullable: true })
  successorId: string | null;

  /** When it became part of the plan. */
  @Column('timestamptz')
  addedAt: Date;

  /** Grows when somebody begins or ends to help, so that such a change is one of this row, which a page may have missed. */
  @Column('int', { default: 1 })
  contributorsVersion: number;

  /** Grows when it moves or serves other outcomes; see contributorsVersion. */
  @Column('int', { default: 1 })
  outcomesVersion: number;

  /** The claim that it is complete, if there is one. */
  get completion(): CompletionFacts | null {
    const { claimedBy, claimedAt, claimedOn, confirmedBy, confirmedAt } = this;
    return claimedBy && claimedAt && claimedOn ? { claimedBy, claimedAt, claimedOn, confirmedBy, confirmedAt } : null;
  }

  get standing(): ActionStanding {
    const { status, statusSince, forecastOn, forecastStatus, lastUpdateId, lastUpdateAt, completion } = this;
    return { status, statusSince, forecastOn, forecastStatus, lastUpdateId, lastUpdateAt, completion };
  }

  /** Puts it into another standing, whole. */
  stand({ completion, ...standing }: ActionStanding): void {
    Object.assign(this, standing, completion ?? { claimedBy: null, claimedAt: null, claimedOn: null, confirmedBy: null, confirmedAt: null });
  }

  /** Moves its dates; only those given. @throws plans.action.due_before_start */
  setDates({ startOn, dueOn }: { startOn?: Day | null | undefined; dueOn?: Day | null | undefined }, planState: PlanState): void {
    if (startOn !== undefined) this.startOn = startOn;
    if (dueOn !== undefined) this.setDueOn(dueOn, planState);
    if (this.startOn && this.dueOn && this.dueOn < this.startOn) {
      throw plansError('plans.action.due_before_start', { field: dueOn === undefined ? 'startOn' : 'dueOn', startOn: this.startOn, dueOn: this.dueOn });
    }
  }

  /** Days by which a new due date would be later than what was promised; null when it is no slip. A date taken away is not forgotten. */
  slipTo(dueOn: Day | null): number | null {
    return slippedDays(this.promisedOn, dueOn);
  }

  private get promisedOn(): Day | null {
    return this.dueOn ?? (this.originalDueOn && addDays(this.originalDueOn, this.daysSlipped));
  }

  private setDueOn(dueOn: Day | null, planState: PlanState): void {
    if (planState === 'active') {
      Object.assign(this, addSlip(this, this.promisedOn, dueOn));
      this.originalDueOn ??= dueOn;
    }
    this.dueOn = dueOn;
  }
}
