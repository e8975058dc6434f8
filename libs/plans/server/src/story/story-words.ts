import type { DeliveryStatus } from '@waymark/plans/domain';
import type { Day } from '@waymark/platform/domain';

/** Who somebody is in a story: the person's e-mail address before the @. */
export type StoryPerson = string;

export interface StoryEvidence {
  readonly title: string;
  readonly url: string;
}

/** What somebody wrote about an action on a day. Written by its owner when `by` is not given. */
export interface StoryUpdate {
  readonly on: Day;
  readonly status: DeliveryStatus | 'no_change';
  readonly note: string | null;
  readonly forecastOn?: Day;
  readonly by?: StoryPerson;
  readonly evidence?: StoryEvidence;
  readonly confirmed?: { readonly on: Day; readonly by: StoryPerson; readonly note?: string };
}

/** A due date that was moved after the plan was approved. */
export interface StorySlip {
  readonly on: Day;
  readonly from: Day;
  readonly to: Day;
  readonly reason: string;
  readonly by: StoryPerson;
}

/** Another change of the wording or the owner after the plan was approved: what it was before, and why it changed. */
export interface StoryRevision {
  readonly on: Day;
  readonly field: 'title' | 'owner';
  /** The earlier title, or the earlier owner. */
  readonly from: string;
  readonly reason: string;
  readonly by: StoryPerson;
}

export interface StoryMilestone {
  readonly title: string;
  readonly dueOn: Day;
  readonly reachedOn?: Day;
}

export interface StoryAction {
  readonly title: string;
  readonly owner: StoryPerson | null;
  readonly startOn?: Day;
  /** As it stands today, after any slips. */
  readonly dueOn?: Day;
  readonly reviewOn?: Day;
  readonly detail?: string;
  readonly helpers?: readonly StoryPerson[];
  /** References of further outcomes it serves, in this plan: '1.3'. */
  readonly alsoServes?: readonly string[];
  /** Reference of the action of the plan above that it supports: '1.2.2'. */
  readonly supports?: string;
  readonly updates?: readonly StoryUpdate[];
  readonly slips?: readonly StorySlip[];
  readonly revisions?: readonly StoryRevision[];
  readonly milestones?: readonly StoryMilestone[];
  readonly withdrawn?: { readonly on: Day; readonly by: StoryPerson; readonly reason: string; readonly successor: string };
  /** Set when it came into the plan after the approval. */
  readonly added?: { readonly on: Day; readonly by: StoryPerson; readonly reason: string };
}

export interface StoryOutcome {
  readonly statement: string;
  readonly actions: readonly StoryAction[];
}

export interface StoryObjective {
  readonly theme: string;
  readonly statement: string;
  readonly outcomes: readonly StoryOutcome[];
}

export interface StoryPlan {
  readonly key: string;
  readonly title: string;
  readonly summary: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly team?: string;
  readonly parent?: string;
  readonly approval: { readonly on: Day; readonly body: string; readonly by: StoryPerson };
  readonly objectives: readonly StoryObjective[];
}

type Extra = Partial<Omit<StoryUpdate, 'on' | 'status' | 'note'>>;

export const onTrack = (on: Day, note: string, extra: Extra = {}): StoryUpdate => ({ on, status: 'on_track', note, ...extra });
export const atRisk = (on: Day, note: string, extra: Extra = {}): StoryUpdate => ({ on, status: 'at_risk', note, ...extra });
export const paused = (on: Day, note: string, extra: Extra = {}): StoryUpdate => ({ on, status: 'paused', note, ...extra });
export const noChange = (on: Day): StoryUpdate => ({ on, status: 'no_change', note: null });

/** Off track always says when it will be right again. */
export const offTrack = (on: Day, note: string, forecastOn: Day, extra: Extra = {}): StoryUpdate => ({ on, status: 'off_track', note, forecastOn, ...extra });

/** Complete is claimed with evidence; `confirmed` when somebody else has agreed. */
export const complete = (on: Day, note: string, evidence: StoryEvidence, confirmed?: StoryUpdate['confirmed']): StoryUpdate =>
  ({ on, status: 'complete', note, evidence, ...(confirmed ? { confirmed } : {}) });

/** A document on the pages of an organisation that does not exist. */
export const page = (title: string, path: string): StoryEvidence => ({ title, url: `https://example.org/${path}` });
