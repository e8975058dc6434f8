import type { DeliveryStatus } from '@waymark/plans/domain';
import type { Day } from '@waymark/platform/domain';

/** What is brought in at once, who does it, and from where. */
export interface Intake {
  readonly planId: string;
  readonly by: string;
  readonly at: Date;
  readonly today: Day;
  /** Name of the file; it is kept with the statuses that came from it. */
  readonly source: string;
  /** Kept with each change of an active plan. */
  readonly reason: string | null;
}

export interface NewObjective {
  readonly id: string;
  readonly position: number;
  readonly theme: string;
  readonly statement: string | null;
  readonly originalReference: string | null;
}

export interface NewOutcome {
  readonly id: string;
  readonly objectiveId: string;
  readonly position: number;
  readonly statement: string;
  readonly originalReference: string | null;
}

/** How something outside says an action stands. */
export interface BroughtStatus {
  readonly status: DeliveryStatus;
  readonly forecastOn: Day | null;
}

export interface NewAction extends BroughtStatus {
  readonly id: string;
  /** The first is its home. */
  readonly outcomeIds: readonly string[];
  readonly position: number;
  readonly title: string;
  readonly detail: string | null;
  readonly originalReference: string | null;
  readonly ownerId: string | null;
  readonly contributorIds: readonly string[];
  readonly teamId: string | null;
  readonly startOn: Day | null;
  readonly dueOn: Day | null;
  readonly ongoing: boolean;
}

export interface NewParts {
  readonly objectives: readonly NewObjective[];
  readonly outcomes: readonly NewOutcome[];
  readonly actions: readonly NewAction[];
}

/** New words of an objective; what is absent stays. */
export interface ObjectiveRevision {
  readonly id: string;
  readonly theme?: string;
  readonly statement?: string | null;
}

export interface OutcomeRevision {
  readonly id: string;
  readonly statement?: string;
  readonly objectiveId?: string;
}

export interface ActionRevision {
  readonly id: string;
  readonly title?: string;
  readonly detail?: string | null;
  readonly ownerId?: string | null;
  readonly teamId?: string | null;
  readonly startOn?: Day | null;
  readonly dueOn?: Day | null;
  readonly ongoing?: boolean;
  readonly contributorIds?: readonly string[];
  readonly outcomeIds?: readonly string[];
  readonly status?: DeliveryStatus;
  readonly forecastOn?: Day | null;
}

export interface RevisedParts {
  readonly objectives: readonly ObjectiveRevision[];
  readonly outcomes: readonly OutcomeRevision[];
  readonly actions: readonly ActionRevision[];
}
