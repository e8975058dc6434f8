import { loader } from '@waymark/platform/server';
import type { PlanState } from '@waymark/plans/domain';

/** Something that people can speak about. */
export interface Subject {
  readonly kind: string;
  readonly id: string;
  /** Its label, such as 1.2.2 or M1.4, where it has one. */
  readonly reference: string | null;
  readonly title: string;
  /** Its page within the organisation, such as /actions/…/slug. */
  readonly path: string;
  readonly planId: string;
  readonly planState: PlanState;
  /** Who is accountable for it; null where nobody is. */
  readonly ownerId: string | null;
  readonly isWithdrawn: boolean;
}

/** Finds subjects of one kind by id, many at once, in one statement. What is not there, or not to be seen, is left out. */
export type SubjectSource = (ids: readonly string[]) => Promise<readonly Subject[]>;

const sources = new Map<string, SubjectSource>();

/**
 * Makes a noun something that can be spoken about. The context that owns the noun registers it; contexts that cannot see each
 * other meet here. The same kind again replaces it.
 */
export function registerSubject(kind: string, source: SubjectSource): void {
  sources.set(kind, source);
}

/** The kinds that can be spoken about, in the order in which they were registered. */
export const subjectKinds = (): readonly string[] => [...sources.keys()];

const SEPARATOR = ' ';

const load = loader<string, Subject | null>(async (keys) => {
  const asked = keys.map((key) => key.split(SEPARATOR) as [string, string]);
  const found = new Map<string, Subject>();
  for (const kind of new Set(asked.map(([name]) => name))) {
    const subjects = await sources.get(kind)?.(asked.filter(([name]) => name === kind).map(([, id]) => id));
    for (const subject of subjects ?? []) found.set(kind + SEPARATOR + subject.id, subject);
  }
  return keys.map((key) => found.get(key) ?? null);
});

/** Finds what somebody speaks about; null when it is not there, whatever the reason. Many asked for at once are one statement a kind. */
export const findSubject = (kind: string, id: string): Promise<Subject | null> => load().load(kind + SEPARATOR + id);
