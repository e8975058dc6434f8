import type { PersonLink } from '@waymark/organisations/server';
import type { TimePlace } from '../cursor';
import type { Subject } from './subject-sources';

/** What people may choose to see of all that happened to something. */
export const activityGroups = ['updates', 'figures', 'comments', 'challenges'] as const;
export type ActivityGroup = (typeof activityGroups)[number];

/** Where something that happened is kept: its kind says whom to ask for it. */
export interface ActivityPlace extends TimePlace {
  readonly kind: string;
}

/** Something that happened, told in a line by the context that keeps it. */
export interface ToldActivity {
  readonly id: string;
  readonly words: string;
  readonly by: PersonLink | null;
}

/** A context that knows of things that happened. Everything runs in the transaction of the request. */
export interface ActivitySource {
  readonly group: ActivityGroup;
  /** The latest first, beginning after a place, ordered by instant and id; in one statement, or none where it knows nothing of such subjects. */
  list(subject: Subject, after: TimePlace | null, first: number): Promise<readonly ActivityPlace[]>;
  /** How many there are in all. */
  count(subject: Subject): Promise<number>;
  /** Tells what happened, for kinds that no other context can read for itself. */
  tell?(subject: Subject, ids: readonly string[]): Promise<readonly ToldActivity[]>;
}

const sources = new Map<string, ActivitySource>();

/** Adds somewhere that things happen; contexts that cannot see each other meet here. The same name again replaces it. */
export function registerActivity(name: string, source: ActivitySource): void {
  sources.set(name, source);
}

/** All of them, or those of some groups. */
export const activitySources = (groups: readonly ActivityGroup[] = activityGroups): readonly ActivitySource[] => [...sources.values()].filter(({ group }) => groups.includes(group));
