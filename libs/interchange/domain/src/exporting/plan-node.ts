import type { DeliveryStatus } from '@waymark/plans/domain';

/**
 * A line of a plan as Waymark holds it: what an export is written from and what a file is compared with.
 * A fact left undefined is one the caller does not hold; it is neither exported nor compared.
 */
export interface PlanNode {
  readonly kind: 'objective' | 'outcome' | 'action' | 'measure';
  readonly id: string;
  /** An outcome's objective; a measure's outcome; an action's outcomes, the one it stands under first. Empty for an objective. */
  readonly parentIds: readonly string[];
  /** By position, as the screen shows it. */
  readonly reference: string;
  readonly originalReference?: string | null;
  readonly text: string;
  readonly theme?: string | null;
  readonly owner?: string | null;
  readonly contributors?: readonly string[];
  readonly team?: string | null;
  readonly startOn?: string | null;
  readonly dueOn?: string | null;
  readonly status?: DeliveryStatus | null;
  readonly forecastOn?: string | null;
  readonly note?: string | null;
  readonly baseline?: string | null;
  readonly target?: string | null;
}
