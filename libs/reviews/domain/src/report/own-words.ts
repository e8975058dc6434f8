import { type Rename, renameFilled, toRename } from '@waymark/platform/domain';
import type { ReviewRecord } from '../document/review-record';
import { toParagraphs } from './words';

/** Where a report holds words for people; what stands elsewhere are keys, kinds and names of programs. */
const WORDS = new Set(['text', 'title', 'caption', 'lead', 'items', 'lines', 'outcome', 'term', 'facts', 'why', 'recovery', 'decisionWanted', 'sentences', 'alt', 'source', 'meta', 'words', 'missing', 'detail', 'meaning', 'period', 'notes', 'from']);
/** Sentences that we made ourselves when the paper was put together. People's words inside them stand elsewhere in the record too. */
const OURS = new Set(['gaps', 'dataNotes', 'terms']);
/** A word of ours alone is the kind of something, not what a person wrote. */
const KIND = /^(?:objective|outcome|action|measure|group)s?$/;

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Everything in a record that a person wrote and that holds a word of ours, as a whole and in the parts in which a report prints it. */
function writtenWords(value: unknown, rename: Rename): string[] {
  if (typeof value === 'string') {
    if (KIND.test(value) || rename(value) === value) return [];
    const paragraphs = toParagraphs(value);
    const parts = [value, value.trim(), ...paragraphs, paragraphs.join(' '), ...paragraphs.flatMap((paragraph) => paragraph.split(/(?<=[.?!])\s+/))];
    return [...parts, ...parts.map(lowerFirst)].filter((part) => !KIND.test(part));
  }
  if (Array.isArray(value)) return value.flatMap((item) => writtenWords(item, rename));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (OURS.has(key) ? [] : writtenWords(inner, rename)));
}

/**
 * Tells a report in the words that the organisation had when the paper was made: they stand in the paper, so that a sealed one keeps
 * them. What people wrote stays as they wrote it. Nothing is done where it has no words of its own.
 * @param alsoWritten what else is told of that people wrote: addenda, an earlier record.
 */
export function inOwnWords<Told extends object>(told: Told, record: ReviewRecord, alsoWritten: readonly unknown[] = []): Told {
  const rename = toRename(record.paper.organisation.terms ?? {});
  if (!rename) return told;
  const written = [record, ...alsoWritten].flatMap((each) => writtenWords(each, rename));
  const say = (text: string): string => (rename(text) === text ? text : renameFilled(text, written, rename));
  const tell = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return WORDS.has(key) ? say(value) : value;
    if (Array.isArray(value)) return value.map((item) => tell(item, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, tell(inner, name)]));
  };
  return tell(told, '') as Told;
}
