import { registerAuditSubjects, type ShownEntry } from '@waymark/organisations/server';
import { findSubject } from './subject-sources';

/** What was said about some entries, by their sequence. */
export type NotesOfEntries = (entries: readonly ShownEntry[]) => Promise<ReadonlyMap<number, string>>;

const noNotes: NotesOfEntries = async () => new Map();

/**
 * Lets the access log name what entries of these kinds are about, as whatever can be spoken about is named.
 * @param subject the kind of subject whose id the entries hold: 'plan', 'measure', 'review'
 */
export function nameInAccessLog(subject: string, kinds: readonly string[], notesOf: NotesOfEntries = noNotes): void {
  registerAuditSubjects({
    kinds,
    async list(entries) {
      const [found, notes] = [await Promise.all(entries.map(({ subjectId }) => findSubject(subject, subjectId))), await notesOf(entries)];
      return new Map(entries.flatMap(({ sequence }, index) => {
        const named = found[index];
        if (!named) return [];
        const name = named.reference === null ? named.title : `${named.reference} ${named.title}`;
        return [[sequence, { name, path: named.path.slice(1), note: notes.get(sequence) ?? null }]];
      }));
    },
  });
}
