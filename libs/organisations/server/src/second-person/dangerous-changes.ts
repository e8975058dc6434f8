/** One thing that a change does, for whoever must decide: what it was, and what it would be. Words of a program, days, names. */
export interface ChangeLine {
  /** A word of a program that the page names: 'roles', 'last_day', 'issuer'. */
  readonly field: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** A change that a second admin confirms. payload: ids, versions, words of a program; never a secret, never prose. */
export interface DangerousChange<P extends object> {
  /** Such as 'organisations.roles.raise'. */
  readonly kind: string;
  /** Makes the change, in a write transaction of the organisation, as whoever confirms it. Throws when it no longer can be made. */
  apply(payload: P): Promise<void>;
  /** Whether it is tried and undone when it is proposed, so that what could not be made is not proposed. For what touches our tables alone. */
  readonly isRehearsed?: boolean;
  /** What exactly it does, from what was kept when it was proposed. */
  describe?(payload: P): Promise<readonly ChangeLine[]> | readonly ChangeLine[];
}

const changes = new Map<string, DangerousChange<object>>();

/** Makes a kind of change known. Called once by whoever can make it, when the application starts. */
export function registerDangerousChange<P extends object>(change: DangerousChange<P>): void {
  changes.set(change.kind, change as DangerousChange<object>);
}

/** The change of a kind. @throws for a kind that nobody has made known: a bug of ours. */
export function dangerousChangeOf(kind: string): DangerousChange<object> {
  const change = changes.get(kind);
  if (!change) throw new Error(`Nobody has registered the dangerous change ${kind}.`);
  return change;
}
