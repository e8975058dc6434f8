import type { AuditDetail } from '@waymark/platform/domain';

/** An entry of the audit chain as it is shown. */
export interface ShownEntry {
  readonly sequence: number;
  readonly kind: string;
  readonly subjectId: string;
  readonly by: string;
  readonly at: string;
  readonly detail: AuditDetail;
}

/** What an entry is about, as it is called now. */
export interface AuditSubject {
  readonly name: string;
  /** Its page, after the organisation's part of the address: 'reviews/3'; null where it has none. */
  readonly path: string | null;
  /** What was said about it, where the context keeps that: the purpose of a look at exact figures. */
  readonly note?: string | null;
}

/** How a context names what entries of its kinds are about. */
export interface AuditSubjectSource {
  readonly kinds: readonly string[];
  /** By the sequence of the entry; one that is gone is left out. All entries are of `kinds`, of the organisation at hand. */
  list(entries: readonly ShownEntry[]): Promise<ReadonlyMap<number, AuditSubject>>;
}

const sources = new Map<string, AuditSubjectSource>();

/** Makes known how entries of some kinds are named in the access log. Called once by each context, when its module is loaded. */
export function registerAuditSubjects(source: AuditSubjectSource): void {
  for (const kind of source.kinds) sources.set(kind, source);
}

/** What the entries are about, by sequence; asks each source once. */
export async function nameSubjects(entries: readonly ShownEntry[]): Promise<ReadonlyMap<number, AuditSubject>> {
  const asked = new Map<AuditSubjectSource, ShownEntry[]>();
  for (const entry of entries) {
    const source = sources.get(entry.kind);
    if (source) asked.set(source, [...(asked.get(source) ?? []), entry]);
  }
  const found = new Map<number, AuditSubject>();
  for (const [source, theirs] of asked) for (const [sequence, subject] of await source.list(theirs)) found.set(sequence, subject);
  return found;
}
