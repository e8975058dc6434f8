/** What an entry tells, as ids, fingerprints, counts and words of a program: never a word that a person wrote, so that nothing in the chain ever has to be forgotten. */
export type AuditDetail = Readonly<Record<string, string | number | boolean | null>>;

/** One act that is kept in the chain of an organisation. */
export interface AuditEntry {
  /** In UTC with milliseconds. Order is by `sequence`, never by this. */
  readonly at: string;
  /** Who acted: the id of a person, or a word such as 'job:mail.send'. */
  readonly by: string;
  readonly detail: AuditDetail;
  /** Such as 'reviews.sealed'. */
  readonly kind: string;
  readonly organisationId: string;
  /** From 1 on, without a gap. */
  readonly sequence: number;
  readonly subjectId: string;
}

/** An entry as it stands in an exported chain: `hash` is the SHA-256 of the entry's text followed by `previousHash`. */
export interface AuditLink {
  readonly entry: AuditEntry;
  readonly hash: string;
  readonly previousHash: string;
}

/** What the first entry follows. */
export const FIRST_PREVIOUS_HASH = '0'.repeat(64);

const KEY = /^[A-Za-z]{1,60}$/;
const WORD = /^[A-Za-z0-9_:./-]{0,200}$/;

/** Whether a detail may be kept: names of letters; values that are whole numbers, yes or no, or words without a space. */
export const isAuditDetail = (value: unknown): value is AuditDetail =>
  typeof value === 'object' && value !== null && !Array.isArray(value) &&
  Object.entries(value).every(([key, inner]) => KEY.test(key) && (inner === null || typeof inner === 'boolean' || Number.isSafeInteger(inner) || (typeof inner === 'string' && WORD.test(inner))));

const toSorted = (value: object): object => Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));

/** The text of a detail: RFC 8785, which for words and whole numbers means names sorted and nothing between. */
export const toDetailText = (detail: AuditDetail): string => JSON.stringify(toSorted(detail));

/** The text of an entry that its hash is made of, in RFC 8785. */
export function toEntryText({ at, by, detail, kind, organisationId, sequence, subjectId }: AuditEntry): string {
  return JSON.stringify({ at, by, detail: toSorted(detail), kind, organisationId, sequence, subjectId });
}

/** One line of an exported chain. */
export const toAuditLine = ({ entry, hash, previousHash }: AuditLink): string => `{"entry":${toEntryText(entry)},"hash":"${hash}","previousHash":"${previousHash}"}`;
